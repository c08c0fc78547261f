import { expect, type Page } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import type { Vault } from './hosts/vault';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';

/** Longer than the last quarter of the session and its end take together. */
const UNTIL_THE_END = { timeout: 20_000 };
const LIST = { method: 'GET', path: '/api/v1/secrets' };

/** The list did not come at first, so there is something to ask for while somebody is signed in. */
const signInBeforeList = async (page: Page, vault: Vault): Promise<void> => {
  const broken = { do: 'answer', status: 400, body: { message: 'Not now.' } };
  await vault.control('mischief', { match: LIST, ...broken });
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).secrets).toContainText('The server refused what it was asked for.');
};

test('a session that somebody uses is extended by itself, three times and never once more, and then ends', async ({
  page,
  start,
}) => {
  const vault = await start(['--token-seconds', '5']);
  const session = sessionPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(session.group).toContainText('2 of 3 refreshes left');
  await expect(session.group).toContainText('1 of 3 refreshes left');
  await expect(session.group).toContainText('last period');
  await expect(session.over).toBeVisible(UNTIL_THE_END);
  expect(await vault.grants()).toBe(4);
});

test('a session is left to its end where the user does not want it extended', async ({ page, start }) => {
  const settings = settingsPage(page);
  await settings.open('Session and lock');
  await settings.extendAutomatically.click();
  await expect(settings.extendAutomatically).not.toBeChecked();
  await settings.back.click();

  const vault = await start(['--token-seconds', '4']);
  const session = sessionPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(session.over).toBeVisible(UNTIL_THE_END);
  expect(await vault.grants()).toBe(1);
});

test('a token that died on the server amid the work is renewed on the way, and the list is shown', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  await signInBeforeList(page, vault);
  await vault.control('clock', { seconds: 1_300 });
  await session.tryAgain.click();
  await expect(session.list).toBeVisible();
  await expect(session.group).toContainText('2 of 3 refreshes left');
  expect(await vault.grants()).toBe(2);
});

test('a token that died with no other to be had asks for a sign-in, and the list is there after it', async ({
  page,
  start,
}) => {
  const vault = await start(['--refresh-tokens', 'off']);
  const session = sessionPage(page);
  const at = signInPage(page);
  await signInBeforeList(page, vault);
  await vault.control('clock', { seconds: 1_300 });
  await session.tryAgain.click();
  await expect(session.over).toBeVisible();
  await expect(session.main).toContainText('The server stopped accepting it at');
  await session.signInAgain.click();
  await expect(at.serverUrl).toHaveValue(vault.url);
  await expect(at.userName).toHaveValue('admin');
  await at.password.fill(vault.user('admin').password);
  await page.keyboard.press('Enter');
  await expect(session.list).toBeVisible();
});

test('a session that somebody else has revoked is over as soon as it is used', async ({ page, start }) => {
  const vault = await start();
  const session = sessionPage(page);
  await vault.control('mischief', { match: LIST, do: 'revoke-token' });
  await signInPage(page).signInWith(asUser(vault));
  await expect(session.over).toBeVisible();
  await expect(session.main).toContainText('The server stopped accepting it at');
  expect((await vault.requests()).filter(({ path }) => path === LIST.path)).toHaveLength(1);
});

test('a server that was started anew and knows nobody any more asks for a sign-in', async ({
  page,
  start,
}) => {
  const first = await start();
  const session = sessionPage(page);
  await signInBeforeList(page, first);
  await first.stop();
  await session.tryAgain.click();
  await expect(session.secrets).toContainText('The server did not answer.');
  await expect(session.heading).toBeVisible();

  await start(['--port', new URL(first.url).port]);
  await session.tryAgain.click();
  await expect(session.over).toBeVisible();
  await expect(session.endBanner).toHaveCount(1);
});

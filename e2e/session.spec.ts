import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';

test('a session is extended as often as the server allows, and then no more is offered', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  await signInPage(page).signInWith(asUser(vault));
  for (const left of ['2 of 3 refreshes left', '1 of 3 refreshes left', 'last period']) {
    await session.extend.click();
    await expect(session.group).toContainText(left);
  }
  await expect(session.extend).toHaveCount(0);
  await expect(session.heading).toBeFocused();
  expect(await vault.grants()).toBe(4);
});

test('a server without refresh tokens is not said to give any', async ({ page, start }) => {
  const vault = await start(['--refresh-tokens', 'off']);
  const session = sessionPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(session.group).toContainText('last period');
  await expect(session.extend).toHaveCount(0);
});

test('a session that ends says so at once, keeps its frame, and leads back to a form that needs the password alone', async ({
  page,
  start,
}) => {
  const vault = await start(['--token-seconds', '4']);
  const at = signInPage(page);
  const session = sessionPage(page);
  await at.signInWith(asUser(vault));
  await expect(session.group).toContainText(/Ends in 0:0\d/u);
  await expect(session.over).toBeVisible();
  await expect(session.endBanner).toHaveCount(1);
  await expect(session.group).toHaveText('Session ended');
  await expect(session.connection).toBeVisible();
  await expect(session.extend).toHaveCount(0);
  await expect(messagesPage(page).alerted).toContainText('Your session ended. Nothing was lost.');

  await vault.control('rules', { tokenSeconds: 1200 });
  await session.signInAgain.click();
  await expect(at.form).toContainText(/Your session ended at \d/u);
  await expect(at.serverUrl).toHaveValue(vault.url);
  await expect(at.password).toBeFocused();
  await page.keyboard.type(vault.user('admin').password);
  await page.keyboard.press('Enter');
  await expect(session.heading).toBeVisible();
});

test('settings lead back into the session, and a page loaded anew is still signed in', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await session.settings.click();
  await expect(settingsPage(page).heading('General')).toBeFocused();
  await expect(page.getByRole('banner')).toContainText(`admin at ${new URL(vault.url).host}`);
  await page.getByRole('button', { name: 'Back to the session' }).click();
  await expect(session.heading).toBeFocused();
  await page.reload();
  await expect(session.heading).toBeFocused();
});

import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { violations } from './pages/axe';
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

test('a session whose server refuses to extend it says so until it is put off, and leads to the next one', async ({
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  const session = sessionPage(page);
  await at.signInWith(asUser(vault));
  const refused = { do: 'answer', status: 400, body: { error: 'invalid_grant' }, times: 1 };
  await vault.control('mischief', { match: { path: '/oauth2/token' }, ...refused });
  await session.extend.click();
  await expect(session.lastBanner).toBeVisible();
  await expect(page.getByText(/^The server did not extend it\. It ends at .*\d/u)).toBeVisible();
  await expect(messagesPage(page).alerted).toContainText('This session cannot be extended again.');
  await expect(session.group).toContainText('last period');
  expect(await violations(page)).toEqual([]);
  await session.later.click();
  await expect(session.lastBanner).toHaveCount(0);
  await expect(session.heading).toBeFocused();
});

test('from a session that is in its last minutes one signs in again by the password alone', async ({
  page,
  start,
}) => {
  const vault = await start(['--token-seconds', '120', '--refresh-tokens', 'off']);
  const at = signInPage(page);
  const session = sessionPage(page);
  await at.signInWith(asUser(vault));
  await expect(session.lastBanner).toBeVisible();
  await session.signInAgain.click();
  await expect(at.serverUrl).toHaveValue(vault.url);
  await expect(at.userName).toHaveValue('admin');
  await expect(at.password).toBeFocused();
  expect((await vault.sessions()).at(-1)?.revoked).toBe(false);
  await page.keyboard.type(vault.user('admin').password);
  await page.keyboard.press('Enter');
  await expect(session.heading).toBeVisible();
  await expect
    .poll(async () => (await vault.sessions()).slice(1).map(({ revoked }) => revoked))
    .toEqual([true, false]);
});

for (const [minutes, flags, words] of [
  [3, [], 'The session ends in 3 minutes.'],
  [1, ['--refresh-tokens', 'off'], 'The session ends in 1 minute. This session cannot be extended again.'],
] as const) {
  test(`${minutes} min before its end a session is said to end, interrupting, wherever one is`, async ({
    page,
    start,
  }) => {
    // A few seconds more, in which one signs in and goes elsewhere.
    const vault = await start(['--token-seconds', String(minutes * 60 + 4), ...flags]);
    await signInPage(page).signInWith(asUser(vault));
    await sessionPage(page).settings.click();
    await expect(settingsPage(page).heading('General')).toBeVisible();
    await expect(messagesPage(page).alerted).toHaveText(words);
    await expect(sessionPage(page).group).toContainText(/Ends in \d:\d\d/u);
  });
}

test('a session that ends says so at once, keeps its frame, and leads back to a form that needs the password alone', async ({
  page,
  start,
}) => {
  const vault = await start(['--token-seconds', '4', '--refresh-tokens', 'off']);
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
  await expect(at.form).toContainText(/Your session ended at .*\d/u);
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
  await expect(session.connection).toBeVisible();
  await expect(session.settings).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: 'Back to the session' }).click();
  await expect(session.heading).toBeFocused();
  await session.choose('Trust and certificate');
  await expect(settingsPage(page).heading('Certificates')).toBeFocused();
  await page.getByRole('button', { name: 'Back to the session' }).click();
  await page.reload();
  await expect(session.heading).toBeFocused();
});

import { expect } from '@playwright/test';
import { codeOf } from './hosts/vault';
import { asUser, test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test('a user signs in, sees where and as whom and for how long, and signs out: the server is told', async ({
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  const session = sessionPage(page);
  await at.signInWith(asUser(vault));
  await expect(session.heading).toBeFocused();
  await expect(session.connection).toHaveAccessibleName(
    `Connection: ${new URL(vault.url).host}, signed in as admin`,
  );
  await expect(session.group).toContainText(/19:\d\d left, 3 of 3 refreshes left/u);
  await expect(session.main).toContainText('No secret is open');
  expect(await vault.sessions()).toMatchObject([{}, { username: 'admin', revoked: false }]);

  await session.signOut.click();
  await expect(at.password).toBeFocused();
  await expect(at.password).toHaveValue('');
  await expect(at.userName).toHaveValue('admin');
  await expect(messagesPage(page).said).toContainText('You are signed out.');
  expect(await vault.sessions()).toMatchObject([{}, { username: 'admin', revoked: true }]);
});

test('a user of a domain signs in with the domain beside the name, or in front of it', async ({
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  const session = sessionPage(page);
  const { password, domain = '' } = vault.user('dora');
  await at.signInWith(asUser(vault, 'dora'));
  await expect(session.heading).toBeVisible();
  await session.signOut.click();
  await at.signInWith({ server: vault.url, userName: `${domain}\\dora`, password });
  await expect(session.heading).toBeVisible();
});

test('a wrong password is sent once, cleared, and counted from the second on', async ({ page, start }) => {
  const vault = await start();
  const at = signInPage(page);
  await at.signInWith({ ...asUser(vault), password: 'wrong' });
  await expect(at.told('The server refused this sign-in')).toBeVisible();
  await expect(at.form).toContainText('Server said: "Login failed."');
  await expect(at.form).not.toContainText('in a row');
  await expect(at.password).toHaveValue('');
  await expect(at.password).toBeFocused();
  await expect(messagesPage(page).alerted).toContainText('The server refused this sign-in');
  expect(await vault.grants()).toBe(1);

  await page.keyboard.type('wrong again');
  await page.keyboard.press('Enter');
  await expect(at.form).toContainText('2 refused tries in a row. Another wrong try may lock the account.');
  expect(await vault.grants()).toBe(2);

  await page.keyboard.type(vault.user('admin').password);
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeVisible();
});

test('a one-time code is asked for in place: a wrong one is cleared, the password never has to be typed again', async ({
  page,
  start,
}) => {
  const vault = await start(['--otp', 'on']);
  const { password, otpSecret = '' } = vault.user('coded');
  const at = signInPage(page);
  await at.signInWith(asUser(vault, 'coded'));
  await expect(at.told('This account needs a one-time code')).toBeVisible();
  await expect(at.code).toBeFocused();
  await expect(at.password).toHaveValue(password);

  await page.keyboard.type('000');
  await page.keyboard.press('Enter');
  await expect(at.told('The code was not accepted')).toBeVisible();
  await expect(at.code).toBeFocused();
  await expect(at.code).toHaveValue('');
  await expect(at.password).toHaveValue(password);

  await page.keyboard.type(codeOf(otpSecret));
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeVisible();
});

test('a code that is given up front is taken with the password', async ({ page, start }) => {
  const vault = await start(['--otp', 'on']);
  const { otpSecret = '' } = vault.user('coded');
  await signInPage(page).signInWith({ ...asUser(vault, 'coded'), code: codeOf(otpSecret) });
  await expect(sessionPage(page).heading).toBeVisible();
  expect(await vault.grants()).toBe(1);
});

test('an account that the server says is locked is told apart from a wrong password', async ({
  page,
  start,
}) => {
  const vault = await start(['--choice', 'lockedAccount=says-so']);
  await vault.control('users', { username: 'admin', lockedOut: true });
  const at = signInPage(page);
  await at.signInWith(asUser(vault));
  await expect(at.told('This account is locked on the server')).toBeVisible();
  await expect(at.password).toHaveValue('');
});

test('a sign-in that takes long is cancelled from the keyboard, and what was typed is still there', async ({
  page,
  start,
}) => {
  const vault = await start();
  await vault.control('mischief', {
    match: { method: 'POST', path: '/oauth2/token' },
    do: 'delay',
    ms: 600_000,
  });
  const at = signInPage(page);
  await at.signInWith(asUser(vault));
  await expect(at.signingIn).toHaveAttribute('aria-disabled', 'true');
  await expect(at.signingIn).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(at.cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(at.signIn).toBeFocused();
  await expect(at.cancel).toHaveCount(0);
  await expect(at.password).toHaveValue(vault.user('admin').password);
  await expect(messagesPage(page).said).toContainText('Signing in was cancelled.');
  expect(await vault.grants()).toBe(1);

  await at.signIn.click();
  await expect(sessionPage(page).heading).toBeVisible();
});

test('a page of HTML where Secret Server should be is named for what it is', async ({ page, start }) => {
  const vault = await start();
  await vault.spoil({ match: { path: '/oauth2/token' }, do: 'html', status: 200 });
  const at = signInPage(page);
  await at.signInWith(asUser(vault));
  const { host } = new URL(vault.url);
  await expect(at.told(`${host} answered with a web page, not with Secret Server data`)).toBeVisible();
  await expect(at.password).toHaveValue(vault.user('admin').password);
});

test('a vault that is gone is said to give no answer, and signing out of it is told honestly', async ({
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  const session = sessionPage(page);
  await at.signInWith(asUser(vault));
  await expect(session.heading).toBeVisible();
  await vault.stop();
  await session.signOut.click();
  await expect(at.heading).toBeVisible();
  await expect(messagesPage(page).region).toContainText('The sign-out was not confirmed');
  await messagesPage(page).dismiss.click();

  await at.signInWith(asUser(vault));
  await expect(at.told(`No answer from ${new URL(vault.url).host}`)).toBeVisible();
  await expect(at.password).toHaveValue(vault.user('admin').password);
});

test('neither password nor code nor token is in the page while somebody is signed in', async ({
  page,
  start,
}) => {
  const vault = await start(['--otp', 'on']);
  const { password, otpSecret = '' } = vault.user('coded');
  const code = codeOf(otpSecret);
  await signInPage(page).signInWith({ ...asUser(vault, 'coded'), code });
  await expect(sessionPage(page).heading).toBeVisible();
  const tokens = (await vault.sessions()).map(({ accessToken }) => accessToken);
  expect(tokens).toHaveLength(2);
  const known = () =>
    page.evaluate(() => {
      const typed = [...document.querySelectorAll('input')].map(({ value }) => value);
      return [document.documentElement.outerHTML, ...typed].join('\n');
    });
  // The form is out of sight by now; the answer that empties it comes right after the session.
  for (const secret of [password, code, ...tokens]) await expect.poll(known).not.toContain(secret);
});

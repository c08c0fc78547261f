import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import type { Vault } from './hosts/vault';

const reads = async (vault: Vault) =>
  (await vault.requests())
    .map(({ method, path }) => `${method} ${path}`)
    .filter((each) => each.includes('/fields/'));

test('revealing one field reads that one value once, shows it, and covers it again', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const session = sessionPage(page);
  const secret = secretPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await secret.enter(session.list, /^web01 local administrator/u);
  await expect(secret.heading).toBeFocused();
  const fields = await secret.covered.count();
  expect(await reads(vault)).toEqual([]);

  await secret.reveal('Password').focus();
  await page.keyboard.press('Enter');
  await expect(secret.covered).toHaveCount(fields - 1);
  await expect(secret.hide('Password')).toBeFocused();
  await expect(messagesPage(page).said).toHaveText('Password revealed.');
  const asked = await reads(vault);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^GET \/api\/v1\/secrets\/\d+\/fields\/password$/u);
  await page.screenshot({ path: info.outputPath('revealed.png') });

  await secret.largeType.click();
  await expect(secret.largeDialog('Password')).toBeVisible();
  await expect(secret.largeDialog('Password').getByRole('img').first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('large.png') });
  await page.keyboard.press('Escape');
  await expect(secret.largeDialog('Password')).toHaveCount(0);

  await secret.hide('Password').click();
  await expect(secret.covered).toHaveCount(fields);
  await expect(messagesPage(page).said).toHaveText('Password hidden.');
  expect(await reads(vault)).toHaveLength(1);
});

test('a value that the server does not give is said with its cause, and can be asked for again', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  const secret = secretPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await secret.enter(session.list, /^web01 local administrator/u);
  await vault.control('mischief', {
    match: { method: 'GET', path: '/api/v1/secrets/*/fields/*' },
    do: 'garbage',
  });
  await secret.reveal('Password').click();
  await expect(secret.details).toContainText('Keyturn did not understand the answer of the server.');
  await secret.reveal('Password').click();
  await expect(secret.hide('Password')).toBeVisible();
});

test('a secret that cannot be opened says why, with the focus there, and opens when it is tried again', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  const secret = secretPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await vault.control('mischief', {
    match: { method: 'GET', path: '/api/v1/secrets/*/summary' },
    do: 'garbage',
  });
  await secret.enter(session.list, /^web01 local administrator/u);
  await expect(secret.details.getByRole('group', { name: 'The secret could not be opened' })).toBeFocused();
  await secret.tryAgain.click();
  await expect(secret.heading).toHaveText('web01 local administrator');
});

test('a password is copied past the page by keys alone, guarded, and read once for that', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  const secret = secretPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await secret.enter(session.list, /^web01 local administrator/u);
  await expect(secret.heading).toBeFocused();
  await page.keyboard.press('Control+Shift+C');
  await expect(messagesPage(page).said).toContainText('Password copied. Clears in');
  await expect(session.status).toContainText('Password on clipboard');
  expect(await reads(vault)).toHaveLength(1);
  await expect(secret.reveal('Password')).toBeVisible();
  await page.getByRole('button', { name: 'Clear now', exact: true }).click();
  await expect(messagesPage(page).said).toHaveText('Clipboard cleared.');
});

test('a one-time code is shown with the time that it has left', async ({ page, start }, info) => {
  const vault = await start();
  const session = sessionPage(page);
  const secret = secretPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await secret.enter(session.list, /^app07/u);
  await expect(secret.heading).toBeFocused();
  await secret.reveal('One-time code').click();
  await expect(secret.details).toContainText(/\d{3} \d{3}\s*\d+ s/u);
  await page.screenshot({ path: info.outputPath('code.png') });
  await secret.copy('One-time code').click();
  await expect(session.status).toContainText('One-time code on clipboard');
});

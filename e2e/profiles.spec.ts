import { expect } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profilesFile } from './hosts/keyturn';
import { test as base } from './hosts/own-keyturn';
import { codeOf, startVault, type Vault } from './hosts/vault';
import { asUser } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { practicePage } from './pages/practice.page';
import { savedSignInsPage } from './pages/saved-sign-ins.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

/** An app of its own, since these stories end it, and a vault that lives as long as they do. */
const test = base.extend<{ readonly vault: Vault }>({
  vault: async ({}, use) => {
    const vault = await startVault(['--otp', 'on']);
    await use(vault);
    await vault.stop();
  },
});

const hostOf = ({ url }: Vault): string => new URL(url).host;

test('a sign-in that worked is saved, and at the next start only the password is left to type', async ({
  start,
  vault,
}) => {
  const first = await start();
  const before = savedSignInsPage(first.page);
  await expect(before.none).toBeVisible();
  await signInPage(first.page).signInWith(asUser(vault, 'dora'));
  await expect(sessionPage(first.page).heading).toBeVisible();
  await sessionPage(first.page).signOut.click();
  await expect(before.saved(hostOf(vault))).toHaveAttribute('aria-pressed', 'true');
  await first.app.close();

  const { page } = await start();
  const at = signInPage(page);
  await expect(savedSignInsPage(page).saved(hostOf(vault))).toHaveAttribute('aria-pressed', 'true');
  await expect(at.password).toBeFocused();
  await expect(at.serverUrl).toHaveValue(vault.url);
  await expect(at.userName).toHaveValue('dora');
  await expect(at.domain).toHaveValue(vault.user('dora').domain ?? '');
  await expect(at.remember).toBeChecked();
  await page.keyboard.type(vault.user('dora').password);
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeVisible();
});

test('what is saved is one user at one server: the same again is no second one, another user is', async ({
  page,
  vault,
}) => {
  const at = signInPage(page);
  const session = sessionPage(page);
  const { all, saved } = savedSignInsPage(page);
  for (const name of ['admin', 'dora', 'admin']) {
    await at.signInWith(asUser(vault, name));
    await session.signOut.click();
    await expect(at.heading).toBeVisible();
  }
  await expect(all).toHaveCount(2);
  await saved(`${hostOf(vault)}, dora`).click();
  await expect(at.userName).toHaveValue('dora');
  await expect(at.password).toBeFocused();
});

test('no file holds the password, the code or a token of a sign-in that is saved', async ({
  page,
  dataFolder,
  vault,
}) => {
  const { password, otpSecret = '' } = vault.user('coded');
  const code = codeOf(otpSecret);
  await signInPage(page).signInWith({ ...asUser(vault, 'coded'), code });
  await expect(sessionPage(page).heading).toBeVisible();
  await expect.poll(() => existsSync(profilesFile(dataFolder))).toBe(true);
  const text = readFileSync(profilesFile(dataFolder), 'utf8');
  expect(text).toContain('"coded"');

  const tokens = (await vault.sessions()).map(({ accessToken }) => accessToken);
  expect(tokens).toHaveLength(2);
  const written = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
    .join('\n');
  for (const secret of [password, ...tokens]) expect(written).not.toContain(secret);
  // Six digits stand in many a file by chance; in this one they would be the code.
  expect(text).not.toContain(code);
});

test('a sign-in that shall not be remembered, or that fails, is not saved', async ({
  page,
  dataFolder,
  vault,
}) => {
  const at = signInPage(page);
  await at.signInWith({ ...asUser(vault), password: 'wrong' });
  await expect(at.told('The server refused this sign-in')).toBeVisible();
  await at.remember.uncheck();
  await at.signInWith(asUser(vault));
  await sessionPage(page).signOut.click();
  await expect(savedSignInsPage(page).none).toBeVisible();
  await expect(at.serverUrl).toHaveValue('');
  expect(existsSync(profilesFile(dataFolder))).toBe(false);
});

test('the practice vault is never saved, also when that is wished', async ({ page, dataFolder }) => {
  const at = signInPage(page);
  await practicePage(page).open();
  await at.remember.check();
  await at.signIn.click();
  await expect(sessionPage(page).heading).toBeVisible();
  await sessionPage(page).signOut.click();
  await expect(savedSignInsPage(page).none).toBeVisible();
  expect(existsSync(profilesFile(dataFolder))).toBe(false);
});

test('the saved sign-ins of a newer Keyturn stay as they are, and a sign-in that cannot be saved is told', async ({
  dataFolder,
  start,
  vault,
}) => {
  const newer = '{ "format": "keyturn.profiles", "version": 2,   "value": { "list": "?" } }';
  writeFileSync(profilesFile(dataFolder), newer);
  const { app, page } = await start();
  const { region } = messagesPage(page);
  await expect(region).toContainText('profiles.json was written by a newer Keyturn');
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).heading).toBeVisible();
  await expect(region).toContainText('The sign-in was not saved');
  await app.close();
  expect(readFileSync(profilesFile(dataFolder), 'utf8')).toBe(newer);
});

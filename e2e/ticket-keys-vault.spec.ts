import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { test } from './hosts/key-files';
import type { Vault } from './hosts/vault';
import { chooseSecretPlace, DERIVED, describeKeyFile } from './pages/new-key-file';
import { PUT } from './pages/rotation-visit';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { ticketKeysPage } from './pages/ticket-keys.page';
import { enterVault } from './pages/vault-visit';

// A key is made of each password, several times a story, and that is meant to take long.
test.slow();

const PASSWORD = 'Correct-horse-battery-1';
const AFTER = 'Another-long-password-2';

/** A file whose password is in a secret of the vault that somebody is signed in to. */
const storedFile = async (page: Page, vault: Vault, path: string) => {
  const keys = ticketKeysPage(page);
  await enterVault(page, vault);
  await keys.link.click();
  await describeKeyFile(page, { farm: 'edge-web', path, password: PASSWORD });
  await keys.store.check();
  await expect(keys.create).toHaveAttribute('aria-disabled', 'true');
  await chooseSecretPlace(page, 'Servers', 'Password');
  await keys.create.click();
  await expect(keys.keys.first()).toBeVisible(DERIVED);
  await expect(keys.main).toContainText('Password is in secret “TLS ticket keys: edge-web”');
  const id = Number(/\(ID (\d+)\)/u.exec(await keys.main.innerText())?.[1]);
  return { keys, id };
};

const openBySecret = async (page: Page) => {
  const keys = ticketKeysPage(page);
  await keys.close.click();
  await keys.fromSecret.click();
  await expect(keys.keys.first()).toBeVisible(DERIVED);
};

test('the password of a file is stored as a secret where its user says, and is fetched from there to open it', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const { keys, id } = await storedFile(page, vault, info.outputPath('edge-web.age'));
  expect(await vault.valueOf(id, 'password')).toBe(PASSWORD);
  expect(await vault.valueOf(id, 'notes')).toContain('edge-web.age');
  await openBySecret(page);
  await keys.main.getByRole('button', { name: 'Open secret', exact: true }).click();
  await expect(sessionPage(page).opened).toContainText('TLS ticket keys: edge-web');
  await keys.link.click();
  await expect(keys.keys.first()).toBeVisible();

  await sessionPage(page).signOut.click();
  await expect(signInPage(page).heading).toBeVisible();
  await keys.atTheDoor.click();
  await expect(keys.filePassword).toBeVisible();
  await expect(keys.fromSecret).toHaveAttribute('aria-disabled', 'true');
});

test('a new password is in the secret and in the file, and the one before opens nothing', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const { keys, id } = await storedFile(page, vault, info.outputPath('edge-web.age'));
  await keys.changePassword.click();
  await expect(keys.dialog).toContainText('A copy of the file from before opens with the old password still');
  await expect(keys.updateSecret).toBeChecked();
  await keys.type.check();
  await keys.password.fill(AFTER);
  await keys.repeat.fill(AFTER);
  await keys.sureChange.click();
  await expect(keys.dialog).toHaveCount(0, DERIVED);
  expect(await vault.valueOf(id, 'password')).toBe(AFTER);
  await keys.close.click();
  await keys.filePassword.fill(PASSWORD);
  await keys.submitOpen.click();
  await expect(keys.main).toContainText('This password does not open the file', DERIVED);
  await keys.fromSecret.click();
  await expect(keys.keys.first()).toBeVisible(DERIVED);
});

test('a secret that refuses the new password leaves the old one in force, in the vault and in the file, and that is said', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const path = info.outputPath('edge-web.age');
  const { keys, id } = await storedFile(page, vault, path);
  const before = readFileSync(path);
  const body = { message: 'Not during the freeze.' };
  await vault.spoil({ match: PUT, do: 'answer', status: 400, body });
  await keys.changePassword.click();
  await keys.sureChange.click();
  await expect(keys.dialog).toContainText('The old password stays in force.', DERIVED);
  await vault.mend();
  expect(await vault.valueOf(id, 'password')).toBe(PASSWORD);
  expect(readFileSync(path).equals(before)).toBe(true);
  await keys.cancel.click();
  await openBySecret(page);
});

test('what the server never said it did is looked up before the file follows', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const { keys, id } = await storedFile(page, vault, info.outputPath('edge-web.age'));
  await vault.control('mischief', { match: PUT, do: 'drop-after' });
  await keys.changePassword.click();
  await keys.type.check();
  await keys.password.fill(AFTER);
  await keys.repeat.fill(AFTER);
  await keys.sureChange.click();
  await expect(keys.dialog).toHaveCount(0, DERIVED);
  expect(await vault.valueOf(id, 'password')).toBe(AFTER);
  await openBySecret(page);
});

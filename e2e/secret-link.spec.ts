import { expect } from '@playwright/test';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { newFolder, removeFolder, test as base } from './hosts/own-keyturn';
import { startVault, type Vault } from './hosts/vault';
import { asUser } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

interface Fixtures {
  readonly vault: Vault;
  /** Stands where the system looks for its browser, and keeps what it is given. */
  readonly desk: { readonly folder: string; readonly given: () => string };
}

const test = base.extend<Fixtures>({
  vault: async ({}, use) => {
    const vault = await startVault();
    await use(vault);
    await vault.stop();
  },
  desk: async ({}, use) => {
    const folder = newFolder();
    const program = join(folder, 'xdg-open');
    const file = join(folder, 'given');
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" >>"${file}"\n`);
    chmodSync(program, 0o755);
    await use({ folder, given: () => (existsSync(file) ? readFileSync(file, 'utf8') : '') });
    removeFolder(folder);
  },
  keyturn: async ({ start, desk: { folder } }, use) => {
    await use(await start({ env: { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` } }));
  },
});

test.skip(process.platform !== 'linux', 'elsewhere no program can stand in for the browser');

const reads = async (vault: Vault) =>
  (await vault.requests()).map(({ path }) => path).filter((path) => path.includes('/fields/'));

test('an address is opened outside, read once, when its user has seen where it leads and said so', async ({
  page,
  vault,
  desk,
}, info) => {
  const secret = secretPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await secret.enter(sessionPage(page).list, /^Company page/u);
  await expect(secret.heading).toHaveText('Company page');

  await secret.open('Url').click();
  const dialog = secret.openDialog('Url');
  await expect(dialog).toContainText('www.example.test');
  await expect(dialog).not.toContainText('/admin');
  await page.screenshot({ path: info.outputPath('asked.png') });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(secret.open('Url')).toBeFocused();
  expect(await reads(vault)).toHaveLength(1);

  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('www.example.test');
  expect(desk.given()).toBe('');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(messagesPage(page).said).toHaveText('Url opened in your browser.');
  await expect.poll(desk.given).toBe('https://www.example.test/admin\n');
  expect(await reads(vault)).toHaveLength(2);
  await expect(secret.reveal('Url')).toBeVisible();
});

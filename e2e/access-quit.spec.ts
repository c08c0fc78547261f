import { expect } from '@playwright/test';
import { once } from 'node:events';
import type { Keyturn } from './hosts/keyturn';
import { test as base } from './hosts/own-keyturn';
import { startVault, type Vault } from './hosts/vault';
import { accessPage, openSecret, secretCalled } from './pages/access.page';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { enterVault } from './pages/vault-visit';
import { chooseInMenu } from './pages/window';

const test = base.extend<{ readonly vault: Vault }>({
  vault: async ({}, use) => {
    const vault = await startVault();
    await use(vault);
    await vault.stop();
  },
});

const takeOut = async (keyturn: Keyturn, vault: Pick<Vault, 'url' | 'token'>) => {
  const access = accessPage(keyturn.page);
  await openSecret(keyturn, await secretCalled(vault, 'dc03'));
  await access.checkOut.click();
  await expect(access.checkout).toContainText('Checked out to you');
  return access;
};

const checkIns = async (vault: Vault) =>
  (await vault.requests()).filter(({ path }) => path.endsWith('/check-in')).length;

const quit = (keyturn: Keyturn) => chooseInMenu(keyturn, 'File', 'Quit Keyturn');

const closeWindow = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });

test('quitting with a secret that is out asks first: one may stay, or give it back on the way out', async ({
  keyturn,
  vault,
}, info) => {
  const { page } = keyturn;
  await enterVault(page, vault);
  const { leaving, checkout } = await takeOut(keyturn, vault);
  await quit(keyturn);
  await expect(leaving).toBeVisible();
  await page.screenshot({ path: info.outputPath('quitting.png') });
  await leaving.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(leaving).toHaveCount(0);
  await expect(checkout).toContainText('Checked out to you');
  expect(await checkIns(vault)).toBe(0);

  await quit(keyturn);
  const ended = once(keyturn.process, 'exit');
  await leaving.getByRole('button', { name: 'Check in all and sign out', exact: true }).click();
  await ended;
  expect(await checkIns(vault)).toBe(1);
  expect((await vault.sessions()).filter(({ revoked }) => revoked)).toMatchObject([{ username: 'admin' }]);
});

test('closing the window asks as well, and whoever closes it once more is not held', async ({
  keyturn,
  vault,
}) => {
  await enterVault(keyturn.page, vault);
  const { leaving } = await takeOut(keyturn, vault);
  await closeWindow(keyturn);
  await expect(leaving).toBeVisible();
  const ended = once(keyturn.process, 'exit');
  await closeWindow(keyturn);
  await ended;
  expect(await checkIns(vault)).toBe(0);
});

test('quitting with nothing taken out asks nothing', async ({ keyturn, vault }) => {
  await enterVault(keyturn.page, vault);
  const ended = once(keyturn.process, 'exit');
  await quit(keyturn);
  await ended;
});

test('leaving the practice vault with a secret that is out asks first, from inside and from its door', async ({
  keyturn,
}) => {
  const { page } = keyturn;
  const { leave, open } = practicePage(page);
  const url = await open();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  const token = async (username: string) => {
    const body = new URLSearchParams({ grant_type: 'password', username, password: 'Practice-1' });
    const granted = await fetch(`${url}/oauth2/token`, { method: 'POST', body });
    return ((await granted.json()) as { readonly access_token: string }).access_token;
  };
  const { leaving } = await takeOut(keyturn, { url, token });
  await leave.click();
  await expect(leaving).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sessionPage(page).heading).toBeVisible();

  await sessionPage(page).choose('Switch sign-in');
  await leave.click();
  await expect(leaving).toBeVisible();
  await leaving.getByRole('button', { name: 'Check in all and sign out', exact: true }).click();
  await expect(leaving).toHaveCount(0);
  await expect(leave).toHaveCount(0);
});

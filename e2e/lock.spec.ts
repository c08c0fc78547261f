import { expect, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import type { Keyturn } from './hosts/keyturn';
import { pagesAlive } from './hosts/power';
import type { Vault } from './hosts/vault';
import { asUser, test } from './hosts/vault-beside';
import { lockPage } from './pages/lock.page';
import { messagesPage } from './pages/messages.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { chooseInMenu, textSizeOf } from './pages/window';

/** The process of the page that is in the window now. */
const processOfPage = ({ app }: Keyturn): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);

/** Somebody is signed in at a vault that this story has started. */
const signedIn = async (page: Page, start: () => Promise<Vault>) => {
  const vault = await start();
  const who = asUser(vault);
  await signInPage(page).signInWith(who);
  return { vault, who };
};

test.afterEach(async ({ page }) => {
  // The app is shared: what is locked is left.
  const { dialog, signOut } = lockPage(page);
  if (await dialog.isVisible()) await signOut.click();
  await expect(dialog).toHaveCount(0);
});

test('the lock ends the process of the page, and nothing but the lock is in the one that comes after it', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  await signInPage(page).signInWith(asUser(vault));
  await secretPage(page).enter(sessionPage(page).list, /^web01 local administrator/u);
  await secretPage(page).reveal('Password').click();
  await expect(secretPage(page).hide('Password')).toBeVisible();

  const before = await processOfPage(keyturn);
  await lockPage(page).lock.click();
  await expect(lockPage(page).dialog).toBeVisible();
  await expect(page.getByText('web01')).toHaveCount(0);
  await expect(sessionPage(page).group).toHaveCount(0);
  expect(await processOfPage(keyturn)).not.toBe(before);
  await expect.poll(() => pagesAlive(keyturn)).toBe(1);
  if (process.platform === 'linux') expect(existsSync(`/proc/${before}`)).toBe(false);
});

test('the right password unlocks, with a sign-in beside the session that is signed out of again', async ({
  page,
  start,
}) => {
  const { vault, who } = await signedIn(page, start);
  await expect(sessionPage(page).list).toBeVisible();
  await page.keyboard.press('F6');
  await lockPage(page).lock.click();
  const lock = lockPage(page);
  await expect(lock.dialog).toContainText(`Session on ${new URL(vault.url).host} still has`);
  await expect(lock.password).toBeFocused();
  await lock.unlockWith(who.password);
  await expect(sessionPage(page).list).toBeVisible();
  await expect(sessionPage(page).group).toContainText('3 of 3 refreshes left');
  await expect
    .poll(async () => (await vault.sessions()).map(({ revoked }) => revoked))
    .toEqual([false, false, true]);
});

test('a wrong password is said to be wrong, and the next one has to wait', async ({ page, start }) => {
  const { who } = await signedIn(page, start);
  const lock = lockPage(page);
  await lock.lock.click();
  await lock.unlockWith('not the password');
  await expect(lock.dialog).toContainText('The server did not accept this.');
  await expect(lock.dialog).toContainText('After 4 more wrong tries Keyturn signs out.');
  await expect(messagesPage(page).alerted).toContainText('The server did not accept this.');
  await expect(lock.password).toHaveValue('');
  await expect(lock.password).toBeFocused();
  // It can be used again by itself, once the second is over.
  await expect(lock.unlock).not.toHaveAttribute('aria-disabled', 'true');
  await lock.unlockWith(who.password);
  await expect(sessionPage(page).heading).toBeVisible();
});

test('whoever is at the lock can sign out, and the server hears of it', async ({ page, start }) => {
  const vault = await start();
  await signInPage(page).signInWith(asUser(vault));
  await lockPage(page).lock.click();
  await lockPage(page).signOut.click();
  await expect(signInPage(page).heading).toBeVisible();
  expect((await vault.sessions()).map(({ revoked }) => revoked)).toEqual([false, true]);
});

test('a page that is locked gets nothing from the main process, whatever it asks for', async ({
  page,
  start,
}) => {
  const vault = await start();
  await signInPage(page).signInWith(asUser(vault));
  await lockPage(page).lock.click();
  await expect(lockPage(page).dialog).toBeVisible();
  const replies = await page.evaluate(async () => {
    const bridge = (window as unknown as { keyturn: Record<string, Record<string, unknown>> }).keyturn;
    const asked: [string, (input?: unknown) => Promise<unknown>, unknown][] = [
      ['app.snapshot', bridge['app']?.['snapshot'] as never, undefined],
      ['secret.look', bridge['secret']?.['look'] as never, { id: 1 }],
      ['session.extend', bridge['session']?.['extend'] as never, undefined],
      ['activity.list', bridge['activity']?.['list'] as never, undefined],
    ];
    return Promise.all(asked.map(async ([name, verb, input]) => [name, await verb(input)]));
  });
  const refused = { ok: false, failure: { code: 'locked' } };
  expect(replies).toEqual([
    ['app.snapshot', refused],
    ['secret.look', refused],
    ['session.extend', refused],
    ['activity.list', refused],
  ]);
});

test('the text of the lock is as large as that of the page, and so is what comes after it', async ({
  keyturn,
  page,
  start,
}) => {
  const { who } = await signedIn(page, start);
  const { lock, dialog, unlockWith } = lockPage(page);
  await expect(lock).toBeVisible();
  await chooseInMenu(keyturn, 'View', 'Larger text');
  await chooseInMenu(keyturn, 'View', 'Larger text');
  await lock.click();
  await expect(dialog).toBeVisible();
  await expect.poll(() => textSizeOf(keyturn)).toBe(120);

  await chooseInMenu(keyturn, 'View', 'Smaller text');
  await unlockWith(who.password);
  await expect(lock).toBeVisible();
  await expect.poll(() => textSizeOf(keyturn)).toBe(110);
  await chooseInMenu(keyturn, 'View', 'Usual text size');
});

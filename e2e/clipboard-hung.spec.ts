import { expect, type Page } from '@playwright/test';
import { once } from 'node:events';
import { hangWithClipboard } from './hosts/hung-owner';
import type { Keyturn } from './hosts/keyturn';
import { test } from './hosts/own-keyturn';
import { startVault, type Vault } from './hosts/vault';
import { asUser } from './hosts/vault-beside';
import { hasXClipboard, XCLIP_MISSING, xClipboard } from './hosts/x-clipboard';
import { changeSettings } from './pages/bridge';
import { clipboardPage } from './pages/clipboard.page';
import { lockPage } from './pages/lock.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test.skip(!hasXClipboard, XCLIP_MISSING);

let vault: Vault;
let wakeUp: (() => void) | undefined;

test.beforeEach(async () => {
  vault = await startVault();
});

test.afterEach(async () => {
  wakeUp?.();
  await vault.stop();
});

/** Counts in the main process how long it stands still at most, and for how long that was counted. */
const watchMain = ({ app }: Keyturn): Promise<void> =>
  app.evaluate(() => {
    const begun = performance.now();
    let before = begun;
    let longest = 0;
    const ticking = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
    }, 20);
    Object.assign(globalThis, {
      endWatch: () => {
        clearInterval(ticking);
        return { longest, whole: performance.now() - begun };
      },
    });
  });

const endWatch = ({ app }: Keyturn) =>
  app.evaluate(() =>
    (globalThis as unknown as { endWatch: () => { longest: number; whole: number } }).endWatch(),
  );

const copyPassword = async (page: Page): Promise<void> => {
  await secretPage(page).copy('Password').click();
  await expect(clipboardPage(page).clearNow).toBeVisible();
};

const copyAndLoseToHanging = async (page: Page): Promise<void> => {
  await signInPage(page).signInWith(asUser(vault));
  await secretPage(page).enter(sessionPage(page).list, /^web01 local administrator/u);
  await copyPassword(page);
  wakeUp = await hangWithClipboard();
};

test('a program that hangs with the clipboard holds up nothing: the window goes on, and the next copy is looked after', async ({
  keyturn,
  page,
}) => {
  // Its time has to pass, and then whoever hangs is waited for.
  test.setTimeout(60_000);
  await changeSettings(page, { clipboardSeconds: '5' });
  await copyAndLoseToHanging(page);
  await watchMain(keyturn);
  const { clearNow, status } = clipboardPage(page);

  // Whether the secret is still there, nobody can say: that is what is told, and it is tried again.
  await expect(status).toContainText('Password is still on the clipboard', { timeout: 30_000 });
  await secretPage(page).reveal('Password').click();
  await expect(secretPage(page).hide('Password')).toBeVisible();
  await copyPassword(page);
  await expect(status).toContainText('Password on clipboard, clears in');
  await clearNow.click();
  await expect(clearNow).toHaveCount(0);
  await expect.poll(() => xClipboard.read('clipboard')).toBe(undefined);

  // One that waits for who hangs stands still nearly all that time.
  const { longest, whole } = await endWatch(keyturn);
  expect(longest).toBeLessThan(whole / 3);
});

test('a program that hangs with the clipboard keeps nobody from locking and quitting', async ({
  keyturn,
  page,
}) => {
  await copyAndLoseToHanging(page);
  await lockPage(page).lock.click();
  await expect(lockPage(page).dialog).toBeVisible();
  await expect.poll(() => xClipboard.read('primary')).toBe(undefined);

  const ended = once(keyturn.process, 'exit');
  await keyturn.app.evaluate(({ app }) => {
    app.quit();
  });
  expect(await ended).toEqual([0, null]);
});

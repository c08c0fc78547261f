import { expect } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './hosts/key-files';
import type { Keyturn } from './hosts/keyturn';
import { inMemory } from './hosts/memory';
import { answerNextBox } from './pages/file-boxes';
import { makeKeyFile } from './pages/new-key-file';
import { lockPage } from './pages/lock.page';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';
import { ticketKeysPage } from './pages/ticket-keys.page';
import { enterVault } from './pages/vault-visit';
import { chooseInMenu } from './pages/window';

// A key is made of each password, and that is meant to take long.
test.slow();
test.skip(process.platform !== 'linux', 'reads the memory of the app as Linux shows it');

const PASSWORD = 'correct horse battery';
const NAMED = 16;

/** A file that is open, and its three keys as its servers would get them. */
const openFile = async (keyturn: Keyturn, folder: string) => {
  const { page } = keyturn;
  const keys = ticketKeysPage(page);
  await makeKeyFile(page, { farm: 'edge-web', path: join(folder, 'edge-web.age'), password: PASSWORD });
  const exported = join(folder, 'exported');
  mkdirSync(exported, { recursive: true });
  await answerNextBox(keyturn, 'showOpenDialog', exported);
  await keys.exportFiles.click();
  await expect(keys.main).toContainText('3 exported files lie in the open.');
  const bytes = ['current', 'next', 'previous'].map((slot) =>
    readFileSync(join(exported, `edge-web.${slot}.key`)),
  );
  await keys.deleteExported.click();
  await expect(keys.deleteExported).toHaveAttribute('aria-disabled', 'true');
  return { keys, bytes };
};

/** What of the keys is in the memory of the main process: what is secret of each, and the letters that it is written in. */
const remembered = ({ process: { pid } }: Keyturn, bytes: readonly Buffer[]): readonly boolean[] => {
  const secrets = bytes.flatMap((key) => [
    key.subarray(NAMED, NAMED + 32),
    Buffer.from(key.subarray(18, 18 + 30).toString('base64')),
  ]);
  return inMemory(pid ?? 0, secrets);
};

const expectWiped = async (keyturn: Keyturn, bytes: readonly Buffer[]) => {
  await expect.poll(() => remembered(keyturn, bytes)).toEqual(bytes.flatMap(() => [false, false]));
};

test('the lock closes what is open, and nothing of its keys is left in memory', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  await enterVault(page, vault);
  await ticketKeysPage(page).link.click();
  const { keys, bytes } = await openFile(keyturn, info.outputPath());
  // What must be there shows that the search would find what must not.
  expect(remembered(keyturn, bytes).some(Boolean)).toBe(true);
  // The page goes away with the lock: nobody on it could hear the answer for sure.
  await chooseInMenu(keyturn, 'File', 'Lock');
  const lock = lockPage(page);
  await expect(lock.dialog).toBeVisible();
  await expectWiped(keyturn, bytes);
  await lock.unlockWith(vault.user('admin').password);
  await expect(sessionPage(page).list).toBeVisible();
  await keys.link.click();
  await expect(keys.filePassword).toBeVisible();
  await sessionPage(page).signOut.click();
  await expect(signInPage(page).heading).toBeVisible();
});

test('signing out closes what is open, and nothing of its keys is left in memory', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  await ticketKeysPage(page).atTheDoor.click();
  const { keys, bytes } = await openFile(keyturn, info.outputPath());
  await settingsPage(page).back.click();
  // Whoever signs in to have its password stored goes on with it.
  await enterVault(page, vault);
  await keys.link.click();
  await expect(keys.keys.first()).toBeVisible();
  await sessionPage(page).signOut.click();
  await expect(signInPage(page).heading).toBeVisible();
  await expectWiped(keyturn, bytes);
  await keys.atTheDoor.click();
  await expect(keys.filePassword).toBeVisible();
});

test('signed out, a file closes after a quarter of an hour in which nobody was at work on it', async ({
  keyturn,
  page,
}, info) => {
  await ticketKeysPage(page).atTheDoor.click();
  const { keys, bytes } = await openFile(keyturn, info.outputPath());
  const move = (minutes: number) =>
    keyturn.app.evaluate((_, ms) => {
      const world = globalThis as unknown as { trueNow?: () => number };
      const now = Date.now.bind(Date);
      world.trueNow ??= now;
      // Without any minutes the time is what it really is: other stories come after this one.
      Date.now = ms === 0 ? world.trueNow : () => now() + ms;
    }, minutes * 60_000);
  await move(14);
  await keys.rotate.click();
  await expect(keys.published).toBeFocused();
  await keys.cancel.click();
  await move(14);
  await keys.rotate.click();
  await keys.published.check();
  expect(remembered(keyturn, bytes).some(Boolean)).toBe(true);
  await move(15);
  await keys.sureRotate.click();
  await expect(keys.dialog).toContainText('This file is closed by now.');
  await keys.cancel.click();
  await expect(keys.main).toContainText('This file is closed.');
  await expectWiped(keyturn, bytes);
  await move(0);
});

import { expect } from '@playwright/test';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesIn, filesWith } from './hosts/files';
import type { Keyturn } from './hosts/keyturn';
import { heapOfPage } from './hosts/memory';
import { test } from './hosts/own-vault';
import { hasXClipboard, XCLIP_MISSING, xClipboard } from './hosts/x-clipboard';
import { PUT, visit } from './pages/rotation-visit';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { VERIFIED } from './pages/rotation.page';

// What it finds once is found.
test.describe.configure({ retries: 0 });

// Each starts an app of its own, and one of them writes down all that its page holds.
test.slow();

const clipboardOf = ({ app }: Keyturn): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** What the desktop is told beside the window, from now on. */
const followDesktop = ({ app }: Keyturn): Promise<void> =>
  app.evaluate(({ BrowserWindow, Notification }) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    Notification.prototype.show = function show(this: Electron.Notification) {
      told.push(this.title, this.body);
    };
    for (const window of BrowserWindow.getAllWindows()) {
      told.push(window.getTitle());
      window.on('page-title-updated', (_, title) => told.push(title));
    }
  });
const toldTo = ({ app }: Keyturn): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { told: string[] }).told);

const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');

/** With one byte for a letter, or with two. */
const expectNowhere = (what: string, text: string, secrets: readonly string[]): void => {
  for (const secret of secrets) {
    expect(text.includes(secret), what).toBe(false);
    expect(text.includes(wide(secret)), what).toBe(false);
  }
};

test('neither the old nor the new password is in the plan, its copy, the evidence, the journal, the logs, a title, a notification, the calls or the page', async ({
  keyturn,
  page,
  vault,
  dataFolder,
}, info) => {
  const { rotation, id } = await visit(keyturn, vault);
  const before = await vault.valueOf(id, 'password');
  await followDesktop(keyturn);
  await rotation.open();
  const plan = await rotation.plan.innerText();
  await rotation.button('Copy plan as PowerShell').click();
  await expect.poll(() => clipboardOf(keyturn)).toContain('Read-Host');
  const copied = await clipboardOf(keyturn);
  expect(copied).toContain('-AsSecureString');
  await rotation.send('Change vault copy');
  const outcome = rotation.outcome(VERIFIED);
  await expect(outcome).toBeVisible();
  const after = await vault.valueOf(id, 'password');
  const secrets = [before, after];
  expect(after).not.toBe(before);

  const evidence = info.outputPath('files', 'evidence.json');
  mkdirSync(dirname(evidence), { recursive: true });
  await keyturn.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, evidence);
  await rotation.button('Save evidence').click();
  await expect.poll(() => existsSync(evidence)).toBe(true);
  await expect(outcome).toContainText('Evidence saved. It holds no password.');
  expectNowhere('the evidence', readFileSync(evidence, 'latin1'), secrets);
  expectNowhere('the plan', plan, secrets);
  expectNowhere('the plan as it is copied', copied, secrets);
  expectNowhere('the page', await page.content(), secrets);
  const heap = await heapOfPage(page);
  // What must be there shows that the search would find what must not.
  expect(heap).toContain('web01 local administrator');
  expectNowhere('what the page can reach', heap, secrets);

  await rotation.button('Done').click();
  await sessionPage(page).activity.click();
  await expect(page.getByRole('table', { name: 'Calls' })).toContainText('fields/password');
  expectNowhere('the calls', await page.content(), secrets);
  expectNowhere('the desktop', (await toldTo(keyturn)).join('\n'), secrets);
  expect(filesIn(dataFolder).map((path) => path.slice(dataFolder.length))).toContain('/rotations.journal');
  for (const secret of secrets) {
    expect(filesWith(dataFolder, secret)).toEqual([]);
    expect(filesWith(dataFolder, secret.split('').join('\0'))).toEqual([]);
  }
});

test('a new password that is copied is marked for whoever keeps a history, where the settings say that it can be', async ({
  keyturn,
  vault,
}) => {
  test.skip(!hasXClipboard, XCLIP_MISSING);
  const settings = settingsPage(keyturn.page);
  await settings.open('Clipboard');
  const isHidden = await settings.offersHiding();
  await settings.back.click();
  const { rotation, id } = await visit(keyturn, vault);
  await rotation.open();
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  await rotation.button('Copy new password').click();
  const after = await vault.valueOf(id, 'password');
  await expect.poll(() => xClipboard.read('clipboard')).toBe(after);
  const formats = await xClipboard.formats('clipboard');
  expect(formats).toContain('UTF8_STRING');
  expect(formats.includes('x-kde-passwordManagerHint')).toBe(isHidden);
});

test('a dump of the main process that crashes in the middle of a rotation holds neither password', async ({
  keyturn,
  vault,
}) => {
  test.skip(process.platform !== 'linux', 'reads the dumps that the crash handler of Linux writes');
  const { rotation, id } = await visit(keyturn, vault);
  const before = await vault.valueOf(id, 'password');
  await rotation.open();
  await rotation.button('Inspect').click();
  await expect(rotation.cells).toBeVisible();
  const folder = await keyturn.app.evaluate(({ app, crashReporter }) => {
    crashReporter.start({ uploadToServer: false });
    return app.getPath('crashDumps');
  });
  await vault.control('mischief', { match: PUT, do: 'delay', ms: 60_000 });
  await rotation.send('Change vault copy');
  await expect(rotation.progress).toContainText('Sent, done');
  const gone = once(keyturn.process, 'exit');
  await keyturn.app
    .evaluate(() => {
      setImmediate(() => {
        process.crash();
      });
    })
    .catch(() => undefined);
  await gone;
  await vault.control('clock', { seconds: 61 });
  await expect.poll(() => vault.valueOf(id, 'password')).not.toBe(before);
  const after = await vault.valueOf(id, 'password');
  const dumps = () => (existsSync(folder) ? filesIn(folder).filter((path) => path.endsWith('.dmp')) : []);
  await expect.poll(() => dumps().length).toBeGreaterThan(0);
  for (const dump of dumps()) expectNowhere(dump, readFileSync(dump, 'latin1'), [before, after]);
});

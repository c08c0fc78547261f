import { expect } from '@playwright/test';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { CLOSE_ACTIONS, DATE_FORMATS, THEMES } from '../shared/choices';
import type { Settings } from '../shared/settings';
import { settingsFile } from './hosts/keyturn';
import { test } from './hosts/own-keyturn';
import { changeSettings, snapshotOf, type BridgedWindow } from './pages/bridge';
import { messagesPage } from './pages/messages.page';
import { settingsPage } from './pages/settings.page';

test('settings are in force after a restart, from the first paint on', async ({ start }) => {
  const first = await start();
  const before = settingsPage(first.page);
  await before.open('Appearance');
  await before.choose('Theme', 'Dark');
  await before.open('General');
  await before.choose('Date format', /^Year first/u);
  await before.open('Tray');
  await before.choose('When the window is closed', 'Keep running');
  await expect(before.closeAction).toHaveText('Keep running');
  await first.app.close();

  const { app, page } = await start();
  const served = await app.evaluate(async ({ session }) => {
    const page = await session.defaultSession.fetch('keyturn-ui://app/index.html');
    return page.text();
  });
  expect(served).toContain('<html lang="en" data-theme="dark" ');
  const backdrop = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
  );
  expect(backdrop?.toLowerCase()).toBe('#191d1e');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(18, 21, 22)');

  const after = settingsPage(page);
  await after.open('Appearance');
  await expect(after.theme).toHaveText('Dark');
  await after.open('General');
  await expect(after.dateFormat).toHaveText(/^Year first/u);
  await after.open('Tray');
  await expect(after.closeAction).toHaveText('Keep running');
});

/** The settings of the nth change of a long row, each unlike its neighbours. */
const nth = (index: number): Settings => ({
  language: 'system',
  theme: THEMES[index % 4] ?? 'system',
  dateFormat: DATE_FORMATS[Math.floor(index / 4) % 4] ?? 'system',
  closeAction: CLOSE_ACTIONS[Math.floor(index / 16) % 2] ?? 'quit',
  extendAutomatically: true,
  clipboardSeconds: '30',
  hideFromHistories: true,
  listColumns: ['folder'],
  keepHours: '24',
  startInTray: false,
  startAtLogin: false,
  minimisesKnowingly: false,
  masksTrayNames: index % 2 === 1,
  lockIdleMinutes: '10',
  lockWithScreen: false,
  lockOnClose: true,
  runsWhileLocked: true,
  checkInOnLock: true,
  hidesFromCapture: false,
  captureShownUntil: 1_800_000_000_000,
  quickShortcut: null,
  isWelcomed: true,
});

const CHANGES = 50;
/** The row repeats itself after so many. */
const APART = 32;

for (const confirmed of [1, 7, 19]) {
  test(`killed amid ${CHANGES} changes after ${confirmed} were confirmed, no confirmed one is lost and no half one kept`, async ({
    start,
    dataFolder,
  }) => {
    const { page, process } = await start();
    const ended = once(process, 'exit');
    // All fifty are under way when the kill comes; so many of them have been answered.
    await page.evaluate(
      ([changes, enough]) =>
        new Promise<void>((resolve) => {
          let answered = 0;
          for (const change of changes) {
            void (window as unknown as BridgedWindow).keyturn.settings.change(change).then(() => {
              answered += 1;
              if (answered === enough) resolve();
            });
          }
        }),
      [Array.from({ length: CHANGES }, (_, index) => nth(index)), confirmed] as const,
    );
    process.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);

    const kept = JSON.parse(readFileSync(settingsFile(dataFolder), 'utf8')) as { value: Settings };
    const possible = Array.from({ length: APART }, (_, offset) => nth(confirmed - 1 + offset));
    expect(possible.slice(0, CHANGES - confirmed + 1)).toContainEqual(kept.value);
    const again = await start();
    expect((await snapshotOf(again.page)).settings).toEqual(kept.value);
    await expect(messagesPage(again.page).region).toHaveCount(0);
  });
}

test('a setting that is changed and changed back is on disk as it was', async ({ page, dataFolder }) => {
  await changeSettings(page, { theme: 'dark' });
  const dark = readFileSync(settingsFile(dataFolder));
  await changeSettings(page, { theme: 'light' });
  await changeSettings(page, { theme: 'dark' });
  expect(readFileSync(settingsFile(dataFolder))).toEqual(dark);
});

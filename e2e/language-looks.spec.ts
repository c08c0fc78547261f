import { expect } from '@playwright/test';
import { rmSync } from 'node:fs';
import { firstScreen, settingsFile, UI_PAGE } from './hosts/keyturn';
import { test } from './hosts/shared-keyturn';
import { changeSettings, closePractice, signOut } from './pages/bridge';
import { expectFit, SMALLEST } from './pages/looked-over';
import { SCREENS } from './pages/screens';
import { setWindow } from './pages/window';

test.afterEach(({ dataFolder }) => {
  rmSync(settingsFile(dataFolder), { force: true });
});

/** Those with the most words beside each other. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'the sign-in': [
    'the sign-in with everything missing',
    'the sign-in that the server refused',
    'the sign-in by token command',
  ],
  'a session': [
    'a session at the practice vault, with what is known of its server',
    'what a search has found, with its options',
    'the plan for many secrets',
    'the order of a run',
    'a secret whose reason was not taken for its ticket',
  ],
  'the settings': [
    'Settings, General',
    'Settings, Session and lock',
    'Settings, Clipboard',
    'Settings, Tray',
    'the passphrase dialog with a mistake',
    'the handbook',
  ],
};

for (const [group, names] of Object.entries(GROUPS)) {
  test(`${group} fits the smallest window in German at every text size, and every control can be reached`, async ({
    keyturn,
    page,
    dataFolder,
  }) => {
    test.slow();
    for (const name of names) {
      await test.step(name, async () => {
        await setWindow(keyturn, SMALLEST);
        await SCREENS[name]?.({ keyturn, page, dataFolder });
        await changeSettings(page, { language: 'de' });
        await expect(page.locator('html')).toHaveAttribute('lang', 'de');
        await expectFit(keyturn);
        await changeSettings(page, { language: 'en' });
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        await signOut(page);
        await closePractice(page);
        await page.goto(UI_PAGE);
        await firstScreen(page);
      });
    }
  });
}

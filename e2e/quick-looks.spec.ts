import { expect, type Page } from '@playwright/test';
import type { Keyturn } from './hosts/keyturn';
import { openQuick, popupOf } from './hosts/popup';
import { test } from './hosts/own-vault';
import { expectLooks } from './pages/looked-over';
import { changeSettings } from './pages/bridge';
import { expectNoEnglish } from './pages/in-german';
import { quickPage } from './pages/quick.page';
import { controlsOutOfReach, sidewaysScrollers } from './pages/reach';
import { takeAsItIs } from './pages/take-pictures';
import { enterVault } from './pages/vault-visit';

test.skip(process.platform !== 'linux', 'the focus of the popup is watched on a display of X');

const zoom = ({ app }: Keyturn, popup: Page, factor: number) =>
  app.evaluate(
    ({ BrowserWindow }, [address, to]) => {
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL() === address)
        ?.webContents.setZoomFactor(to);
    },
    [popup.url(), factor] as const,
  );

interface Looked {
  readonly name: string;
  /** How large its text may get. */
  readonly most?: number;
}

/** In any look, and with larger text as far as its window has room. */
const expectFine = async (keyturn: Keyturn, popup: Page, { name, most = 2 }: Looked): Promise<void> => {
  await expectLooks({ ...keyturn, page: popup });
  for (const look of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme: look, contrast: 'no-preference', forcedColors: 'none' });
    await takeAsItIs(popup, `${name}-${look}`);
  }
  for (const factor of [1.5, most, 1]) {
    await zoom(keyturn, popup, factor);
    const message = `${name} with text at ${factor * 100} %`;
    await expect.poll(() => sidewaysScrollers(popup), { message }).toEqual([]);
    await expect.poll(() => controlsOutOfReach(popup), { message }).toEqual([]);
  }
};

/** Longer words in the same small window, which speaks the language that it was opened in. */
const expectFineInGerman = async (popup: Page, keyturn: Keyturn, name: string): Promise<void> => {
  await expectNoEnglish(popup);
  await takeAsItIs(popup, `${name}-german`);
  for (const factor of [2, 1]) {
    await zoom(keyturn, popup, factor);
    await expect.poll(() => sidewaysScrollers(popup), { message: name }).toEqual([]);
    await expect.poll(() => controlsOutOfReach(popup), { message: name }).toEqual([]);
  }
};

test('the popup speaks German throughout, in the same room: at the door, and with nothing found', async ({
  keyturn,
  page,
  dataFolder,
  vault,
}) => {
  await changeSettings(page, { language: 'de' });
  const door = await openQuick(keyturn, dataFolder);
  await expect(door.getByRole('button', { name: 'Anmelden', exact: true })).toBeFocused();
  await expectFineInGerman(door, keyturn, 'quick-door');
  await door.keyboard.press('Escape');
  await changeSettings(page, { language: 'en' });
  await enterVault(page, vault);
  await changeSettings(page, { language: 'de' });
  const inside = await openQuick(keyturn, dataFolder);
  await expect(inside.getByRole('combobox')).toBeFocused();
  await inside.keyboard.type('zzzz');
  await expect(inside.getByRole('dialog')).toContainText('Kein Secret-Name enthält „zzzz“.');
  await expectFineInGerman(inside, keyturn, 'quick-nothing');
});

test('the popup is fine in any look and at any text size: at the door, with results, without, at a gate and under lock', async ({
  keyturn,
  page,
  dataFolder,
  vault,
}) => {
  test.slow();
  const door = await openQuick(keyturn, dataFolder);
  await expect(quickPage(door).signIn).toBeFocused();
  await expectFine(keyturn, door, { name: 'quick-door' });
  await door.keyboard.press('Escape');
  await enterVault(page, vault);

  // It went with the end of what it was about.
  const inside = await openQuick(keyturn, dataFolder);
  const quick = quickPage(inside);
  await expect(quick.search).toBeFocused();
  await expect(quick.dialog).toContainText(/Favourites|Recently used|No favourites/u);
  await expectFine(keyturn, inside, { name: 'quick-usual' });
  await quick.search.fill('a');
  await expect(quick.chosen).toBeVisible();
  await expectFine(keyturn, inside, { name: 'quick-results' });
  await quick.search.fill('zzzz');
  await expect(quick.dialog).toContainText('No secret name contains "zzzz".');
  await expectFine(keyturn, inside, { name: 'quick-nothing' });
  await quick.search.fill('dc01');
  await expect(quick.chosen).toHaveAccessibleName(/^dc01.*Asks for a reason/u);
  await quick.search.press('Enter');
  await expect(quick.reason).toBeFocused();
  await expectFine(keyturn, inside, { name: 'quick-gate' });
  await inside.keyboard.press('Escape');
  await inside.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect.poll(() => popupOf(keyturn)).toBeUndefined();
  const locked = await openQuick(keyturn, dataFolder);
  await expect(quickPage(locked).unlock).toBeFocused();
  await expectFine(keyturn, locked, { name: 'quick-locked' });
});

import { expect, type Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { settingsFile } from './hosts/keyturn';
import { test } from './hosts/shared-keyturn';
import { namesOf, walk, withoutRing } from './pages/focus-walk';
import { expectFit, expectNoViolations, SMALLEST } from './pages/looked-over';
import { SCREENS } from './pages/screens';
import { settingsPage } from './pages/settings.page';
import { setWindow } from './pages/window';

test.afterEach(({ dataFolder }) => {
  // One screen is about a file that cannot be written over; the next one wants its settings back.
  rmSync(settingsFile(dataFolder), { force: true });
});

for (const [name, open] of Object.entries(SCREENS)) {
  test(`axe finds nothing wrong with ${name}, at any size and in any look`, async ({
    keyturn,
    page,
    dataFolder,
  }) => {
    await open({ keyturn, page, dataFolder });
    await expectNoViolations(keyturn);
  });

  test(`${name} fits the smallest window at every text size, and every control can be reached`, async ({
    keyturn,
    page,
    dataFolder,
  }) => {
    await setWindow(keyturn, SMALLEST);
    await open({ keyturn, page, dataFolder });
    await expectFit(keyturn);
  });
}

const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((times) => /[1-9]/u.test(times));
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

test('nothing moves for those who want it still', async ({ keyturn, page, dataFolder }) => {
  expect(await moving(page)).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const name of ['the sign-in', 'an open list of choices', 'the passphrase dialog']) {
    await page.reload();
    await SCREENS[name]?.({ keyturn, page, dataFolder });
    expect(await moving(page), name).toEqual([]);
  }
});

test('the focus is seen in forced colours too, where rings of shadow are not drawn', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const signIn = await walk(page, 'Tab');
  expect(namesOf(signIn)).toContain('textbox Server URL');
  expect(withoutRing(signIn)).toEqual([]);
  await settingsPage(page).open('Appearance');
  await settingsPage(page).theme.focus();
  const settings = await walk(page, 'Tab');
  expect(namesOf(settings)).toContain('combobox Theme');
  expect(withoutRing(settings)).toEqual([]);
});

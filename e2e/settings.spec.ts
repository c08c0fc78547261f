import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Theme } from '../shared/settings';
import { settingsFile } from './hosts/keyturn';
import { test } from './hosts/shared-keyturn';
import { changeSettings } from './pages/bridge';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';
import { chooseInMenu } from './pages/window';

const stored = (dataFolder: string): unknown => {
  const kept = JSON.parse(readFileSync(settingsFile(dataFolder), 'utf8')) as { value: unknown };
  return kept.value;
};

test('Proxy and certificates opens Settings at Network, signed out', async ({ page }) => {
  await signInPage(page).proxyAndCertificates.click();
  const settings = settingsPage(page);
  await expect(settings.heading('Network')).toBeFocused();
  await expect(settings.section('Network')).toHaveAttribute('aria-current', 'page');
  await expect(settings.row('Proxy', 'Proxy from the system')).toContainText('none');
});

test('the menu opens Settings, and leaves the section alone that is being read', async ({
  keyturn,
  page,
}) => {
  const settings = settingsPage(page);
  await chooseInMenu(keyturn, 'File', 'Settings');
  await expect(settings.heading('General')).toBeFocused();
  await settings.open('Appearance');
  await chooseInMenu(keyturn, 'File', 'Settings');
  await expect(settings.heading('Appearance')).toBeVisible();
});

test('every section can be reached, says where one is, and leads back to the sign-in', async ({ page }) => {
  const settings = settingsPage(page);
  for (const name of ['General', 'Tray', 'Network', 'Privacy', 'Appearance', 'About'] as const) {
    await settings.open(name);
    await expect(page.getByRole('main', { name, exact: true })).toBeVisible();
    await expect(settings.sections.locator('[aria-current="page"]')).toHaveText(name);
  }
  await settings.back.click();
  await expect(signInPage(page).heading).toBeVisible();
});

const looks = [
  ['Dark', 'dark', 'rgb(18, 21, 22)'],
  ['Light', 'light', 'rgb(241, 243, 241)'],
  ['High contrast', 'contrast', 'rgb(0, 0, 0)'],
] as const satisfies readonly (readonly [string, Theme, string])[];

for (const [name, theme, canvas] of looks) {
  test(`the theme ${name} is seen at once, and is on disk`, async ({ page, keyturn, dataFolder }) => {
    const settings = settingsPage(page);
    await settings.open('Appearance');
    await settings.choose('Theme', name);
    await expect(settings.theme).toHaveText(name);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expect(page.locator('body')).toHaveCSS('background-color', canvas);
    expect(stored(dataFolder)).toMatchObject({ theme });
    // Menus and file dialogs are drawn by the system: they follow too.
    const source = await keyturn.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
    expect(source).toBe(theme === 'contrast' ? 'dark' : theme);
  });
}

test('the theme System follows light, dark and contrast of the computer', async ({ page }) => {
  await settingsPage(page).open('Appearance');
  await expect(settingsPage(page).theme).toHaveText('System');
  const body = page.locator('body');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(body).toHaveCSS('background-color', 'rgb(18, 21, 22)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(body).toHaveCSS('background-color', 'rgb(241, 243, 241)');
  await page.emulateMedia({ contrast: 'more' });
  await expect(body).toHaveCSS('background-color', 'rgb(0, 0, 0)');
});

test('the date format shows what a date will look like, applies at once and is on disk', async ({
  page,
  dataFolder,
}) => {
  const settings = settingsPage(page);
  await settings.open('General');
  await settings.choose('Date format', /^Year first, \d{4}-\d\d-\d\d$/u);
  await expect(settings.dateFormat).toHaveText(/^Year first, \d{4}-\d\d-\d\d$/u);
  expect(stored(dataFolder)).toMatchObject({ dateFormat: 'iso' });
  await settings.choose('Date format', /^Day first, \d{1,2} \p{L}+\.? \d{4}$/u);
  await expect(settings.dateFormat).toHaveText(/^Day first/u);
  expect(stored(dataFolder)).toMatchObject({ dateFormat: 'day-first' });
});

test('what closing the window does can be chosen, and is on disk', async ({ page, dataFolder }) => {
  const settings = settingsPage(page);
  await settings.open('Tray');
  await expect(settings.closeAction).toHaveText('Quit Keyturn');
  await settings.choose('When the window is closed', 'Keep running');
  await expect(settings.closeAction).toHaveText('Keep running');
  expect(stored(dataFolder)).toMatchObject({ closeAction: 'keep-running' });
});

test('a change made elsewhere is pushed to the open view', async ({ page }) => {
  const settings = settingsPage(page);
  await settings.open('Appearance');
  await changeSettings(page, { theme: 'dark' });
  await expect(settings.theme).toHaveText('Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await settings.open('Tray');
  await changeSettings(page, { closeAction: 'keep-running' });
  await expect(settings.closeAction).toHaveText('Keep running');
});

test('a page loaded anew shows what is in force', async ({ page }) => {
  await changeSettings(page, { theme: 'contrast', dateFormat: 'iso' });
  await page.reload();
  await settingsPage(page).open('Appearance');
  await expect(settingsPage(page).theme).toHaveText('High contrast');
  await settingsPage(page).open('General');
  await expect(settingsPage(page).dateFormat).toHaveText(/^Year first/u);
});

test('two changes right after each other end in the last one, on screen and on disk', async ({
  page,
  dataFolder,
}) => {
  const settings = settingsPage(page);
  await settings.open('Appearance');
  await Promise.all([changeSettings(page, { theme: 'dark' }), changeSettings(page, { theme: 'contrast' })]);
  await expect(settings.theme).toHaveText('High contrast');
  expect(stored(dataFolder)).toMatchObject({ theme: 'contrast' });
  // The same by hand: the second choice does not wait for the first to be stored.
  await settings.choose('Theme', 'Dark');
  await settings.choose('Theme', 'Light');
  await expect(settings.theme).toHaveText('Light');
  await expect.poll(() => stored(dataFolder)).toMatchObject({ theme: 'light' });
});

test('about tells the versions that really run', async ({ page, keyturn, dataFolder }) => {
  await chooseInMenu(keyturn, 'Help', 'About Keyturn');
  const settings = settingsPage(page);
  await expect(settings.heading('About')).toBeVisible();
  const real = await keyturn.app.evaluate(({ app }) => ({ ...process.versions, keyturn: app.getVersion() }));
  const browser = await page.evaluate(() => /Chrome\/(\S+)/u.exec(navigator.userAgent)?.[1] ?? '');
  const row = (label: string) => settings.row('Versions', label);
  await expect(row('Keyturn')).toHaveText(`Keyturn${real.keyturn}`);
  await expect(row('Electron')).toHaveText(`Electron${real['electron']}`);
  await expect(row('Chromium')).toHaveText(`Chromium${real['chrome']}`);
  await expect(row('Chromium')).toHaveText(`Chromium${browser}`);
  await expect(row('Node.js')).toHaveText(`Node.js${real.node}`);
  await expect(row('System')).toHaveText(`System${process.platform} ${process.arch}`);
  await expect(settings.row('Files', 'Data folder')).toHaveText(`Data folder${dataFolder}`);
});

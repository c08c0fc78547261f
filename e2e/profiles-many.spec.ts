import { expect } from '@playwright/test';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile, Profiles } from '../shared/profiles';
import { profilesFile } from './hosts/keyturn';
import { test } from './hosts/own-keyturn';
import { violations } from './pages/axe';
import { changeSettings } from './pages/bridge';
import { messagesPage } from './pages/messages.page';
import { controlsOutOfReach, sidewaysScrollers } from './pages/reach';
import { savedSignInsPage } from './pages/saved-sign-ins.page';
import { signInPage } from './pages/sign-in.page';
import { setWindow } from './pages/window';

const profileOf = (number: number, change: Partial<Profile> = {}): Profile => ({
  id: number.toString(16).padStart(24, '0'),
  name: `Vault ${number}`,
  server: `https://vault-${number}.corp.invalid/SecretServer`,
  account: { method: 'credentials', userName: `adm-${number}`, domain: '' },
  refreshesAllowed: null,
  ...change,
});
const profilesOf = (count: number, lastUsed: number | undefined): Profiles => ({
  list: Array.from({ length: count }, (_, index) => profileOf(index + 1)),
  lastUsed: lastUsed === undefined ? null : profileOf(lastUsed).id,
});
const write = (dataFolder: string, value: Profiles): void => {
  writeFileSync(profilesFile(dataFolder), JSON.stringify({ format: 'keyturn.profiles', version: 1, value }));
};
const kept = (dataFolder: string): Profiles =>
  (JSON.parse(readFileSync(profilesFile(dataFolder), 'utf8')) as { value: Profiles }).value;
const namesIn = (dataFolder: string): readonly string[] => kept(dataFolder).list.map(({ name }) => name);

test('a sign-in is renamed, moved, told its extensions and removed, and the next start knows', async ({
  dataFolder,
  start,
}) => {
  write(dataFolder, profilesOf(3, 1));
  const first = await start();
  const saved = savedSignInsPage(first.page);
  const use = async (name: string, entry: string) => {
    await saved.more(name).click();
    await saved.entry(entry).click();
  };

  await use('Vault 2', 'Rename');
  await expect(saved.name).toBeFocused();
  await saved.name.fill('Recovery site');
  await first.page.keyboard.press('Enter');
  await expect(saved.saved('Recovery site')).toBeVisible();
  await expect(saved.more('Recovery site')).toBeFocused();

  await use('Recovery site', 'Move up');
  await expect(saved.all.first()).toHaveAccessibleName('Recovery site');
  await expect(saved.more('Recovery site')).toBeFocused();
  await expect(messagesPage(first.page).said).toContainText('Recovery site is number 1 of 3 now.');

  await use('Vault 1', 'Edit');
  await saved.refreshes.fill('7');
  await saved.dialog('Edit sign-in').getByRole('button', { name: 'Save' }).click();
  await expect(saved.dialog('Edit sign-in')).toHaveCount(0);

  await use('Vault 3', 'Remove');
  await saved.dialog('Remove Vault 3?').getByRole('button', { name: 'Remove' }).click();
  await expect(saved.all).toHaveCount(2);
  await expect(saved.saved('Recovery site')).toBeFocused();
  await first.app.close();

  const { page } = await start();
  const again = savedSignInsPage(page);
  await expect(again.all).toHaveCount(2);
  await expect(again.all.first()).toHaveAccessibleName('Recovery site');
  await expect(again.saved('Vault 1')).toHaveAttribute('aria-pressed', 'true');
  expect(kept(dataFolder).list).toMatchObject([{ name: 'Recovery site' }, { refreshesAllowed: 7 }]);
});

test('by keyboard alone a sign-in is found, chosen, renamed and removed', async ({ dataFolder, start }) => {
  write(dataFolder, profilesOf(3, 2));
  const { page } = await start();
  const at = signInPage(page);
  const saved = savedSignInsPage(page);
  const { keyboard } = page;
  await expect(at.password).toBeFocused();

  await saved.saved('Vault 2').focus();
  await keyboard.press('End');
  await expect(saved.saved('Vault 3')).toBeFocused();
  await keyboard.press('Enter');
  await expect(at.userName).toHaveValue('adm-3');
  await expect(at.password).toBeFocused();

  await saved.saved('Vault 3').focus();
  await keyboard.press('Tab');
  await expect(saved.more('Vault 3')).toBeFocused();
  await keyboard.press('Enter');
  await expect(saved.menu).toBeVisible();
  await keyboard.press('Escape');
  await expect(saved.menu).toHaveCount(0);
  await expect(saved.more('Vault 3')).toBeFocused();

  await keyboard.press('Enter');
  await expect(saved.entry('Rename')).toBeFocused();
  await keyboard.press('Enter');
  await expect(saved.name).toBeFocused();
  await keyboard.type('Spare');
  await keyboard.press('Enter');
  await expect(saved.more('Spare')).toBeFocused();

  await keyboard.press('Enter');
  await expect(saved.entry('Rename')).toBeFocused();
  await keyboard.press('End');
  await expect(saved.entry('Remove')).toBeFocused();
  await keyboard.press('Enter');
  await expect(saved.dialog('Remove Spare?').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(saved.all).toHaveCount(2);
  await expect(saved.saved('Vault 1')).toBeFocused();
  expect(namesIn(dataFolder)).toEqual(['Vault 1', 'Vault 2']);
});

test('at twice the size they stand behind a button, one below the other, and all within reach', async ({
  dataFolder,
  start,
}) => {
  write(dataFolder, profilesOf(4, 2));
  const keyturn = await start();
  const { page } = keyturn;
  const saved = savedSignInsPage(page);
  await setWindow(keyturn, { width: 1280, height: 800, zoom: 2 });
  await expect(saved.column).toBeHidden();
  await signInPage(page).showSidebar.click();
  await expect(saved.saved('Vault 2')).toHaveAttribute('aria-pressed', 'true');
  expect(await sidewaysScrollers(page)).toEqual([]);
  expect(await controlsOutOfReach(page)).toEqual([]);
  await saved.more('Vault 4').click();
  await expect(saved.entry('Remove')).toBeInViewport();
  await page.keyboard.press('Escape');
  expect(await violations(page)).toEqual([]);
});

test('a hundred of them scroll in their place, with long names cut and told in full', async ({
  dataFolder,
  start,
}) => {
  const long = 'A name that somebody took eighty letters for, which no column has the room to hold';
  const hundred = profilesOf(100, 100);
  const list = [profileOf(101, { name: long.slice(0, 80) }), ...hundred.list.slice(1)];
  write(dataFolder, { ...hundred, list });
  const keyturn = await start();
  const { page } = keyturn;
  const saved = savedSignInsPage(page);
  await expect(saved.all).toHaveCount(100);
  await expect(saved.saved('Vault 100')).toBeInViewport();
  await setWindow(keyturn, { width: 960, height: 640, zoom: 1 });
  await expect(signInPage(page).practiceVault).toBeInViewport();
  await expect(signInPage(page).newSignIn).toBeInViewport();
  expect(await sidewaysScrollers(page)).toEqual([]);
  expect(await controlsOutOfReach(page)).toEqual([]);
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await changeSettings(page, { theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await violations(page), theme).toEqual([]);
  }

  await saved.saved(long.slice(0, 80)).hover();
  await expect(saved.column.getByRole('tooltip').filter({ hasText: long.slice(0, 80) })).toBeVisible();
});

const damaged: Readonly<Record<string, string>> = {
  'cut off': '{"format":"keyturn.profiles","version":1,"value":{"list":[',
  'with a password in it': JSON.stringify({
    format: 'keyturn.profiles',
    version: 1,
    value: {
      list: [
        { ...profileOf(1), account: { method: 'credentials', userName: 'a', domain: '', password: 'x' } },
      ],
      lastUsed: null,
    },
  }),
  'with one sign-in twice': JSON.stringify({
    format: 'keyturn.profiles',
    version: 1,
    value: { list: [profileOf(1), profileOf(1)], lastUsed: null },
  }),
};

for (const [what, text] of Object.entries(damaged)) {
  test(`a file of saved sign-ins that is ${what} is set aside byte for byte, and told`, async ({
    dataFolder,
    start,
  }) => {
    writeFileSync(profilesFile(dataFolder), text);
    const { page } = await start();
    await expect(savedSignInsPage(page).none).toBeVisible();
    const [name = 'none', ...others] = readdirSync(dataFolder).filter((each) =>
      each.startsWith('profiles.unreadable-'),
    );
    expect(others).toEqual([]);
    expect(readFileSync(join(dataFolder, name), 'utf8')).toBe(text);
    const { region } = messagesPage(page);
    await expect(region).toContainText('profiles.json could not be read and was set aside');
    await expect(region).toContainText(`What was in the file is kept as ${name}.`);
  });
}

import { expect, type Page } from '@playwright/test';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFile } from './hosts/keyturn';
import { test } from './hosts/own-keyturn';
import { messagesPage } from './pages/messages.page';
import { settingsPage } from './pages/settings.page';

const damaged: Readonly<Record<string, Buffer>> = {
  'cut off': Buffer.from('{"format":"keyturn.settings","version":1,"value":{"theme":"da'),
  'not text': Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x80, 0x7d]),
  'of unknown values': Buffer.from(
    '{"format":"keyturn.settings","version":1,"value":{"theme":"pink","dateFormat":"iso","closeAction":"quit"}}',
  ),
  empty: Buffer.alloc(0),
};

const keptFiles = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('settings.unreadable-'));

for (const [what, bytes] of Object.entries(damaged)) {
  test(`a settings file that is ${what} is set aside byte for byte, and told with a next step`, async ({
    dataFolder,
    start,
  }) => {
    writeFileSync(settingsFile(dataFolder), bytes);
    const { page } = await start();
    const messages = messagesPage(page);
    const [kept = 'none', ...others] = keptFiles(dataFolder);
    expect(others).toEqual([]);
    expect(readFileSync(join(dataFolder, kept))).toEqual(bytes);
    await expect(messages.region).toContainText('settings.json could not be read and was set aside');
    await expect(messages.region).toContainText(`What was in the file is kept as ${kept}.`);
    await expect(messages.region).toContainText('close Keyturn, mend that copy and rename it');
    await expect(messages.said).toContainText('settings.json could not be read and was set aside');
  });
}

test('after a damaged settings file was set aside, settings are kept again', async ({
  dataFolder,
  start,
}) => {
  writeFileSync(settingsFile(dataFolder), 'not json');
  const first = await start();
  await messagesPage(first.page).dismiss.click();
  await expect(messagesPage(first.page).region).toHaveCount(0);
  const settings = settingsPage(first.page);
  await settings.open('Appearance');
  await expect(settings.theme).toHaveText('System');
  await settings.choose('Theme', 'Dark');
  await expect(settings.theme).toHaveText('Dark');
  await first.app.close();

  const { page } = await start();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(messagesPage(page).region).toHaveCount(0);
  expect(keptFiles(dataFolder)).toHaveLength(1);
});

const refusesTheme = async (page: Page, sentence: string): Promise<void> => {
  const settings = settingsPage(page);
  await settings.open('Appearance');
  await settings.choose('Theme', 'Dark');
  const { region, alerted } = messagesPage(page);
  await expect(region).toContainText('The setting was not changed');
  await expect(region).toContainText(sentence);
  await expect(alerted).toContainText(`The setting was not changed. ${sentence}`);
  // The control shows what is in force, not what was wished.
  await expect(settings.theme).toHaveText('System');
  await expect(settings.theme).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
};

test('the settings file of a newer Keyturn is told, and stays as it is byte for byte', async ({
  dataFolder,
  start,
}) => {
  const newer = '{ "format": "keyturn.settings", "version": 99,   "value": { "theme": "pink" } }';
  writeFileSync(settingsFile(dataFolder), newer);
  const { app, page } = await start();
  const { region } = messagesPage(page);
  await expect(region).toContainText('settings.json was written by a newer Keyturn');
  await expect(region).toContainText('Install the newer Keyturn.');
  await refusesTheme(page, 'This file was written by a newer Keyturn, so this one leaves it as it is.');
  await app.close();
  expect(readFileSync(settingsFile(dataFolder), 'utf8')).toBe(newer);
  expect(keptFiles(dataFolder)).toEqual([]);
});

test('a folder in the place of the settings file is set aside with all that is in it', async ({
  dataFolder,
  start,
}) => {
  mkdirSync(settingsFile(dataFolder));
  writeFileSync(join(settingsFile(dataFolder), 'note.txt'), 'mine');
  const { page } = await start();
  await expect(messagesPage(page).region).toContainText('settings.json could not be read and was set aside');
  const [kept = 'none'] = keptFiles(dataFolder);
  expect(readFileSync(join(dataFolder, kept, 'note.txt'), 'utf8')).toBe('mine');
});

test('a data folder that may not be written is told, the control keeps its value, and trying again works', async ({
  dataFolder,
  keyturn,
}) => {
  test.skip(process.getuid?.() === 0, 'root may write everywhere: run as an ordinary user');
  const { page } = keyturn;
  chmodSync(dataFolder, 0o500);
  try {
    await refusesTheme(page, 'The system did not let Keyturn write to its data folder.');
    await expect(messagesPage(page).region).toContainText('Check your rights on the folder');
    expect(readdirSync(dataFolder)).not.toContain('settings.json');
  } finally {
    chmodSync(dataFolder, 0o700);
  }
  await settingsPage(page).choose('Theme', 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(messagesPage(page).region).toHaveCount(0);
});

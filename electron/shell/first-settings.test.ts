import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGE_CHOICES, THEMES } from '../../shared/choices';
import { DEFAULT_SETTINGS } from '../../shared/settings';
import { settingsDocument } from '../storage/documents';
import { readFirstSettings } from './first-settings';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-first-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (text: string) => {
  writeFileSync(join(folder, 'settings.json'), text);
};

it('whoever has nothing saved, or has not begun, is new; whoever has saved something before there was a welcome is not', async () => {
  const isNew = async () => (await readFirstSettings(folder)).isNew;
  expect(await isNew()).toBe(true);
  await settingsDocument(folder).save({ ...DEFAULT_SETTINGS, theme: 'dark' });
  expect(await isNew()).toBe(true);
  await settingsDocument(folder).save({ ...DEFAULT_SETTINGS, isWelcomed: true });
  expect(await isNew()).toBe(false);
  write('{"theme":"dark"}');
  expect(await isNew()).toBe(false);
});

const firstTheme = async () => (await readFirstSettings(folder)).theme;

describe('the language of the first paint', () => {
  it.each(LANGUAGE_CHOICES)('is the one that was saved: %s', async (language) => {
    await settingsDocument(folder).save({ ...DEFAULT_SETTINGS, language });
    expect(await readFirstSettings(folder)).toMatchObject({ language, theme: 'system', startsInTray: false });
  });

  it("is the system's where the file names one that nobody speaks here", async () => {
    write('{"language":"fr","startInTray":true}');
    expect(await readFirstSettings(folder)).toMatchObject({
      language: 'system',
      theme: 'system',
      startsInTray: true,
    });
  });
});

describe('the theme of the first paint', () => {
  it.each(THEMES)('is the one that was saved: %s', async (theme) => {
    await settingsDocument(folder).save({ ...DEFAULT_SETTINGS, theme });
    expect(await firstTheme()).toBe(theme);
  });

  it("is the system's where none was ever saved", async () => {
    expect(await firstTheme()).toBe('system');
  });

  it.each([
    ['an unknown one', '{"theme":"pink"}'],
    ['markup', '{"theme":"dark\\" onload=\\"x"}'],
    ['nothing at all', ''],
    ['a file without end', `${' '.repeat(100_000)}"theme":"dark"`],
  ])("is the system's where the file names %s", async (_what, text) => {
    write(text);
    expect(await firstTheme()).toBe('system');
  });

  it('does not wait for a pipe that lies where the file should', async () => {
    execFileSync('mkfifo', [join(folder, 'settings.json')]);
    expect(await firstTheme()).toBe('system');
  });
});

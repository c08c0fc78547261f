import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { THEMES } from '../../shared/choices';
import { DEFAULT_SETTINGS } from '../../shared/settings';
import { settingsDocument } from '../storage/documents';
import { firstTheme } from './first-theme';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-first-theme-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (text: string) => {
  writeFileSync(join(folder, 'settings.json'), text);
};

describe('the theme of the first paint', () => {
  it.each(THEMES)('is the one that was saved: %s', async (theme) => {
    await settingsDocument(folder).save({ ...DEFAULT_SETTINGS, theme });
    expect(await firstTheme(folder)).toBe(theme);
  });

  it("is the system's where none was ever saved", async () => {
    expect(await firstTheme(folder)).toBe('system');
  });

  it.each([
    ['an unknown one', '{"theme":"pink"}'],
    ['markup', '{"theme":"dark\\" onload=\\"x"}'],
    ['nothing at all', ''],
    ['a file without end', `${' '.repeat(100_000)}"theme":"dark"`],
  ])("is the system's where the file names %s", async (_what, text) => {
    write(text);
    expect(await firstTheme(folder)).toBe('system');
  });

  it('does not wait for a pipe that lies where the file should', async () => {
    execFileSync('mkfifo', [join(folder, 'settings.json')]);
    expect(await firstTheme(folder)).toBe('system');
  });
});

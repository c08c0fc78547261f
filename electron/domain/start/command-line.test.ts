import { describe, expect, it } from 'vitest';
import { commandLine } from './command-line';

describe('a command that somebody is shown', () => {
  it('is left as it is where every word of it is plain', () => {
    expect(commandLine(['/opt/Keyturn/keyturn', '--quick'], 'linux')).toBe('/opt/Keyturn/keyturn --quick');
  });

  it.each([
    ["/home/o'neil/key turn", String.raw`'/home/o'\''neil/key turn' --quick`],
    ['/home/$HOME/`x`', "'/home/$HOME/`x`' --quick"],
    ['', "'' --quick"],
  ])('keeps %j one word for a shell', (word, text) => {
    expect(commandLine([word, '--quick'], 'linux')).toBe(text);
  });

  it.each([
    [
      String.raw`C:\Program Files\Keyturn\keyturn.exe`,
      String.raw`"C:\Program Files\Keyturn\keyturn.exe" --quick`,
    ],
    [String.raw`C:\Keyturn\keyturn.exe`, String.raw`C:\Keyturn\keyturn.exe --quick`],
    [String.raw`--user-data-dir=C:\my data` + '\\', String.raw`"--user-data-dir=C:\my data\\" --quick`],
    ['', '"" --quick'],
  ])('keeps %j one word for Windows', (word, text) => {
    expect(commandLine([word, '--quick'], 'win32')).toBe(text);
  });
});

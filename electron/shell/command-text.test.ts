import { describe, expect, it } from 'vitest';
import { commandText } from './command-text';
import { loadWords } from './words';

const t = loadWords();
const server = 'https://vault.corp.example/SecretServer';
const text = (program: string, given: readonly string[] = []) =>
  commandText(t, { server, program, arguments: given });

describe('what is shown of a program before it is run', () => {
  it('is its full path, each argument on a line, and who gets what it prints', () => {
    expect(text('/opt/tss', ['token', 'a b'])).toBe(
      [
        '/opt/tss',
        '',
        'With these arguments, one per line:',
        'token',
        'a b',
        '',
        'It runs with your rights. What it prints is sent to vault.corp.example as your token.',
      ].join('\n'),
    );
  });

  it('says that there are no arguments, rather than nothing', () => {
    expect(text('/opt/tss')).toContain('\n\nWithout arguments.\n\n');
  });

  it.each([
    [
      'a line end, which could push the truth out of the box',
      '/opt/tss\n\n\n/usr/bin/rm',
      '\\u{a}\\u{a}\\u{a}/usr',
    ],
    ['a mark that turns the reading order round', '/opt/\u202Esst', '/opt/\\u{202e}sst'],
    ['a mark without a width', '/opt/t\u200Bss', '/opt/t\\u{200b}ss'],
    ['a blank that is not one', '/opt/tss\u3000x\u00A0', '/opt/tss\\u{3000}x\\u{a0}'],
    ['half a letter', '/opt/\uD800', '/opt/\\u{d800}'],
  ])('shows %s by its number', (_, program, part) => {
    expect(text(program).split('\n')[0]).toContain(part);
  });

  it('says how much is left out of what is too long for a box', () => {
    const many = Array.from({ length: 12 }, (_, number) => `--flag-${number}`);
    expect(text('/opt/tss', [`${' '.repeat(200)}--evil`, ...many])).toMatch(
      / {200}\.\.\. and 6 more characters\n(?:--flag-\d\n){9}\.\.\. and 3 more arguments\n/u,
    );
    expect(text(`/${'x'.repeat(1000)}`).split('\n')[0]).toMatch(/^\/x{999}\.\.\. and 1 more character$/u);
  });
});

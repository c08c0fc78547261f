import fc from 'fast-check';
import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { fileNameOf } from './file-name';

const bytesIn = (text: string) => Buffer.byteLength(text);

it.each([
  ['NAS-A root', 'NAS-A root audit.csv'],
  ['..\\..\\etc/passwd', 'etc passwd audit.csv'],
  ['.bashrc', 'bashrc audit.csv'],
  ['a:b*c?', 'a b c audit.csv'],
  ['/', 'audit.csv'],
  ['\u00a0.bashrc', 'bashrc audit.csv'],
  ['con.x', '_con.x audit.csv'],
  ['console', 'console audit.csv'],
  ['NUL', 'NUL audit.csv'],
])('what is called %j gives a file %j', (name, file) => {
  expect(fileNameOf(name, 'audit.csv')).toBe(file);
});

it.each([
  ['NUL', '_NUL'],
  ['con', '_con'],
  ['Com1.tar.gz', '_Com1.tar.gz'],
  ['lpt² .x', '_lpt² .x'],
  ['com', 'com'],
  ['??? :', 'file'],
  ['. .', 'file'],
  ['Acme Inc. ..', 'Acme Inc'],
  ['a. ', 'a'],
])('what is called %j, and about which nothing is said, gives a file %j', (name, file) => {
  expect(fileNameOf(name, '')).toBe(file);
});

it.each(['漢', '😀', 'é', 'e\u0301'])(
  'a long name of %j is cut between two characters, and takes its end along',
  (one) => {
    const file = fileNameOf(one.repeat(90), 'rotation 2026-11-23.json');
    expect(bytesIn(file)).toBeLessThanOrEqual(200);
    expect(file.slice(0, -25)).toBe(one.repeat(90).slice(0, file.length - 25));
    expect(file.endsWith(' rotation 2026-11-23.json')).toBe(true);
  },
);

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d) *(?:\.|$)/iu;
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('con', 'NUL', 'lpt1', '.', ' ', '\u00a0', '\t', '?', '漢', '😀'),
    maxLength: 90,
  }),
);

it('a name of a file leads nowhere, is no device, and is not too long for any system', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom('', 'audit.csv'), (name, about) => {
      const file = fileNameOf(name, about);
      expect(file).toMatch(/^[^./\\:\s][^/\\:\n]*$/u);
      expect(file).not.toMatch(/[. ]$/u);
      expect(file).not.toMatch(DEVICE);
      expect(file.endsWith(about)).toBe(true);
      expect(bytesIn(file)).toBeLessThanOrEqual(201);
    }),
  );
});

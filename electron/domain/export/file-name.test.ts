import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from './file-name';

it.each([
  ['NAS-A root', 'NAS-A root audit.csv'],
  ['..\\..\\etc/passwd', 'etc passwd audit.csv'],
  ['.bashrc', 'bashrc audit.csv'],
  ['a:b*c?', 'a b c audit.csv'],
  ['/', 'audit.csv'],
])('what is called %j gives a file %j', (name, file) => {
  expect(fileNameOf(name, 'audit.csv')).toBe(file);
});

it('a name of a file leads nowhere, and is not too long for any system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const file = fileNameOf(name, 'audit.csv');
      expect(file).toMatch(/^[^./\\:\n][^/\\:\n]*audit\.csv$|^audit\.csv$/u);
      expect(Array.from(file).length).toBeLessThanOrEqual(90);
    }),
  );
});

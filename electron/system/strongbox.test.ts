import fc from 'fast-check';
import { expect, it } from 'vitest';
import { systemStrongbox } from './strongbox';

it('gives back what was put in, as often as it is asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const open = systemStrongbox.shut(text);
      expect([open(), open()]).toEqual([text, text]);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LONGEST_FARM } from '../../shared/ticket-key-limits';
import { contentsOf, textOf } from './key-document';
import { knownContents } from './testing/key-contents';

const anyFarm = fc.oneof(
  fc.constantFrom('key', '"key"', '"key": "', 'key": 0', '\\"key', 'name', 'current'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: LONGEST_FARM / 2 }),
  fc.string({ unit: fc.constantFrom('key', '"', ':', ' ', '\\', '0', '{'), minLength: 1, maxLength: 12 }),
);

it('keys come back out of their text, whatever their farm is called', () => {
  fc.assert(
    fc.property(anyFarm, (farm) => {
      const contents = { ...knownContents(), farm };
      expect(contentsOf(textOf(contents))).toEqual({ ok: true, value: contents });
    }),
  );
});

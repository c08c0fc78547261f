import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createDraw, madeHere } from './made-here';

/** Bytes as good as drawn, and the same each time. No test waits for them for ever. */
const countedRandom = (most = 1_000_000) => {
  let calls = 0;
  return {
    bytes: (length: number) => {
      calls += 1;
      if (calls > most) throw new Error('drawn for ever');
      return createHash('sha256').update(String(calls)).digest().subarray(0, length);
    },
  };
};
const lettersUpTo = (count: number) =>
  Array.from({ length: count }, (_, at) => String.fromCodePoint(0x4e00 + at));

it.each([1, 2, 255, 256, 257, 300])('any of %i characters comes, and no other', (count) => {
  const { one } = createDraw(countedRandom());
  const letters = lettersUpTo(count);
  const all = letters.join('');
  const drawn = Array.from({ length: count * 12 }, () => one(all));
  expect([...new Set(drawn)].toSorted()).toEqual(letters);
});

it('none of 300 characters comes more often than another', () => {
  const { one } = createDraw(countedRandom());
  const all = lettersUpTo(300).join('');
  const times = new Map<string, number>();
  for (let at = 0; at < 30_000; at += 1) {
    const drawn = one(all);
    times.set(drawn, (times.get(drawn) ?? 0) + 1);
  }
  // 100 of each are to be expected; by too few bytes some would come twice as often as others, or never.
  expect(Math.min(...times.values())).toBeGreaterThan(50);
  expect(Math.max(...times.values())).toBeLessThan(150);
});

it('characters of two units stay whole', () => {
  const { one } = createDraw(countedRandom());
  const drawn = Array.from({ length: 100 }, () => one('😀😁😂🤣'));
  expect([...new Set(drawn)].toSorted()).toEqual(['😀', '😁', '😂', '🤣']);
});

it('more places than one byte counts are mixed', () => {
  const { shuffled } = createDraw(countedRandom());
  const all = lettersUpTo(600);
  const mixed = shuffled(all);
  expect(mixed).not.toEqual(all);
  expect(mixed.toSorted()).toEqual(all);
});

it('nothing to choose from ends, too', () => {
  expect(createDraw(countedRandom()).one('')).toBe('');
  expect(madeHere(countedRandom(), { length: 300, classes: ['lower', 'digits'] })).toHaveLength(300);
  expect(madeHere(countedRandom(), { length: 12, classes: [] })).toBe('');
});

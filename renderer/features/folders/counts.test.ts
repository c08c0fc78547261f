import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleSecret } from '../../app/secrets-double';
import { countAll, countOf, NOT_COUNTED, withCount } from './counts';

const secret = fc.record({
  id: fc.integer({ min: 1, max: 1_000 }),
  folder: fc.option(fc.integer({ min: 1, max: 5 })),
  isActive: fc.boolean(),
});

describe('how many secrets are in a folder', () => {
  it('is as many as all lists together have of it, and none where they have none', () => {
    fc.assert(
      fc.property(fc.array(secret), fc.integer({ min: 1, max: 6 }), (all, folder) => {
        const counts = countAll(all.map(exampleSecret));
        const there = all.filter((each) => each.folder === folder && each.isActive);
        expect(countOf(counts, folder)).toBe(there.length);
      }),
    );
  });

  it('is not known before a list has told it, and then of its folder alone', () => {
    const counts = withCount(NOT_COUNTED, 7, 3);
    expect([countOf(NOT_COUNTED, 7), countOf(counts, 7), countOf(counts, 8)]).toEqual([
      undefined,
      3,
      undefined,
    ]);
    expect(withCount(counts, 7, 3)).toBe(counts);
    expect(countOf(withCount(counts, 7, 0), 7)).toBe(0);
  });
});

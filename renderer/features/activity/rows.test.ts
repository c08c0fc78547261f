import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCall } from '../../app/activity-double';
import { rowAfterKey, rowsOf, spansToShow } from './rows';

describe('the rows of the list of calls', () => {
  it('are the newest action first, and its calls together, though another was answered in between', () => {
    const calls = [
      [1, 1],
      [2, 2],
      [3, 1],
      [4, 3],
    ].map(([id = 0, action = 0]) => exampleCall({ id, action }));
    expect(rowsOf(calls).map(({ call, beginsGroup }) => [call.id, beginsGroup])).toEqual([
      [4, true],
      [2, true],
      [3, true],
      [1, false],
    ]);
  });
});

describe('what is there of a long list', () => {
  it('is what is seen and the row that is held, once each, in order, however the list has changed', () => {
    const number = fc.integer({ min: -5, max: 60 });
    fc.assert(
      fc.property(fc.nat(50), fc.record({ from: number, to: number }), number, (count, seen, held) => {
        const { from, to } = seen;
        const spans = spansToShow(count, seen, held);
        const shown = spans.flatMap((span) =>
          Array.from({ length: span.to - span.from }, (_, each) => span.from + each),
        );
        const inList = (at: number) => at >= 0 && at < count;
        expect(shown).toEqual([...new Set(shown)].sort((one, other) => one - other));
        expect(shown.every(inList)).toBe(true);
        if (inList(held)) expect(shown).toContain(held);
        for (let at = from; at < to; at += 1) if (inList(at)) expect(shown).toContain(at);
      }),
    );
  });
});

describe('a key in the list', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['PageUp', 3, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['a', 50, undefined],
  ])('%s in row %i leads to %j', (key, at, to) => {
    expect(rowAfterKey(key, at, 100)).toBe(to);
  });
});

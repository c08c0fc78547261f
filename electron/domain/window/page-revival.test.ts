import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviveOrGiveUp } from './page-revival';

const MINUTE = 60_000;

/** Lets a page end at these times, one after the other, and tells what was done each time. */
const actionsFor = (times: readonly number[]): string[] => {
  let past: readonly number[] = [];
  return times.map((now) => {
    const revival = reviveOrGiveUp(past, now);
    if (revival.action === 'reload') past = revival.past;
    return revival.action;
  });
};

describe('a page that ended by itself', () => {
  it('is brought back', () => {
    expect(actionsFor([0])).toEqual(['reload']);
  });

  it('is given up when it ends a fourth time within a minute', () => {
    expect(actionsFor([0, 1, 2, 3])).toEqual(['reload', 'reload', 'reload', 'give-up']);
  });

  it('is brought back for ever when it ends rarely', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: MINUTE, max: 10 * MINUTE }), { maxLength: 30 }), (gaps) => {
        let now = 0;
        const times = gaps.map((gap) => (now += gap));
        expect(actionsFor(times)).not.toContain('give-up');
      }),
    );
  });

  it('is not given up because the clock was set back', () => {
    expect(actionsFor([10 * MINUTE, 11 * MINUTE, 12 * MINUTE, 0])).not.toContain('give-up');
  });
});

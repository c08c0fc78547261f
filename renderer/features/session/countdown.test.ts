import { describe, expect, it } from 'vitest';
import { minutesToSay, timeLeft, untilSaid } from './countdown';

const MINUTE = 60_000;
const digits = (left: number) => timeLeft(left, 0).digits;

describe('the time that is left', () => {
  it.each([
    [17 * MINUTE + 42_000, '17:42'],
    [65_000, '1:05'],
    [9_001, '0:10'],
    [1, '0:01'],
    [0, '0:00'],
    [-5000, '0:00'],
    [60 * MINUTE, '1:00:00'],
    [25 * 60 * MINUTE, undefined],
  ])('of %i ms is written as %s', (left, written) => {
    expect(digits(left)).toBe(written);
  });

  it('is counted in minutes that have begun, for the ear', () => {
    expect([61_000, 60_000, 1000, 0].map((left) => timeLeft(left, 0).minutes)).toEqual([2, 1, 1, 0]);
  });

  it('is ending once it is less than three minutes', () => {
    expect([3 * MINUTE, 3 * MINUTE - 1000].map((left) => timeLeft(left, 0).isEnding)).toEqual([false, true]);
  });
});

describe('what is said of the time that is left', () => {
  it('is that three minutes are left and that one is, once each, in a whole session', () => {
    const said: number[] = [];
    for (let left = 20 * MINUTE; left >= 0; left -= 1000) {
      const minutes = minutesToSay(left + 1000, left);
      if (minutes !== undefined) said.push(minutes);
    }
    expect(said).toEqual([3, 1]);
  });

  it('is the nearer of two when both went by unseen', () => {
    expect(minutesToSay(10 * MINUTE, 30_000)).toBe(1);
  });

  it('is waited for until the next of them, and no longer than a timer can', () => {
    const waits = [60 * 24 * 60, 20, 3, 2, 1, 0].map((minutes) => untilSaid(minutes * MINUTE));
    expect(waits).toEqual([24 * 60 * MINUTE, 17 * MINUTE, 2 * MINUTE, MINUTE, undefined, undefined]);
  });

  it('is nothing when there is more time than before', () => {
    expect(minutesToSay(30_000, 20 * MINUTE)).toBeUndefined();
  });
});

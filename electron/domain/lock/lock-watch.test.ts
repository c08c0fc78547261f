import { describe, expect, it } from 'vitest';
import { createLedTime } from '../session/testing/led-time';
import type { Power } from './lock-ports';
import { createLockWatch } from './lock-watch';

const MINUTE = 60_000;

/** A computer at which nobody has been since it was started, unless the test says otherwise. */
const leadWatch = (change: { readonly minutes?: '5' | 'never'; readonly withScreen?: boolean } = {}) => {
  const time = createLedTime();
  const locked: string[] = [];
  const looks: number[] = [];
  let isOpen = true;
  let touchedAt = 0;
  let listener: Parameters<Power['follow']>[0] | undefined;
  const watch = createLockWatch({
    power: {
      idleMs: () => time.elapsed.now() - touchedAt,
      follow: (given) => {
        listener = given;
      },
    },
    timers: {
      after: (ms, run) => {
        looks.push(ms);
        return time.timers.after(ms, run);
      },
    },
    elapsed: time.elapsed,
    settings: () => ({
      lockIdleMinutes: change.minutes ?? '5',
      lockWithScreen: change.withScreen ?? true,
    }),
    isOpen: () => isOpen,
    lock: (why) => {
      locked.push(why);
      isOpen = false;
      watch.look();
    },
  });
  watch.start();
  return {
    ...{ watch, time, locked, looks },
    touch: () => {
      touchedAt = time.elapsed.now();
    },
    open: (next: boolean) => {
      isOpen = next;
      watch.look();
    },
    away: (why: 'screen' | 'suspend' | 'user-switch') => listener?.onAway(why),
    back: () => listener?.onBack(),
  };
};

describe('whoever leaves the computer', () => {
  it('finds it locked after the minutes that were chosen, and not before', () => {
    const { time, locked } = leadWatch();
    time.pass(5 * MINUTE - 1);
    expect(locked).toEqual([]);
    time.pass(1);
    expect(locked).toEqual(['idle']);
  });

  it('has as long again from each key, wherever it was pressed', () => {
    const { time, locked, touch } = leadWatch();
    time.pass(4 * MINUTE);
    touch();
    time.pass(4 * MINUTE);
    expect(locked).toEqual([]);
    time.pass(MINUTE);
    expect(locked).toEqual(['idle']);
  });

  it('is there while the window is used, though the system says that nobody is', () => {
    const { time, locked, watch } = leadWatch();
    time.pass(4 * MINUTE);
    watch.used();
    time.pass(4 * MINUTE);
    expect(locked).toEqual([]);
    time.pass(MINUTE);
    expect(locked).toEqual(['idle']);
  });

  it('has the whole time from when he signs in or unlocks', () => {
    const { time, locked, open } = leadWatch();
    open(false);
    time.pass(60 * MINUTE);
    open(true);
    time.pass(5 * MINUTE - 1);
    expect(locked).toEqual([]);
    time.pass(1);
    expect(locked).toEqual(['idle']);
  });

  it('finds it locked after the computer has slept, whatever its timers know of that', () => {
    const { time, locked, back } = leadWatch();
    const { elapsed } = time;
    const before = elapsed.now();
    elapsed.now = () => before + 10 * MINUTE;
    back();
    expect(locked).toEqual(['idle']);
  });

  it('is waited for by no timer where he has chosen never, or is not signed in', () => {
    const { time, locked } = leadWatch({ minutes: 'never' });
    time.pass(600 * MINUTE);
    expect([locked, time.waiting()]).toEqual([[], 0]);
    const left = leadWatch();
    left.open(false);
    expect(left.time.waiting()).toBe(0);
  });

  it('is looked for once a second at most', () => {
    const { time, touch, looks } = leadWatch();
    for (let second = 0; second < 600; second += 1) {
      touch();
      time.pass(1000);
    }
    expect(looks.length).toBeLessThan(5);
    expect(Math.min(...looks)).toBeGreaterThanOrEqual(1000);
  });
});

describe('the screen of the computer', () => {
  it.each(['screen', 'suspend', 'user-switch'] as const)('locks the app by %s at once', (why) => {
    const { locked, away } = leadWatch();
    away(why);
    expect(locked).toEqual([why]);
  });

  it('locks nothing where that was not wanted', () => {
    const unwanted = leadWatch({ withScreen: false });
    unwanted.away('screen');
    expect(unwanted.locked).toEqual([]);
  });

  it('is told to a lock that is not open as well, as somebody may be about to be let in', () => {
    const closed = leadWatch();
    closed.open(false);
    closed.away('suspend');
    expect(closed.locked).toEqual(['suspend']);
  });
});

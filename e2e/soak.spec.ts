import { expect } from '@playwright/test';
import { join } from 'node:path';
import { projectFolder } from './hosts/keyturn';
import { test } from './hosts/own-panel';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { startVault } from './hosts/vault';
import { changeSettings } from './pages/bridge';
import { faultsIn, type Reading } from './soak/judge';
import { countOf, OPEN_FILES } from './soak/open-files';
import { report, soak } from './soak/run';

const MOST_GROWTH = 5_000_000;

const reading = (change: Partial<Reading> = {}): Reading => ({
  round: 0,
  counts: { windows: 1, timers: 2, listeners: 100 },
  files: {},
  memory: { own: 100e6, all: 300e6 },
  shares: {},
  ...change,
});

test.describe('the judge', () => {
  test('holds nothing against what came back down, and little memory', () => {
    const between = reading({ counts: { windows: 3, timers: 9, listeners: 200 } });
    const last = reading({
      counts: { windows: 1, timers: 1, listeners: 100 },
      memory: { own: 104e6, all: 400e6 },
    });
    expect(faultsIn([reading(), between, last], MOST_GROWTH)).toEqual([]);
  });

  for (const [fault, last] of [
    ['windows: 1 became 2', reading({ counts: { windows: 2, timers: 2, listeners: 100 } })],
    ['timers: 2 became 3', reading({ counts: { windows: 1, timers: 3, listeners: 100 } })],
    ['listeners: 100 became 101', reading({ counts: { windows: 1, timers: 2, listeners: 101 } })],
    ['memory: 5.1 MB more', reading({ memory: { own: 105.1e6, all: 300e6 } })],
    ['sockets: 0 became 1', reading({ counts: { sockets: 1 } })],
  ] as const) {
    test(`sees ${fault}`, () => {
      expect(faultsIn([reading(), last], MOST_GROWTH)).toEqual([fault]);
    });
  }

  /** At rounds of a hundred each, in megabytes more than at first. */
  const climbing = (...more: readonly number[]) =>
    more.map((each, at) => reading({ round: at * 100, memory: { own: 100e6 + each * 1e6, all: 300e6 } }));

  test('takes what goes up and down for no growth, whichever it does at the end', () => {
    expect(faultsIn(climbing(0, -2, 3, 2, 3, 7), MOST_GROWTH)).toEqual([]);
  });

  test('is not put off by a fall at the end of what climbs', () => {
    expect(faultsIn(climbing(0, 2, 4, 6, 8, 0), MOST_GROWTH)).toEqual(['memory: 10.0 MB more']);
  });

  test('sees a climb of five megabytes from one end to the other, and none that is smaller', () => {
    expect(faultsIn(climbing(0, 1, 2, 3, 4, 5), MOST_GROWTH)).toEqual(['memory: 5.0 MB more']);
    expect(faultsIn(climbing(0, 0.9, 1.8, 2.7, 3.6, 4.5), MOST_GROWTH)).toEqual([]);
  });

  test('names the files of which there are more', () => {
    const one = reading({ counts: { [OPEN_FILES]: 3 }, files: { '/dev/null': 1, pipe: 2 } });
    const last = reading({ counts: { [OPEN_FILES]: 5 }, files: { pipe: 3, '/tmp/N.log': 2 } });
    expect(faultsIn([one, last], MOST_GROWTH)).toEqual([
      'open files: 3 became 5 (1 of pipe, 2 of /tmp/N.log)',
    ]);
  });

  test('lets Chromium open its own database once, and not twice', () => {
    expect(countOf({ pipe: 2, '/a/SharedStorage': 1, '/a/SharedStorage-wal': 1 })).toBe(2);
    expect(countOf({ pipe: 2, '/a/SharedStorage': 2 })).toBe(3);
  });

  test('lets Chromium keep what is left of six connections, and of no more', () => {
    expect(countOf({ pipe: 2, 'tcp socket in state 08': 6 })).toBe(2);
    expect(countOf({ pipe: 2, 'tcp socket in state 08': 7 })).toBe(3);
    expect(countOf({ pipe: 2, 'tcp socket in state 01': 1 })).toBe(3);
  });

  test('takes one reading for none', () => {
    expect(faultsIn([reading()], MOST_GROWTH)).toEqual(['nothing was counted']);
  });
});

test.describe('the app', () => {
  test.skip(!hasSessionBus, BUS_MISSING);

  /** So long one round of each kind may take, on a machine that has other things to do. */
  const ROUND_MS = 20_000;

  /** The short form, unless `npm run soak` wants more. So few rounds are still a part of the warm-up: what has room for itself takes it. */
  const SHORT = { count: 5, warmUp: 4, restMs: 0, mostGrowth: 5 * MOST_GROWTH, isNotedBefore: false };
  const { KEYTURN_SOAK_COUNT: count, KEYTURN_SOAK_ONLY: only } = process.env;
  const isLong = count !== undefined;
  const wanted = isLong
    ? {
        count: Number(count),
        warmUp: 300,
        restMs: 6000,
        mostGrowth: MOST_GROWTH,
        isNotedBefore: true,
      }
    : SHORT;

  // What did not hold for an hour is not tried for another one.
  if (isLong) test.describe.configure({ retries: 0 });

  test('holds no more after many sessions, windows and locks than after a few', async ({
    start,
    bus,
    panel,
  }) => {
    test.setTimeout(120_000 + (isLong ? (wanted.warmUp + wanted.count) * ROUND_MS : 0));
    const vault = await startVault();
    try {
      await vault.control('rules', { tokenSeconds: 'unlimited' });
      await panel.appear();
      const keyturn = await start({ env: bus.env });
      await changeSettings(keyturn.page, { closeAction: 'keep-running', lockIdleMinutes: 'never' });
      const onReading = (told: string) => {
        if (isLong) console.log(told);
      };
      const courses = await soak({ keyturn, panel, vault }, { ...wanted, only, onReading });
      report(courses, join(projectFolder, 'out', 'e2e', 'soak.json'));
      expect(courses.flatMap(({ kind, faults }) => faults.map((fault) => `${kind}: ${fault}`))).toEqual([]);
    } finally {
      await vault.stop();
    }
  });
});

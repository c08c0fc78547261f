import { describe, expect, it } from 'vitest';
import { loadWords } from '../../shell/words';
import { createTrayKeeper, nextLook } from './tray-keeper';
import type { TrayFacts, TrayModel } from './tray-facts';
import { factsWith, inSession, MINUTE, NOW, trayIn } from './testing/facts';

const { words } = trayIn(loadWords());

/** A clock that goes on to whenever somebody wakes. */
const open = (first: Partial<TrayFacts>) => {
  let now = NOW;
  let facts = factsWith(first);
  let pending: { readonly at: number; readonly run: () => void } | undefined;
  const shown: TrayModel[] = [];
  const waits: number[] = [];
  const keeper = createTrayKeeper({
    ...words(),
    clock: { now: () => now },
    timers: {
      after: (delay, run) => {
        waits.push(delay);
        pending = { at: now + delay, run };
        return () => {
          pending = undefined;
        };
      },
    },
    facts: () => facts,
    show: (model) => shown.push(model),
  });
  return {
    keeper,
    shown,
    waits,
    isWaiting: () => pending !== undefined,
    change: (next: Partial<TrayFacts>) => {
      facts = factsWith(next);
      keeper.look();
    },
    /** Lets so much time go by, waking as often as was asked for. */
    pass: (ms: number) => {
      const until = now + ms;
      while (pending && pending.at <= until) {
        const { at, run } = pending;
        pending = undefined;
        now = at;
        run();
      }
      now = until;
    },
  };
};

describe('what the tray shows', () => {
  it('is shown once, however often something is told that is not in it', () => {
    const { keeper, shown } = open({ session: inSession() });
    for (let times = 0; times < 50; times += 1) keeper.look();
    expect(shown).toHaveLength(1);
  });

  it('is built anew when something in it has changed, and only then', () => {
    const { shown, change } = open({});
    change({ running: 1 });
    change({ running: 1 });
    change({ running: 2 });
    expect(shown).toHaveLength(2);
  });

  it('follows the minutes of the session by waking once for each', () => {
    const { keeper, shown, waits, pass } = open({ session: inSession() });
    keeper.look();
    pass(5 * MINUTE);
    expect(shown).toHaveLength(6);
    expect(waits).toHaveLength(6);
    expect(shown.at(-1)?.tooltip).toContain('12 min left');
  });

  it('counts a clipboard down by the second, and sleeps again after it', () => {
    const holding = { state: 'holding', label: 'Password', clearsAt: NOW + 3_000 } as const;
    const { shown, change, waits, pass, isWaiting } = open({});
    change({ clipboard: holding });
    pass(2_000);
    expect(shown).toHaveLength(3);
    expect(Math.min(...waits)).toBe(1000);
    change({ clipboard: { state: 'empty' } });
    expect(isWaiting()).toBe(false);
  });

  it('has no timer where nothing counts down', () => {
    for (const change of [{}, { session: inSession({ endsAt: null }) }, { running: 3 }]) {
      expect(nextLook(factsWith(change), NOW)).toBeUndefined();
    }
  });

  it('never wakes sooner than after a second', () => {
    expect(nextLook(factsWith({ session: inSession({ endsAt: NOW + MINUTE + 5 }) }), NOW)).toBe(1000);
  });

  it('stops for good, and is shown in full to a panel that comes later', () => {
    const { keeper, shown, isWaiting } = open({ session: inSession() });
    keeper.look();
    keeper.stop();
    expect(isWaiting()).toBe(false);
    keeper.showAgain();
    expect(shown).toHaveLength(2);
  });
});

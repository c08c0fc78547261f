import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Practice } from '../../../shared/practice';
import { leadPractice, vaultAt, type LedRun } from './testing/led-practice';

describe('whatever is asked of it and whatever its processes do', () => {
  const deeds = ['open', 'close', 'ready', 'gone', 'overdue', 'leave'] as const;
  type Deed = (typeof deeds)[number];

  it('there is never more than one process, everybody is answered, and closing leaves none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...deeds), { maxLength: 30 }), async (done) => {
        const { keeper, runs, limits, mostPresent } = leadPractice();
        const left = new Set<LedRun>();
        const leaveAll = () => {
          for (const each of runs.filter((one) => one.isAsked() && !left.has(one))) {
            left.add(each);
            each.leave();
          }
        };
        const opened: Promise<Practice>[] = [];
        const closed: Promise<Practice>[] = [];
        const acts: Readonly<Record<Deed, () => void>> = {
          open: () => opened.push(keeper.open()),
          close: () => closed.push(keeper.close()),
          ready: () => runs.at(-1)?.onReady(vaultAt(runs.length)),
          gone: () => runs.at(-1)?.onGone('gone'),
          overdue: () => limits[0]?.(),
          leave: leaveAll,
        };
        for (const each of done) {
          acts[each]();
          await Promise.resolve();
        }
        closed.push(keeper.close());
        for (let turn = 0; turn < 200; turn += 1) {
          leaveAll();
          await Promise.resolve();
        }
        for (const answer of await Promise.all(opened)) expect(answer.state).not.toBe('starting');
        await Promise.all(closed);
        expect(mostPresent()).toBeLessThanOrEqual(1);
        expect(keeper.current()).toEqual({ state: 'off' });
        expect(runs.filter((one) => !left.has(one))).toEqual([]);
        expect(limits).toEqual([]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedTime } from '../session/testing/led-time';
import { createRunKeeper, type RunKeeper } from './run-keeper';
import type { Outcome } from './run-machine';
import { recovered, type RunEntry } from './run-record';
import { fresh, headerOf, silent } from './testing/example-run';
import { createRotatedWorld, type Life } from './testing/rotated-world';

const statesOf = (run: RunKeeper) => run.state().items.map(({ state }) => state);

const lives = fc.record({
  count: fc.integer({ min: 1, max: 12 }),
  order: fc.record({
    canary: fc.integer({ min: 0, max: 1 }),
    second: fc.integer({ min: 0, max: 3 }),
    stopAt: fc.constant(1_000),
    pauses: fc.boolean(),
    concurrency: fc.integer({ min: 1, max: 8 }),
  }),
  /** After how many turns each life ends. */
  kills: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }),
  turns: fc.infiniteStream(fc.integer({ min: 0, max: 5 })),
  outcomes: fc.array(fc.constantFrom<Outcome>('verified', 'verified', 'failed'), {
    minLength: 12,
    maxLength: 12,
  }),
});

describe('a run of which the app is killed at any moment, as often as one likes', () => {
  it('sends nothing twice, redoes nothing that is proven, and comes to its end', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async ({ count, order, kills, turns, outcomes }) => {
        const header = headerOf(count, order);
        const world = createRotatedWorld({
          turns: () => {
            const next = turns.next();
            return next.done === true ? 1 : next.value;
          },
          outcome: (id) => outcomes[id - 1] ?? 'verified',
        });
        const time = createLedTime();
        let proven = new Map<number, string>();
        for (const kill of [...kills, Number.POSITIVE_INFINITY]) {
          const life: Life = { isOver: false };
          const kept = world.lines.length === 0 ? fresh(header) : recovered(header, world.lines, false);
          for (const [item, state] of proven) expect(kept.state.items[item]?.state).toBe(state);
          const run = createRunKeeper({
            header,
            kept,
            rotating: world.rotating(life),
            journal: world.journal(life),
            clock: time.clock,
            elapsed: time.elapsed,
            timers: time.timers,
            log: silent,
            onChanged: () => undefined,
          });
          const most = Math.min(kill, 20_000);
          for (let turn = 0; turn < most && run.state().phase.kind !== 'over'; turn += 1) {
            if (run.state().phase.kind === 'paused') run.say('go').catch(() => undefined);
            await Promise.resolve();
          }
          life.isOver = true;
          const last = recovered(header, world.lines, false).state.items;
          proven = new Map(
            last.flatMap(({ state }, item) =>
              state === 'verified' || state === 'failed' ? [[item, state] as const] : [],
            ),
          );
          if (kill === Number.POSITIVE_INFINITY) {
            expect(run.state().phase.kind).toBe('over');
            expect(statesOf(run)).toEqual(header.places.map(({ id }) => outcomes[id - 1]));
          }
        }
        for (const times of world.sent.values()) expect(times).toBe(1);
        expect(world.sent.size).toBe(count);
        expect(world.most()).toBeLessThanOrEqual(order.concurrency);
      }),
      { numRuns: 150 },
    );
  });

  it('begins nothing again of which any line of the journal says that it was begun, whichever lines are lost', () => {
    const header = headerOf(4);
    const events: readonly RunEntry[] = [
      { kind: 'event', at: 1, event: { kind: 'go' } },
      { kind: 'event', at: 2, event: { kind: 'begun', item: 0 } },
      { kind: 'named', item: 0, rotation: 'r1' },
      { kind: 'event', at: 3, event: { kind: 'sent', item: 0 } },
      { kind: 'event', at: 4, event: { kind: 'begun', item: 1 } },
      { kind: 'event', at: 5, event: { kind: 'ended', item: 0, outcome: 'verified' }, proofs: ['read-back'] },
    ];
    const [, begunFirst, named, , begunSecond, endedFirst] = events;
    const expectSafe = (lines: readonly RunEntry[], isDamaged: boolean) => {
      const has = (line: RunEntry | undefined) => line !== undefined && lines.includes(line);
      const open = (line: RunEntry | undefined) => (isDamaged || has(line) ? 'to-check' : 'waiting');
      const { state, notes } = recovered(header, lines, isDamaged);
      expect(state.items[0]?.state).toBe(has(endedFirst) ? 'verified' : open(begunFirst));
      expect(state.items[1]?.state).toBe(open(begunSecond));
      expect(state.phase).toEqual({ kind: 'paused', why: 'restart' });
      expect(notes[0]?.rotation).toBe(has(named) ? 'r1' : null);
    };
    for (let length = 0; length <= events.length; length += 1) expectSafe(events.slice(0, length), false);
    fc.assert(
      fc.property(fc.subarray([...events]), (lines) => {
        expectSafe(lines, lines.length < events.length);
      }),
    );
  });
});

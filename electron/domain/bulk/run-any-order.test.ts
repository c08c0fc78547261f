import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countIn,
  createRun,
  due,
  next,
  waveOf,
  type Outcome,
  type RunEvent,
  type RunOrder,
  type RunState,
} from './run-machine';

const orders: fc.Arbitrary<RunOrder> = fc.record({
  canary: fc.integer({ min: 0, max: 3 }),
  second: fc.integer({ min: 0, max: 4 }),
  stopAt: fc.integer({ min: 1, max: 5 }),
  pauses: fc.boolean(),
  concurrency: fc.integer({ min: 1, max: 8 }),
});
const outcomes = fc.constantFrom<Outcome>('verified', 'verified', 'verified', 'failed', 'unknown');

/** What can happen next in a world where things begin only when they are due, whatever is said of them meanwhile. */
type Move =
  | { readonly do: 'begin' | 'check' }
  | { readonly do: 'end'; readonly at: number; readonly outcome: Outcome }
  | { readonly do: 'learn'; readonly at: number; readonly outcome: Outcome | 'unsent' }
  | { readonly do: 'sent' | 'postpone'; readonly at: number }
  | {
      readonly do: 'say';
      readonly what: 'go' | 'pause' | 'stop' | 'session-lost' | 'hindered' | 'restarted';
    };

const at = fc.nat({ max: 11 });
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Move>({ do: 'begin' }) },
  { weight: 3, arbitrary: fc.constant<Move>({ do: 'check' }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('end' as const), at, outcome: outcomes }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('learn' as const),
      at,
      outcome: fc.oneof(outcomes, fc.constant('unsent' as const)),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('sent' as const, 'postpone' as const), at }) },
  { weight: 4, arbitrary: fc.constant<Move>({ do: 'say', what: 'go' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      what: fc.constantFrom(
        'pause' as const,
        'session-lost' as const,
        'hindered' as const,
        'restarted' as const,
        'restarted' as const,
        'stop' as const,
      ),
    }),
  },
);

const eventOf = (run: RunState, move: Move): RunEvent | undefined => {
  switch (move.do) {
    case 'begin': {
      const item = due(run).start[0];
      return item === undefined ? undefined : { kind: 'begun', item };
    }
    case 'check': {
      const item = due(run).check[0];
      return item === undefined ? undefined : { kind: 'check-begun', item };
    }
    case 'end':
      return { kind: 'ended', item: move.at, outcome: move.outcome };
    case 'learn':
      return { kind: 'learned', item: move.at, outcome: move.outcome };
    case 'sent':
      return { kind: 'sent', item: move.at };
    case 'postpone':
      return { kind: 'postponed', item: move.at };
    case 'say':
      return { kind: move.what };
  }
};

interface Step {
  readonly before: RunState;
  readonly event: RunEvent;
  readonly after: RunState;
}

const played = (order: RunOrder, count: number, list: readonly Move[]): readonly Step[] => {
  const steps: Step[] = [];
  let run = createRun(order, count);
  for (const move of list) {
    const event = eventOf(run, move);
    if (!event) continue;
    const after = next(run, event);
    steps.push({ before: run, event, after });
    run = after;
  }
  return steps;
};

const everyRun = (holds: (steps: readonly Step[], order: RunOrder) => void) => {
  const games = fc.property(
    orders,
    fc.integer({ min: 1, max: 12 }),
    fc.array(moves, { maxLength: 120 }),
    (order, count, list) => {
      holds(played(order, count, list), order);
    },
  );
  fc.assert(games, { numRuns: 400 });
};

const started = (steps: readonly Step[]) =>
  steps.flatMap((step) =>
    step.event.kind === 'begun' && step.after !== step.before ? [{ ...step, item: step.event.item }] : [],
  );

describe('whatever order things happen in, a run', () => {
  it('never has more under way than was ordered', () => {
    everyRun((steps, { concurrency }) => {
      for (const { after } of steps)
        expect(countIn(after, 'running', 'checking')).toBeLessThanOrEqual(concurrency);
    });
  });

  it('begins nothing that is under way, was sent once, or has an outcome', () => {
    everyRun((steps) => {
      const sent = new Set<number>();
      for (const step of steps) {
        const { before, event } = step;
        if (event.kind === 'sent' && before.items[event.item]?.state === 'running') sent.add(event.item);
        for (const { item } of started([step])) {
          expect(before.items[item]?.state).toBe('waiting');
          expect(sent.has(item)).toBe(false);
        }
      }
    });
  });

  it('never loses what is proven', () => {
    everyRun((steps) => {
      for (const { before, after } of steps) {
        before.items.forEach(({ state }, index) => {
          if (state === 'verified' || state === 'failed') expect(after.items[index]?.state).toBe(state);
        });
      }
    });
  });

  it('begins nothing of a wave before all of the one before it has an outcome', () => {
    everyRun((steps, order) => {
      for (const { before, item } of started(steps)) {
        const earlier = before.items.filter((_, index) => waveOf(order, index) < waveOf(order, item));
        for (const { state } of earlier) expect(['verified', 'failed', 'unknown']).toContain(state);
      }
    });
  });

  it('begins a wave after one with something unknown, or where waves wait, on its user’s word alone', () => {
    everyRun((steps, order) => {
      let wave = 0;
      for (const { before, event, after } of steps) {
        if (after.wave === wave) continue;
        const isOfUser = event.kind === 'go' && before.phase.kind === 'paused';
        const left = before.items.filter((_, index) => waveOf(order, index) === wave);
        const isUnknown = after.items.some(
          ({ state }, index) => state === 'unknown' && waveOf(order, index) === wave,
        );
        if (left.length > 0 && (order.pauses || isUnknown)) expect(isOfUser).toBe(true);
        wave = after.wave;
      }
    });
  });

  it('begins nothing more at so many troubles as were ordered, until its user goes on', () => {
    everyRun((steps, { stopAt }) => {
      for (const { before } of started(steps)) {
        expect(countIn(before, 'failed', 'unknown') - before.forgiven).toBeLessThan(stopAt);
      }
      for (const { before, event, after } of steps) {
        if (after.forgiven > before.forgiven) expect(event.kind).toBe('go');
      }
    });
  });

  it('begins nothing while something that was begun before is not looked after, nor while it waits or is stopped', () => {
    everyRun((steps) => {
      for (const { before } of started(steps)) {
        expect(before.phase.kind).toBe('running');
        expect(countIn(before, 'to-check')).toBe(0);
      }
    });
  });

  it('has each of its secrets in one state, and once it is over nothing of it is open', () => {
    everyRun((steps) => {
      for (const { before, after } of steps) {
        expect(after.items).toHaveLength(before.items.length);
        if (after.phase.kind === 'over') {
          expect(countIn(after, 'waiting', 'running', 'to-check', 'checking')).toBe(0);
        }
      }
    });
  });

  it('comes to an end once its user only ever goes on and everything is proven', () => {
    everyRun((steps, order) => {
      let run = steps.at(-1)?.after ?? createRun(order, 3);
      for (let turn = 0; turn < 200 && run.phase.kind !== 'over'; turn += 1) {
        run = next(run, { kind: 'go' });
        for (const item of due(run).check) run = next(run, { kind: 'check-begun', item });
        for (const item of due(run).start) run = next(run, { kind: 'begun', item });
        run.items.forEach(({ state }, item) => {
          if (state === 'checking') run = next(run, { kind: 'learned', item, outcome: 'verified' });
          if (state === 'running') run = next(run, { kind: 'ended', item, outcome: 'verified' });
        });
      }
      expect(run.phase.kind).toBe('over');
    });
  });
});

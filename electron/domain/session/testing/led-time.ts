import type { Clock, Timers } from '../../ports';

interface Waiting {
  readonly dueAt: number;
  readonly run: () => void;
}

export const BEGIN = 1_800_000_000_000;

/** The time on the clock and the time that passes, which are not always the same. */
export const createLedTime = (begin = BEGIN) => {
  let shown = begin;
  let passed = 0;
  const waiting = new Set<Waiting>();
  const clock: Clock = { now: () => shown };
  const timers: Timers = {
    after: (delayMs, run) => {
      const entry = { dueAt: passed + delayMs, run };
      waiting.add(entry);
      return () => {
        waiting.delete(entry);
      };
    },
  };
  const next = (until: number): Waiting | undefined =>
    [...waiting].filter(({ dueAt }) => dueAt <= until).sort((one, other) => one.dueAt - other.dueAt)[0];

  return {
    clock,
    /** Of the time that passes: nobody turns it. */
    elapsed: { now: () => passed } satisfies Clock,
    timers,
    waiting: () => waiting.size,
    /** How long whoever waits least has to wait still. */
    untilNext: () => Math.min(...[...waiting].map(({ dueAt }) => dueAt - passed)),
    /** As time does as a rule: the clock goes along, and what is due happens. */
    pass: (ms: number) => {
      const until = passed + ms;
      for (let due = next(until); due; due = next(until)) {
        waiting.delete(due);
        shown += due.dueAt - passed;
        passed = due.dueAt;
        due.run();
      }
      shown += until - passed;
      passed = until;
    },
    /** The clock alone: somebody turns it, or the computer sleeps. */
    turnClock: (ms: number) => {
      shown += ms;
    },
  };
};

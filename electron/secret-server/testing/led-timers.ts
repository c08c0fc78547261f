import type { Timers } from '../../domain/ports';

interface Waiting {
  readonly delayMs: number;
  readonly run: () => void;
}

/** Timers that run when a test says so. */
export const leadTimers = () => {
  const waiting = new Set<Waiting>();
  let begun = 0;
  const timers: Timers = {
    after: (delayMs, run) => {
      const entry = { delayMs, run };
      waiting.add(entry);
      begun += 1;
      return () => {
        waiting.delete(entry);
      };
    },
  };
  return {
    timers,
    /** What is still waited for, in milliseconds, in the order in which it was begun. */
    waiting: () => [...waiting].map(({ delayMs }) => delayMs),
    /** How many there ever were. */
    begun: () => begun,
    /** Lets everything with this delay happen. */
    pass: (delayMs: number) => {
      const due = [...waiting].filter((entry) => entry.delayMs === delayMs);
      for (const entry of due) {
        waiting.delete(entry);
        entry.run();
      }
      return due.length;
    },
  };
};

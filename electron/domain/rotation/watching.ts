import type { ProvingDeps } from './proving';
import type { Prove } from './proving';
import { isWorthALook } from './rotation-machine';

/** So long after nothing was heard the value is looked at once more; the last of them is when nothing can arrive any more. */
const LOOKS_MS = [10_000, 30_000, 60_000, 120_000, 300_000] as const;
/** What is counted here may be ahead of the clock by a little. */
const SLACK_MS = 250;

interface Looked {
  readonly at: number;
  readonly callOff: () => void;
}

export interface Watching {
  /** When somebody looks again; null where nobody does by himself. */
  readonly nextAt: (id: string) => number | null;
  readonly isBusy: (id: string) => boolean;
  /** Looks now, once for all who ask meanwhile, and then from time to time for as long as that may bring something. */
  readonly look: (id: string) => Promise<void>;
  /** Keeps others from looking while something is on its way. */
  readonly during: (id: string, work: () => Promise<void>) => Promise<void>;
  readonly stop: (id: string) => void;
}

interface WatchingDeps extends Pick<ProvingDeps, 'book' | 'clock' | 'timers' | 'onNoted'> {
  readonly prove: Prove;
  /** Once nobody can learn any more of it, or it is known how it ended. */
  readonly onEnded: (id: string) => Promise<void>;
}

/** Sees to it that what is not proven is looked at again. */
export const createWatching = (deps: WatchingDeps): Watching => {
  const { book, clock, timers, prove, onEnded, onNoted } = deps;
  const next = new Map<string, Looked>();
  const busy = new Map<string, Promise<void>>();

  const stop = (id: string) => {
    next.get(id)?.callOff();
    next.delete(id);
  };

  const plan = (id: string) => {
    stop(id);
    const kept = book.find(id);
    const waited = book.waitedMs(id);
    if (!kept || !isWorthALook(kept.course, waited)) return;
    const wait = LOOKS_MS.map((after) => after + SLACK_MS - waited).find((left) => left > 0);
    if (wait === undefined) return;
    const callOff = timers.after(wait, () => {
      look(id).catch(() => undefined);
    });
    next.set(id, { at: clock.now() + wait, callOff });
  };

  const during = (id: string, work: () => Promise<void>): Promise<void> => {
    stop(id);
    // Only a look can be under way: what has to be done is done after it.
    const before = busy.get(id) ?? Promise.resolve();
    const worked = before.catch(() => undefined).then(work);
    busy.set(id, worked);
    const end = () => {
      if (busy.get(id) === worked) busy.delete(id);
      plan(id);
      onNoted(id);
    };
    return worked.finally(end).then(async () => {
      if (book.find(id)?.course.endedAt !== null) await onEnded(id);
    });
  };

  const look = (id: string): Promise<void> => busy.get(id) ?? during(id, () => prove(id));

  return {
    nextAt: (id) => next.get(id)?.at ?? null,
    isBusy: (id) => busy.has(id),
    look,
    during,
    stop,
  };
};

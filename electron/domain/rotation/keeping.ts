import type { Clock, Timers } from '../ports';
import type { RotationBook } from './rotation-book';
import type { KeptRotation } from './rotation-shelf';

interface KeepingDeps {
  readonly book: Pick<RotationBook, 'all' | 'drop'>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** For how long values that are proven are kept. */
  readonly keepMs: () => number;
  readonly onGone: (id: string) => void;
}

export interface Keeping {
  /** When both values are wiped; null where only the user says so. */
  readonly until: (kept: KeptRotation) => number | null;
  /** Wipes what is over, and sees to it that the rest is when its time has come. */
  readonly sweep: () => Promise<void>;
}

/** A timer may stand still while the computer sleeps, and the clock may be set: it is looked at this often. */
const LONGEST_MS = 10 * 60_000;
const SOONEST_MS = 1_000;

/** What was replaced is kept sealed for a while, and then wiped. What is not proven stays. */
export const createKeeping = ({ book, clock, timers, keepMs, onGone }: KeepingDeps): Keeping => {
  let callOff: (() => void) | undefined;

  const until = ({ course: { endedAt, stage } }: KeptRotation): number | null =>
    // Where a change has failed the account may have taken a password that the server knows nothing of.
    endedAt === null || stage.stage === 'failed' ? null : endedAt + keepMs();

  const sweep = async (): Promise<void> => {
    callOff?.();
    callOff = undefined;
    const now = clock.now();
    const ends = book.all().map((kept) => ({ id: kept.entry.id, end: until(kept) }));
    const over = ends.filter(({ end }) => end !== null && end <= now).map(({ id }) => id);
    if (over.length > 0 && (await book.drop(over)).ok) for (const id of over) onGone(id);
    const left = ends.flatMap(({ end }) => (end !== null && end > now ? [end - now] : []));
    if (left.length === 0 && over.length === 0) return;
    const soonest = Math.max(SOONEST_MS, Math.min(LONGEST_MS, ...left));
    callOff = timers.after(soonest, () => {
      sweep().catch(() => undefined);
    });
  };

  return { until, sweep };
};

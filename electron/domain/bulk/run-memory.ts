import type { BulkProof } from '../../../shared/bulk';
import type { Failure } from '../../../shared/ipc/reply';
import type { Clock, Journal } from '../ports';
import type { Progress } from './rotating-ports';
import { next, type RunEvent, type RunState } from './run-machine';
import { NO_NOTE, type KeptRun, type RunEntry, type RunNote } from './run-record';

export interface RunMemoryDeps {
  readonly kept: KeptRun;
  readonly journal: Pick<Journal<RunEntry>, 'append'>;
  readonly clock: Clock;
  /** Of the time that passes: nobody turns it. */
  readonly elapsed: Clock;
  readonly onChanged: () => void;
}

export interface Working {
  readonly workedMs: number;
  readonly since: number | null;
  /** How long one takes, as a rule; null before there is one. */
  readonly itemMs: number | null;
}

interface Detail {
  readonly proofs?: readonly BulkProof[];
  readonly failure?: Failure | null;
}

/** As many of the last ones are looked at to guess how long the next ones take. */
const MOST_TIMES = 20;

const isAtWork = ({ phase }: RunState): boolean => phase.kind !== 'paused' && phase.kind !== 'over';

/** For how long a run has been at work, and how long one of its secrets takes. */
const createStopwatch = ({ clock, elapsed }: Pick<RunMemoryDeps, 'clock' | 'elapsed'>) => {
  let worked = 0;
  let since: number | null = null;
  const begun = new Map<number, number>();
  let times: readonly number[] = [];
  const passedSince = (then: number): number => elapsed.now() - then;
  return {
    follow: (before: RunState, after: RunState) => {
      if (isAtWork(before) === isAtWork(after)) return;
      if (since !== null) worked += passedSince(since);
      since = since === null ? elapsed.now() : null;
    },
    begun: (item: number) => {
      begun.set(item, elapsed.now());
    },
    ended: (item: number) => {
      const begunAt = begun.get(item);
      if (begunAt !== undefined) times = [...times, passedSince(begunAt)].slice(-MOST_TIMES);
    },
    working: (): Working => ({
      workedMs: worked,
      // By the clock as it is now, which somebody may have turned since then.
      since: since === null ? null : clock.now() - passedSince(since),
      itemMs: times.length === 0 ? null : times.reduce((sum, each) => sum + each, 0) / times.length,
    }),
  };
};

const noteAfter = (
  was: RunNote,
  event: RunEvent,
  { proofs = [], failure = null, now }: Detail & { now: number },
) => {
  const isBegun = event.kind === 'begun';
  return {
    rotation: isBegun ? null : was.rotation,
    begunAt: isBegun ? now : was.begunAt,
    at: now,
    proofs,
    failure,
  };
};

/** What is known of one run, and its journal. */
export const createRunMemory = ({ kept, journal, clock, elapsed, onChanged }: RunMemoryDeps) => {
  let state = kept.state;
  let trouble: Failure | null = null;
  const notes = [...kept.notes];
  const stages = new Map<number, Progress['stage']>();
  const watch = createStopwatch({ clock, elapsed });
  const note = (item: number) => notes[item] ?? NO_NOTE;

  const write = async (event: RunEvent, { proofs, failure }: Detail = {}): Promise<boolean> => {
    const said = { ...(proofs && { proofs }), ...(failure && { failure: failure.code }) };
    const written = await journal.append({ kind: 'event', at: clock.now(), event, ...said });
    if (!written.ok) trouble = written.failure;
    return written.ok;
  };
  const take = (event: RunEvent, detail: Detail = {}): boolean => {
    const before = state;
    state = next(state, event);
    if (state === before) return false;
    watch.follow(before, state);
    if ('item' in event) {
      const was = note(event.item);
      if (event.kind === 'begun') watch.begun(event.item);
      if (event.kind === 'ended') watch.ended(event.item);
      notes[event.item] = noteAfter(was, event, { ...detail, now: clock.now() });
    }
    onChanged();
    return true;
  };

  return {
    state: () => state,
    note,
    stage: (item: number) => stages.get(item) ?? null,
    staged: (item: number, stage: Progress['stage'] | null) => {
      if (stage === null) stages.delete(item);
      else stages.set(item, stage);
      onChanged();
    },
    trouble: () => trouble,
    troubled: (failure: Failure | null) => {
      trouble = failure;
    },
    named: async (item: number, rotation: string): Promise<void> => {
      if (note(item).rotation === rotation) return;
      notes[item] = { ...note(item), rotation };
      await journal.append({ kind: 'named', item, rotation });
    },
    working: watch.working,
    write,
    take,
    /** In memory first: what the disk does not take then is found out again after a restart. */
    happen: async (event: RunEvent, detail?: Detail): Promise<void> => {
      if (take(event, detail)) await write(event, detail);
    },
  };
};

export type RunMemory = ReturnType<typeof createRunMemory>;

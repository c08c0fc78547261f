import type { Failure } from '../../../shared/ipc/reply';
import type { Timers } from '../ports';
import type { Ended, Looked, Progress, Proven, Rotating } from './rotating-ports';
import type { RunMemory } from './run-memory';
import type { RunHeader } from './run-record';

/** An account that a server still changes after that long holds up the others no longer. */
const MOST_WAIT_MS = 120_000;

/** What a run waits for its user with, and not for anything else. */
const OF_SESSION: readonly string[] = ['session-ended', 'token-refused', 'cancelled'];

export interface RunWorkDeps {
  readonly header: RunHeader;
  readonly rotating: Rotating;
  readonly timers: Timers;
  readonly memory: RunMemory;
  /** For what nobody waits for. */
  readonly track: (doing: Promise<unknown>) => void;
}

/** Waits for the end of one, but not for ever; what comes of it after that is learned when it comes. */
const inTime = (timers: Timers, ending: Promise<Ended>): Promise<Ended | 'late'> =>
  new Promise((resolve, reject) => {
    const callOff = timers.after(MOST_WAIT_MS, () => {
      resolve('late');
    });
    ending.then(
      (ended) => {
        callOff();
        resolve(ended);
      },
      (problem: unknown) => {
        callOff();
        reject(problem instanceof Error ? problem : new Error('a rotation broke off'));
      },
    );
  });

const LATE: Proven = { outcome: 'unknown', proofs: ['still-queued'], failure: null };
const UNSEEN: Looked = { kind: 'unseen', failure: { code: 'internal' } };
const BROKEN: Proven = { outcome: 'unknown', proofs: ['no-record'], failure: { code: 'internal' } };

/** What is noted of one once something is known of it. */
const createOutcomes = (memory: RunMemory) => {
  const hindered = async (failure: Failure): Promise<void> => {
    memory.troubled(failure);
    await memory.happen({ kind: OF_SESSION.includes(failure.code) ? 'session-lost' : 'hindered' });
  };

  const proven = async (item: number, { outcome, proofs, failure }: Proven): Promise<void> => {
    const isUnderWay = memory.state().items[item]?.state === 'running';
    await memory.happen({ kind: isUnderWay ? 'ended' : 'learned', item, outcome }, { proofs, failure });
  };

  const ended = async (item: number, end: Ended): Promise<void> => {
    memory.staged(item, null);
    if (end.kind === 'ended') {
      await proven(item, end);
      return;
    }
    await memory.happen({ kind: 'postponed', item }, { failure: end.failure });
    await hindered(end.failure);
  };

  const learned = async (item: number, looked: Looked): Promise<void> => {
    if (looked.kind === 'known') await proven(item, looked);
    else if (looked.kind === 'unsent') await memory.happen({ kind: 'learned', item, outcome: 'unsent' });
    else {
      const detail = { proofs: ['no-answer'], failure: looked.failure } as const;
      await memory.happen({ kind: 'learned', item, outcome: 'unknown' }, detail);
      if (OF_SESSION.includes(looked.failure.code)) await hindered(looked.failure);
    }
  };

  return { hindered, proven, ended, learned };
};

/** One secret after the other, from its first line in the journal to its outcome. */
export const createRunWork = ({ header, rotating, timers, memory, track }: RunWorkDeps) => {
  const { scope, reason, places } = header;
  const outcomes = createOutcomes(memory);
  const { proven, ended, learned } = outcomes;

  const noted = async (item: number, { rotation, stage }: Progress): Promise<void> => {
    await memory.named(item, rotation);
    if (stage !== 'prepared' && memory.state().items[item]?.wasSent === false) {
      await memory.happen({ kind: 'sent', item });
    }
  };

  const rotate = async (item: number): Promise<void> => {
    const place = places[item];
    // On the disk before anything else: after a restart it is looked after and not begun anew.
    if (!place || !(await memory.write({ kind: 'begun', item }))) {
      await memory.happen({ kind: 'postponed', item });
      await memory.happen({ kind: 'hindered' });
      return;
    }
    const { id, slug } = place;
    const ending = rotating.rotate({ id, slug, scope, reason }, (progress) => {
      memory.staged(item, progress.stage);
      track(noted(item, progress));
    });
    const end = await inTime(timers, ending).catch(() => BROKEN);
    if (end === BROKEN) await proven(item, BROKEN);
    else if (end === 'late') {
      await proven(item, LATE);
      track(ending.then((later) => ended(item, later)));
    } else await ended(item, end as Ended);
  };

  const knownOf = (item: number) => {
    const { rotation, begunAt } = memory.note(item);
    return { rotation, since: begunAt ?? header.startedAt };
  };
  const look = async (item: number): Promise<void> => {
    const place = places[item];
    if (!place) return;
    // What breaks off tells nothing; nobody is to wait for it for ever.
    await learned(item, await rotating.look(place, knownOf(item)).catch(() => UNSEEN));
  };

  return { rotate, look, proven };
};

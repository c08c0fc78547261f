import type { Journal } from '../../ports';
import { createTurns } from '../../turns';
import type { Ended, Looked, OrderedRotation, Place, Progress, Rotating } from '../rotating-ports';
import type { Outcome } from '../run-machine';
import type { RunEntry } from '../run-record';

interface Record {
  readonly place: Place;
  stage: 'prepared' | 'never-sent' | 'sent' | 'done';
}

/** One life of the app: what hangs in it when it is killed goes no further. */
export interface Life {
  isOver: boolean;
}

const never = <T>(): Promise<T> => new Promise(() => undefined);

export interface RotatedWorld {
  /** How often something went out for each secret. */
  readonly sent: ReadonlyMap<number, number>;
  /** How many were under way at once, at most. */
  readonly most: () => number;
  readonly lines: RunEntry[];
  readonly rotating: (life: Life) => Rotating;
  readonly journal: (life: Life) => Journal<RunEntry>;
}

interface Ways {
  /** How many turns the next step takes. */
  readonly turns: () => number;
  readonly outcome: (id: number) => Outcome;
}

/** Goes on a turn or more later, if the app still lives then. */
const createPause =
  ({ turns }: Pick<Ways, 'turns'>) =>
  async (life: Life): Promise<void> => {
    for (let left = turns(); left > 0; left -= 1) await Promise.resolve();
    if (life.isOver) await never();
  };

/** The rotations of single secrets, with a journal of their own, and how often each went out. */
const createServer = (ways: Ways) => {
  const sent = new Map<number, number>();
  const records = new Map<string, Record>();
  const pause = createPause(ways);

  const rotate = async (
    { id, slug }: OrderedRotation,
    watch: (progress: Progress) => void,
    life: Life,
  ): Promise<Ended> => {
    await pause(life);
    const rotation = `r${records.size + 1}`;
    const record: Record = { place: { id, slug }, stage: 'prepared' };
    records.set(rotation, record);
    watch({ rotation, stage: 'prepared' });
    await pause(life);
    record.stage = 'sent';
    sent.set(id, (sent.get(id) ?? 0) + 1);
    watch({ rotation, stage: 'sent' });
    await pause(life);
    record.stage = 'done';
    return { kind: 'ended', outcome: ways.outcome(id), proofs: ['read-back'], failure: null };
  };

  const look = (place: Place, rotation: string | null): Looked => {
    const named = rotation === null ? undefined : records.get(rotation);
    const record = named ?? [...records.values()].findLast((each) => each.place.id === place.id);
    if (!record) {
      return rotation === null
        ? { kind: 'unsent' }
        : { kind: 'known', outcome: 'unknown', proofs: ['no-record'], failure: null };
    }
    // It ended with the app that had it: nothing of it goes out any more.
    if (record.stage === 'prepared') record.stage = 'never-sent';
    if (record.stage === 'never-sent') return { kind: 'unsent' };
    return { kind: 'known', outcome: ways.outcome(place.id), proofs: ['read-back'], failure: null };
  };

  return { sent, pause, rotate, look };
};

/** A server, the rotations' own journal and ours, which outlive the app. */
export const createRotatedWorld = (ways: Ways): RotatedWorld => {
  const { sent, pause, rotate, look } = createServer(ways);
  const lines: RunEntry[] = [];
  let underWay = 0;
  let most = 0;

  const journal = (life: Life): Journal<RunEntry> => {
    const inTurn = createTurns();
    const append = (entry: RunEntry) =>
      inTurn(async () => {
        await pause(life);
        lines.push(entry);
        return { ok: true } as const;
      });
    return {
      name: 'run',
      load: () => Promise.resolve({ state: 'absent' }),
      append,
      appendProven: append,
      compact: () => Promise.resolve({ ok: true }),
    };
  };

  return {
    sent,
    most: () => most,
    lines,
    journal,
    rotating: (life) => {
      underWay = 0;
      return {
        rotate: async (order, watch) => {
          if (life.isOver) return never();
          underWay += 1;
          most = Math.max(most, underWay);
          const end = await rotate(order, watch, life);
          underWay -= 1;
          return end;
        },
        look: async (place, { rotation }) => {
          await pause(life);
          return look(place, rotation);
        },
        waits: () => Promise.resolve(false),
      };
    },
  };
};

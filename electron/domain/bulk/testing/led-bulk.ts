import type { Bulk, BulkStart } from '../../../../shared/bulk';
import { fail, succeed, type FailureCode, type Reply } from '../../../../shared/ipc/reply';
import type { Rotation } from '../../../../shared/rotation';
import type { LookedSecret } from '../../../../shared/secret';
import type { Journal, Sealer, Written } from '../../ports';
import { createLedTime } from '../../session/testing/led-time';
import { createBulkKeeper, type RunProgress } from '../bulk-keeper';
import type { Ended, Progress, Rotating } from '../rotating-ports';
import type { Outcome } from '../run-machine';
import type { RunEntry, RunHeader } from '../run-record';
import { rotationOf } from './example-rotation';
import { silent } from './example-run';

const WHOSE = { server: 'https://vault.corp.example', user: 'adm' };
const ORDER = { canary: 0, second: 0, stopAt: 3, pauses: false, concurrency: 2 } as const;

export const START: Omit<BulkStart, 'ids'> = { name: 'Quarterly rotation', order: ORDER, reason: null };

export const codeOf = (reply: Reply<Bulk>): string => (reply.ok ? 'it worked' : reply.failure.code);
export const stepOf = (reply: Reply<Bulk>): string => (reply.ok ? reply.value.step : reply.failure.code);

export const manyTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 400; turn += 1) await Promise.resolve();
};

const lookedAt = (id: number, mayEdit: boolean): LookedSecret => ({
  id,
  name: `secret ${id}`,
  template: 'Unix account',
  folder: null,
  folderId: null,
  isActive: true,
  heartbeat: 'Success',
  outOfSync: null,
  daysLeft: null,
  isPasswordHidden: false,
  isFavourite: null,
  fields: [{ slug: 'password', name: 'Password', kind: 'password', isRequired: true, editing: 'editors' }],
  actions: mayEdit ? ['Edit'] : [],
  cost: { checkoutMinutes: null, comment: false, approval: false, doubleLock: false, notifies: null },
  access: { gate: 'open', checkout: null },
});

/** Rotations that end when a test says so. */
const ledRotating = () => {
  const ends = new Map<number, (end: Ended) => void>();
  const watches = new Map<number, (progress: Progress) => void>();
  const looked: number[] = [];
  const rotating: Rotating = {
    rotate: ({ id }, watch) =>
      new Promise((resolve) => {
        ends.set(id, resolve);
        watches.set(id, watch);
      }),
    look: ({ id }) => {
      looked.push(id);
      return Promise.resolve({ kind: 'known', outcome: 'verified', proofs: ['read-back'], failure: null });
    },
    waits: () => Promise.resolve(false),
  };
  return {
    rotating,
    looked,
    begun: () => [...ends.keys()],
    name: async (id: number, rotation: string) => {
      watches.get(id)?.({ rotation, stage: 'sent' });
      await manyTurns();
    },
    end: async (id: number, outcome: Outcome) => {
      ends.get(id)?.({ kind: 'ended', outcome, proofs: ['read-back'], failure: null });
      await manyTurns();
    },
  };
};

/** A disk and keys that refuse when a test says so. */
const ledDisk = (lines: RunEntry[]) => {
  const disk = { isFull: false, isUnsealable: false, isClosed: false };
  const kept = (keep: () => void): Promise<Written> => {
    if (disk.isFull) return Promise.resolve({ ok: false, failure: { code: 'disk-full' } });
    keep();
    return Promise.resolve({ ok: true });
  };
  const journal: Journal<RunEntry> = {
    name: 'run',
    load: () =>
      Promise.resolve({ state: 'loaded', value: { entries: [...lines], torn: false, damaged: false } }),
    append: (line) => kept(() => lines.push(line)),
    appendProven: (line) => kept(() => lines.push(line)),
    compact: (left) => kept(() => lines.splice(0, lines.length, ...left)),
  };
  const sealer: Pick<Sealer, 'seal' | 'open'> = {
    seal: (text) =>
      Promise.resolve(
        disk.isUnsealable ? { ok: false, failure: { code: 'no-key-store' } } : { ok: true, sealed: text },
      ),
    open: (text) =>
      Promise.resolve(
        disk.isClosed ? { ok: false, failure: { code: 'passphrase-needed' } } : { ok: true, text },
      ),
  };
  return { disk, journal, sealer };
};

/** Looks that can be held up, or fail. */
const ledLooks = () => {
  const unreadable = new Set<number>();
  const uneditable = new Set<number>();
  let code: FailureCode = 'access-denied';
  let isFailing = false;
  let held = Promise.resolve();
  let letLook = (): void => undefined;
  return {
    unreadable,
    uneditable,
    look: async (id: number): Promise<Reply<LookedSecret>> => {
      await held;
      return isFailing || unreadable.has(id) ? fail(code) : succeed(lookedAt(id, !uneditable.has(id)));
    },
    holdLooks: () => {
      held = new Promise((resolve) => (letLook = resolve));
    },
    letLook: () => {
      letLook();
    },
    lookFails: (by: FailureCode) => {
      code = by;
      isFailing = true;
    },
  };
};

/** The keeper of runs, of which a test holds the server, the disk, the session and the time in its hands. */
export const leadBulk = (kept: readonly RunEntry[] = []) => {
  const time = createLedTime();
  const lines = [...kept];
  const { rotating, ...server } = ledRotating();
  const { look, ...looks } = ledLooks();
  const { disk, journal, sealer } = ledDisk(lines);
  const shown: Bulk[] = [];
  const progress: (RunProgress | null)[] = [];
  let whose: typeof WHOSE | null = WHOSE;
  const keeper = createBulkKeeper({
    look,
    rotating,
    journal,
    sealer,
    whose: () => whose,
    clock: time.clock,
    elapsed: time.elapsed,
    timers: time.timers,
    log: silent,
    readHeader: (text) => JSON.parse(text) as RunHeader,
    onChanged: (bulk) => shown.push(bulk),
    onProgress: (now) => progress.push(now),
  });
  return {
    ...server,
    ...looks,
    keeper,
    time,
    lines,
    disk,
    shown,
    progress,
    signOut: () => {
      whose = null;
    },
    begin: async (ids: readonly number[]) => {
      await keeper.check(ids, 'vault');
      await keeper.start({ ...START, ids });
      await manyTurns();
    },
    states: async () => {
      const bulk = await keeper.state();
      return bulk.step === 'run' ? bulk.run.items.map(({ state }) => state) : [];
    },
    rotation: (id: string, stage: Rotation['stage']) => rotationOf({ id, stage }),
  };
};

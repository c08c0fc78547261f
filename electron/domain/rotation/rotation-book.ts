import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Clock, Digest, Found, Journal, Random, Recovered, SealFailure, Sealer } from '../ports';
import { createTurns } from '../turns';
import { LONGEST_WAY_MS, type Course, type Fact } from './course';
import { createLockedPlaces, placeMark, type RotatedPlace } from './locked-places';
import {
  aboutOf,
  courseOf,
  entriesIn,
  linesOf,
  type About,
  type LyingEntry,
  type RotationLine,
  type Sealed,
} from './rotation-lines';

/** An entry that can be opened, and what is known of it. */
export interface KeptRotation {
  readonly entry: LyingEntry;
  readonly about: About;
  readonly course: Course;
}

/** All rotations that are not over, on the disk before anything happens because of them. */
export interface RotationBook {
  /** Reads what earlier runs have left, once. */
  readonly start: () => Promise<void>;
  /** Tries to open what could not be opened before. */
  readonly unlock: () => Promise<void>;
  readonly all: () => readonly KeptRotation[];
  readonly locked: () => number;
  /** Whether one of those that cannot be opened is of this field, and waits for proof. */
  readonly isLockedAt: (place: RotatedPlace) => boolean;
  readonly find: (id: string) => KeptRotation | undefined;
  /** Why nothing can be sealed as things are; nothing where it can. */
  readonly hindrance: () => Promise<Reply<never> | undefined>;
  /** Seals it, writes it, and reads back what the disk holds. */
  readonly prepare: (sealed: Omit<Sealed, 'fingerprint'>) => Promise<Reply<string>>;
  readonly note: (id: string, fact: Fact) => Promise<Reply<KeptRotation>>;
  /** So much time has passed in this run since it was sent, or nobody waited for an answer any more, whatever was done to the clock. */
  readonly waitedMs: (id: string) => number;
  readonly open: (id: string) => Promise<Reply<Sealed>>;
  /** Wipes it, values and all. */
  readonly drop: (ids: readonly string[]) => Promise<Reply<true>>;
}

export interface RotationBookDeps {
  readonly journal: Journal<RotationLine>;
  readonly sealer: Pick<Sealer, 'seal' | 'open'>;
  readonly readSealed: (opened: string) => Sealed | undefined;
  readonly clock: Clock;
  /** Of the time that passes: nobody turns it. */
  readonly elapsed: Clock;
  readonly random: Random;
  readonly digest: Digest;
  readonly onFound: (found: Found<Recovered<RotationLine>>) => void;
}

const ID_BYTES = 12;

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const notSealed = ({ code, detail }: SealFailure): Reply<never> =>
  code === 'internal' ? fail('rotation-not-sealed', detail) : fail('passphrase-needed');

const isSame = (one: Sealed, other: Sealed): boolean =>
  one.newValue === other.newValue &&
  one.oldValue === other.oldValue &&
  one.server === other.server &&
  one.secret.id === other.secret.id &&
  one.field.slug === other.field.slug;

/** Nobody was there to hear what became of it: what was not sent never will be, and what was has lost its way back. */
const missedBy = ({ facts }: LyingEntry, now: number): Fact | undefined => {
  const sent = facts.find(({ kind }) => kind === 'sent');
  if (sent === undefined) {
    return facts.some(({ kind }) => kind === 'never-sent') ? undefined : { kind: 'never-sent', at: now };
  }
  const isHeard = facts.some(({ kind }) => kind === 'answered' || kind === 'refused' || kind === 'lost');
  return isHeard ? undefined : { kind: 'lost', at: Math.min(now, sent.at + LONGEST_WAY_MS) };
};

/** What is in memory of the journal: the entries as they lie there, and what could be opened of them. */
const createShelf = ({ sealer, readSealed }: Pick<RotationBookDeps, 'sealer' | 'readSealed'>) => {
  const lying = new Map<string, LyingEntry>();
  const abouts = new Map<string, About>();

  const kept = (entry: LyingEntry): KeptRotation | undefined => {
    const about = abouts.get(entry.id);
    return about && { entry, about, course: courseOf(about, entry.facts) };
  };
  const opened = async ({ sealed }: LyingEntry): Promise<Reply<Sealed>> => {
    const text = await sealer.open(sealed);
    if (!text.ok) return notSealed(text.failure);
    const content = readSealed(text.text);
    return content ? succeed(content) : fail('internal', 'the sealed entry is not one');
  };

  return {
    lying,
    abouts,
    kept,
    opened,
    find: (id: string): KeptRotation | undefined => {
      const entry = lying.get(id);
      return entry && kept(entry);
    },
    unlock: async () => {
      for (const entry of lying.values()) {
        if (abouts.has(entry.id)) continue;
        const content = await opened(entry);
        if (content.ok) abouts.set(entry.id, aboutOf(content.value));
      }
    },
  };
};

type Shelf = ReturnType<typeof createShelf>;

const createPreparing = (
  { journal, sealer, random, digest, clock }: RotationBookDeps,
  { lying, abouts, opened }: Shelf,
) => {
  const write = async (line: Extract<RotationLine, { kind: 'prepared' }>): Promise<Reply<true>> => {
    const written = await journal.append(line);
    if (!written.ok) return fail('rotation-not-sealed', written.failure.detail ?? written.failure.code);
    // What the disk does not give back is no safety copy.
    if (!(await journal.endsWith(line))) return fail('rotation-not-sealed', 'not read back');
    return succeed(true);
  };

  const markOf = (id: string, value: string | null) => (value === null ? null : digest(`${id}\n${value}`));

  return async (content: Omit<Sealed, 'fingerprint'>): Promise<Reply<string>> => {
    const id = hex(random.bytes(ID_BYTES));
    const whole: Sealed = { ...content, fingerprint: markOf(id, content.oldValue) };
    const text = await sealer.seal(JSON.stringify(whole));
    if (!text.ok) return notSealed(text.failure);
    const { server, secret, field, scope } = content;
    const place = placeMark(digest, id, { server, id: secret.id, slug: field.slug, scope });
    const line = { kind: 'prepared', id, at: clock.now(), sealed: text.sealed, place } as const;
    const written = await write(line);
    if (!written.ok) return written;
    const entry: LyingEntry = { id, preparedAt: line.at, sealed: line.sealed, place, facts: [] };
    const again = await opened(entry);
    if (!again.ok || !isSame(again.value, whole) || markOf(id, again.value.oldValue) !== whole.fingerprint) {
      return fail('rotation-not-sealed', 'not opened again');
    }
    lying.set(id, entry);
    abouts.set(id, aboutOf(whole));
    return succeed(id);
  };
};

const createNoting =
  ({ journal }: RotationBookDeps, shelf: Shelf) =>
  async (id: string, fact: Fact): Promise<Reply<KeptRotation>> => {
    const entry = shelf.lying.get(id);
    if (!entry) return fail('rotation-gone');
    const written = await journal.append({ kind: 'fact', id, fact });
    // It is told of all the same: what is not written down is found out once more.
    if (!written.ok && fact.kind === 'sent') {
      return fail('rotation-not-sealed', written.failure.detail ?? written.failure.code);
    }
    const next = { ...entry, facts: [...entry.facts, fact] };
    shelf.lying.set(id, next);
    const kept = shelf.kept(next);
    return kept ? succeed(kept) : fail('rotation-gone');
  };

const createLoading =
  ({ journal, clock, onFound }: RotationBookDeps, shelf: Shelf, note: ReturnType<typeof createNoting>) =>
  async (): Promise<void> => {
    const found = await journal.load();
    onFound(found);
    if (found.state !== 'loaded') return;
    for (const [id, entry] of entriesIn(found.value.entries)) shelf.lying.set(id, entry);
    for (const entry of [...shelf.lying.values()]) {
      const missed = missedBy(entry, clock.now());
      if (missed) await note(entry.id, missed);
    }
    await shelf.unlock();
  };

/** What an earlier run has waited cannot be told from a clock that was put forward: each run counts from its own beginning. */
const createWaits = ({ elapsed }: Pick<RotationBookDeps, 'elapsed'>) => {
  const begunAt = elapsed.now();
  const anew = new Map<string, number>();
  return {
    beginAnew: (id: string) => anew.set(id, elapsed.now()),
    sinceBegun: (id: string): number => elapsed.now() - (anew.get(id) ?? begunAt),
  };
};

export const createRotationBook = (deps: RotationBookDeps): RotationBook => {
  const { journal, sealer } = deps;
  const shelf = createShelf(deps);
  const { lying, abouts } = shelf;
  const prepare = createPreparing(deps, shelf);
  const inTurn = createTurns();
  const noteNow = createNoting(deps, shelf);
  const waits = createWaits(deps);
  const load = createLoading(deps, shelf, noteNow);
  let started: Promise<void> | undefined;
  const start = () => (started ??= inTurn(load));

  const dropNow = async (ids: readonly string[]): Promise<Reply<true>> => {
    const left = [...lying.values()].filter(({ id }) => !ids.includes(id));
    const written = await journal.compact(linesOf(left));
    if (!written.ok) return written;
    for (const id of ids) {
      lying.delete(id);
      abouts.delete(id);
    }
    return succeed(true);
  };

  return {
    start,
    unlock: () => inTurn(shelf.unlock),
    all: () => [...lying.values()].flatMap((entry) => shelf.kept(entry) ?? []),
    locked: () => [...lying.keys()].filter((id) => !abouts.has(id)).length,
    isLockedAt: createLockedPlaces(deps.digest, shelf),
    find: shelf.find,
    hindrance: async () => {
      const tried = await sealer.seal('');
      return tried.ok ? undefined : notSealed(tried.failure);
    },
    prepare: async (content) => {
      await start();
      return inTurn(() => prepare(content));
    },
    note: (id, fact) => {
      if (fact.kind === 'sent' || fact.kind === 'lost') waits.beginAnew(id);
      return inTurn(() => noteNow(id, fact));
    },
    waitedMs: waits.sinceBegun,
    open: async (id) => {
      const entry = lying.get(id);
      return entry ? shelf.opened(entry) : fail('rotation-gone');
    },
    drop: (ids) => inTurn(() => dropNow(ids)),
  };
};

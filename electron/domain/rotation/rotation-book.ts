import type { Diagnosis } from '../../../shared/diagnoses';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Clock, Digest, Found, Journal, Random, Recovered, Sealer, Written } from '../ports';
import { LONGEST_WAY_MS, type Fact } from './course';
import { createGate } from './gate';
import { createLockedPlaces, newPlaceMark, type RotatedPlace } from './locked-places';
import {
  aboutOf,
  entriesIn,
  linesOf,
  type LyingEntry,
  type RotationLine,
  type Sealed,
} from './rotation-lines';
import { createShelf, notSealed, type KeptRotation, type Shelf } from './rotation-shelf';

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
  /**
   * Known from now on, and answered once it is written down; that something is sent, only once it is. What the disk does not
   * take of all else is found out once more.
   */
  readonly note: (id: string, fact: Fact) => Promise<Reply<true>>;
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

const writtenOf = (written: Written): Reply<true> =>
  written.ok ? succeed(true) : fail('rotation-not-sealed', written.failure.detail ?? written.failure.code);

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

const createPreparing = (
  { journal, sealer, random, digest, clock }: RotationBookDeps,
  { lying, abouts, opened }: Shelf,
) => {
  const markOf = (id: string, value: string | null) => (value === null ? null : digest(`${id}\n${value}`));

  return async (content: Omit<Sealed, 'fingerprint'>): Promise<Reply<string>> => {
    const id = hex(random.bytes(ID_BYTES));
    const whole: Sealed = { ...content, fingerprint: markOf(id, content.oldValue) };
    const text = await sealer.seal(JSON.stringify(whole));
    if (!text.ok) return notSealed(text.failure);
    const { server, secret, field, scope } = content;
    const place = newPlaceMark(digest, id, { server, id: secret.id, slug: field.slug, scope });
    const line = { kind: 'prepared', id, at: clock.now(), sealed: text.sealed, place } as const;
    // What the disk does not give back is no safety copy.
    const written = writtenOf(await journal.appendProven(line));
    if (!written.ok) return written;
    const entry: LyingEntry = { id, preparedAt: line.at, sealed: line.sealed, place, facts: [] };
    const again = await opened(entry);
    if (!again.ok || !isSame(again.value, whole) || markOf(id, again.value.oldValue) !== whole.fingerprint) {
      return fail('rotation-not-sealed', 'not-opened-again' satisfies Diagnosis);
    }
    lying.set(id, entry);
    abouts.set(id, aboutOf(whole));
    return succeed(id);
  };
};

interface Noting {
  /** On the disk before it is known: nothing is sent that is not written down as sent. */
  readonly first: (id: string, fact: Fact) => Promise<Reply<true>>;
  readonly learn: (id: string, fact: Fact) => void;
  readonly write: (id: string, fact: Fact) => Promise<Reply<true>>;
}

const createNoting = ({ journal }: RotationBookDeps, { lying }: Shelf): Noting => {
  const learn = (id: string, fact: Fact) => {
    const entry = lying.get(id);
    if (entry) lying.set(id, { ...entry, facts: [...entry.facts, fact] });
  };
  const write = async (id: string, fact: Fact): Promise<Reply<true>> => {
    if (!lying.has(id)) return fail('rotation-gone');
    return writtenOf(await journal.append({ kind: 'fact', id, fact }));
  };
  return {
    learn,
    write,
    first: async (id, fact) => {
      const written = await write(id, fact);
      if (written.ok) learn(id, fact);
      return written;
    },
  };
};

const createLoading =
  ({ journal, clock, onFound }: RotationBookDeps, shelf: Shelf, noting: Noting) =>
  async (): Promise<void> => {
    const found = await journal.load();
    onFound(found);
    if (found.state !== 'loaded') return;
    for (const [id, entry] of entriesIn(found.value.entries)) shelf.lying.set(id, entry);
    for (const entry of [...shelf.lying.values()]) {
      const missed = missedBy(entry, clock.now());
      if (!missed) continue;
      noting.learn(entry.id, missed);
      await noting.write(entry.id, missed);
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
  const { together, alone } = createGate();
  const noting = createNoting(deps, shelf);
  const waits = createWaits(deps);
  const load = createLoading(deps, shelf, noting);
  let started: Promise<void> | undefined;
  const start = () => (started ??= alone(load));

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
    unlock: () => (shelf.isOpen() ? Promise.resolve() : alone(shelf.unlock)),
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
      return together(() => prepare(content));
    },
    note: (id, fact) => {
      if (fact.kind === 'sent' || fact.kind === 'lost') waits.beginAnew(id);
      if (fact.kind === 'sent') return together(() => noting.first(id, fact));
      noting.learn(id, fact);
      return together(() => noting.write(id, fact));
    },
    waitedMs: waits.sinceBegun,
    open: async (id) => {
      const entry = lying.get(id);
      return entry ? shelf.opened(entry) : fail('rotation-gone');
    },
    drop: (ids) => alone(() => dropNow(ids)),
  };
};

import type { Scope } from '../../../shared/rotation';
import { begin, type Course, type Fact } from './course';
import { learn } from './rotation-machine';

/** What the sealed part of an entry says, values among it. */
export interface Sealed {
  readonly server: string;
  readonly user: string;
  readonly secret: {
    readonly id: number;
    readonly name: string;
    readonly folder: string | null;
    readonly template: string;
  };
  readonly field: { readonly slug: string; readonly name: string };
  readonly scope: Scope;
  readonly machine: string | null;
  readonly account: string | null;
  /** Null where it may not be read. */
  readonly oldValue: string | null;
  readonly newValue: string;
  /** The old value, made unreadable with a key of this entry: it can be compared, and nothing else. */
  readonly fingerprint: string | null;
  /** When the account had been tried last, in the server's words, before this was sent. */
  readonly triedBefore: string | null;
  /** The secret was taken out for this, and is given back after it. */
  readonly tookCheckout: boolean;
}

/** All of it but the values: so much is kept in memory. */
export type About = Omit<Sealed, 'oldValue' | 'newValue' | 'fingerprint'> & { readonly isOldKnown: boolean };

/** Written down in this order: what was not written down was not done. */
export type RotationLine =
  | {
      readonly kind: 'prepared';
      readonly id: string;
      readonly at: number;
      readonly sealed: string;
      /** Which field it is of, made unreadable: it can be compared without opening anything, and nothing else. */
      readonly place?: string | undefined;
    }
  | { readonly kind: 'fact'; readonly id: string; readonly fact: Fact }
  | { readonly kind: 'dismissed'; readonly id: string; readonly at: number };

/** One entry of the journal, as it lies there: sealed, and with all that was learnt of it. */
export interface LyingEntry {
  readonly id: string;
  readonly preparedAt: number;
  readonly sealed: string;
  /** Missing in entries of earlier versions. */
  readonly place?: string | undefined;
  readonly facts: readonly Fact[];
}

/** What is left of a journal. Any part of it from its beginning tells the truth about the time when it ended. */
export const entriesIn = (lines: readonly RotationLine[]): ReadonlyMap<string, LyingEntry> => {
  const entries = new Map<string, LyingEntry>();
  for (const line of lines) {
    if (line.kind === 'prepared') {
      const { id, at, sealed, place } = line;
      if (!entries.has(id)) entries.set(id, { id, preparedAt: at, sealed, place, facts: [] });
      continue;
    }
    if (line.kind === 'dismissed') {
      entries.delete(line.id);
      continue;
    }
    const entry = entries.get(line.id);
    // What tells of an entry that is lost tells nothing.
    if (entry) entries.set(line.id, { ...entry, facts: [...entry.facts, line.fact] });
  }
  return entries;
};

export const linesOf = (entries: Iterable<LyingEntry>): readonly RotationLine[] =>
  [...entries].flatMap(({ id, preparedAt: at, sealed, place, facts }) => [
    { kind: 'prepared' as const, id, at, sealed, place },
    ...facts.map((fact) => ({ kind: 'fact' as const, id, fact })),
  ]);

export const courseOf = (
  { scope, isOldKnown }: Pick<About, 'scope' | 'isOldKnown'>,
  facts: readonly Fact[],
): Course => facts.reduce(learn, begin({ scope, isOldKnown }));

export const aboutOf = ({ oldValue, newValue: _, fingerprint: __, ...about }: Sealed): About => ({
  ...about,
  isOldKnown: oldValue !== null,
});

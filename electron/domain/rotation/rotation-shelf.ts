import type { Diagnosis } from '../../../shared/diagnoses';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { SealFailure, Sealer } from '../ports';
import type { Course } from './course';
import { aboutOf, courseOf, type About, type LyingEntry, type Sealed } from './rotation-lines';

/** An entry that can be opened, and what is known of it. */
export interface KeptRotation {
  readonly entry: LyingEntry;
  readonly about: About;
  readonly course: Course;
}

interface ShelfDeps {
  readonly sealer: Pick<Sealer, 'open'>;
  readonly readSealed: (opened: string) => Sealed | undefined;
}

export const notSealed = ({ code, detail }: SealFailure): Reply<never> =>
  code === 'internal' ? fail('rotation-not-sealed', detail) : fail('passphrase-needed');

/** What is in memory of the journal: the entries as they lie there, and what could be opened of them. */
export const createShelf = ({ sealer, readSealed }: ShelfDeps) => {
  const lying = new Map<string, LyingEntry>();
  const abouts = new Map<string, About>();
  /** An entry of which more is learnt is another one: so long its course is the same. */
  const courses = new WeakMap<LyingEntry, Course>();

  const kept = (entry: LyingEntry): KeptRotation | undefined => {
    const about = abouts.get(entry.id);
    if (!about) return undefined;
    const course = courses.get(entry) ?? courseOf(about, entry.facts);
    courses.set(entry, course);
    return { entry, about, course };
  };
  const opened = async ({ sealed }: LyingEntry): Promise<Reply<Sealed>> => {
    const text = await sealer.open(sealed);
    if (!text.ok) return notSealed(text.failure);
    const content = readSealed(text.text);
    return content ? succeed(content) : fail('internal', 'not-sealed-text' satisfies Diagnosis);
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
    isOpen: () => [...lying.keys()].every((id) => abouts.has(id)),
    unlock: async () => {
      for (const entry of lying.values()) {
        if (abouts.has(entry.id)) continue;
        const content = await opened(entry);
        if (content.ok) abouts.set(entry.id, aboutOf(content.value));
      }
    },
  };
};

export type Shelf = ReturnType<typeof createShelf>;

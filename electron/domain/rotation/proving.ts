import type { Clock, Timers } from '../ports';
import type { Authorised } from '../session/authorised';
import { isForTheTrail, SETTLE_MS, type Fact, type Trail, type ValueRead } from './course';
import { inSessionOf, type Present } from './one-session';
import type { RotationBook } from './rotation-book';
import type { Sealed } from './rotation-lines';
import { trailSince } from './trail';

export interface ProvingDeps extends Pick<Authorised, 'read' | 'write'> {
  readonly book: RotationBook;
  readonly clock: Clock;
  /** Of the time that passes: nobody turns it. */
  readonly elapsed: Clock;
  readonly timers: Timers;
  readonly present: Present;
  readonly onNoted: (id: string) => void;
}

/** One look at what has become of a rotation. It reads, and sends nothing again. */
export type Prove = (id: string) => Promise<void>;

const kindOf = (value: string, { newValue, oldValue }: Sealed): ValueRead => {
  if (value === newValue) return 'new';
  return value === oldValue ? 'old' : 'other';
};

export const createNote =
  ({ book, onNoted }: Pick<ProvingDeps, 'book' | 'onNoted'>) =>
  async (id: string, fact: Fact): Promise<void> => {
    const written = book.note(id, fact);
    onNoted(id);
    await written;
  };

/** How much too early a look is to tell that nothing will arrive any more. */
export const earlyIn = (
  book: Pick<RotationBook, 'waitedMs'>,
  id: string,
): { readonly tooEarlyBy?: number } => {
  const left = SETTLE_MS - book.waitedMs(id);
  return left > 0 ? { tooEarlyBy: left } : {};
};

type Read = Extract<Fact, { kind: 'read' }>;

/** The old value says nothing of the time before it was read: the trail does. */
const createTrailProof =
  ({ book }: Pick<ProvingDeps, 'book'>) =>
  async (
    read: Authorised['read'],
    id: string,
    { fact, sealed }: { readonly fact: Read; readonly sealed: Sealed },
  ): Promise<Trail | undefined> => {
    const course = book.find(id)?.course;
    if (fact.value !== 'old' || !course || !isForTheTrail(course, fact)) return undefined;
    const { secret, user, field } = sealed;
    return trailSince(read, { id: secret.id, newest: course.newestAudit, user, field: field.name });
  };

/** Reads the value, and says which of those that are known it is. */
export const createValueProof = (deps: ProvingDeps): Prove => {
  const { book, clock, present } = deps;
  const note = createNote(deps);
  const lookIntoTrail = createTrailProof(deps);
  return async (id) => {
    const content = await book.open(id);
    if (!content.ok) return;
    const { value: sealed } = content;
    const { read } = inSessionOf(deps, { whose: sealed, present });
    // What is read was there after this moment, and not before.
    const at = clock.now();
    const early = earlyIn(book, id);
    const place = { id: sealed.secret.id, slug: sealed.field.slug };
    const value = await read((server, pass, cancel) => server.secret.value(pass, place, cancel));
    if (!value.ok) {
      await note(id, { kind: 'unreadable', at, code: value.failure.code });
      return;
    }
    const fact: Read = { kind: 'read', at, value: kindOf(value.value, sealed), ...early };
    const trail = await lookIntoTrail(read, id, { fact, sealed });
    await note(id, trail === undefined ? fact : { ...fact, trail });
  };
};

import type { Answered } from '../ports';
import type { Authorised } from '../session/authorised';
import type { ChangeStatus } from '../vault-passwords';
import type { Course, Fact } from './course';
import { inSessionOf, isSame } from './one-session';
import { pause } from './pausing';
import { createNote, earlyIn, type Prove, type ProvingDeps } from './proving';
import type { Sealed } from './rotation-lines';
import { createTrying } from './trying';

const SOON_MS = 3_000;
const LATER_MS = 10_000;
const SOON_FOR_MS = 30_000;
const LONGEST_WATCH_MS = 10 * 60_000;

type ChangeFact = Extract<Fact, { kind: 'change' }>;
type Session = Pick<Authorised, 'read' | 'write'>;

const STATUSES: Readonly<Record<string, ChangeFact['status']>> = {
  Pending: 'pending',
  Success: 'done',
  Fail: 'failed',
  Failed: 'failed',
  None: 'none',
};

interface Heard {
  readonly wasPending: boolean;
  readonly triedBefore: string | null;
}

/** What is said of an earlier change says nothing of this one; that there was none since says that this one is not on its way. */
const statusOf = (
  { status, triedAt, said }: ChangeStatus,
  { wasPending, triedBefore }: Heard,
): Pick<ChangeFact, 'status' | 'said'> | undefined => {
  const word = STATUSES[status];
  if (word === undefined) return undefined;
  const isFresh = wasPending || triedAt !== triedBefore;
  if (isFresh) return { status: word, said };
  return word === 'pending' ? undefined : { status: 'none', said: null };
};

/** The server has said yes: as long as it says nothing else, it has not begun yet. */
const isExpected = ({ answer, remote }: Course): boolean => answer.kind === 'yes' && !remote.isStopped;

const createLooking = (deps: ProvingDeps) => {
  const { book, clock } = deps;
  const note = createNote(deps);

  const ask = (
    { read }: Session,
    { secret, oldValue, newValue }: Sealed,
  ): Promise<Answered<ChangeStatus>> => {
    const secrets = oldValue === null ? [newValue] : [newValue, oldValue];
    return read((server, pass, cancel) => server.passwords.status(pass, { id: secret.id, secrets }, cancel));
  };

  /** What is said of this change, as far as anything is. */
  const hear = async (course: Course, session: Session, sealed: Sealed) => {
    const before = course.remote.status?.status;
    const told = await ask(session, sealed);
    const wasPending = before !== undefined && before !== 'none';
    return told.ok ? statusOf(told.value, { wasPending, triedBefore: sealed.triedBefore }) : undefined;
  };

  /** Whether it is still on its way. */
  return async (id: string, session: Session, sealed: Sealed): Promise<boolean> => {
    const course = book.find(id)?.course;
    if (!course) return false;
    const at = clock.now();
    const early = earlyIn(book, id);
    const heard = await hear(course, session, sealed);
    if (heard === undefined || heard.status === 'none') {
      if (isExpected(course)) return true;
      if (heard === undefined) return false;
    }
    const isNews = heard.status === 'none' || heard.status !== course.remote.status?.status;
    if (isNews) await note(id, { kind: 'change', at, ...heard, ...early });
    return heard.status === 'pending';
  };
};

/** Changed by what the server says, and not known to take what is stored: only then another try of the account may tell. */
export const isWorthATry = ({ order, stage, remote }: Course): boolean =>
  order.scope === 'remote' &&
  stage.stage === 'unknown' &&
  remote.status?.status === 'done' &&
  remote.tried !== null &&
  remote.tried.outcome !== 'good';

/** Has the server try the stored password at the account once more, because somebody wants that. No password goes along. */
export const createTryingAgain = (deps: ProvingDeps, proveValue: Prove): Prove => {
  const { book, present } = deps;
  const note = createNote(deps);
  const trying = createTrying(deps);
  return async (id) => {
    const content = await book.open(id);
    if (!content.ok) return;
    const session = inSessionOf(deps, { whose: content.value, present });
    await note(id, await trying.begin(session, content.value.secret.id));
    await proveValue(id);
  };
};

/** Watches a change of the account as long as it is on its way, and proves what came of it. */
export const createRemoteProof = (deps: ProvingDeps, proveValue: Prove): Prove => {
  const { book, clock, elapsed, timers, present } = deps;
  const note = createNote(deps);
  const trying = createTrying(deps);
  const look = createLooking(deps);

  /** Answers whether it has come to an end. */
  const watch = async (id: string, session: Session, sealed: Sealed): Promise<boolean> => {
    const begunAt = elapsed.now();
    while (await look(id, session, sealed)) {
      const passed = elapsed.now() - begunAt;
      if (passed >= LONGEST_WATCH_MS || book.find(id)?.course.remote.isWatchOver !== false) {
        await note(id, { kind: 'watch-over', at: clock.now() });
        return false;
      }
      await pause(timers, passed < SOON_FOR_MS ? SOON_MS : LATER_MS);
      if (isSame(present(), sealed)) continue;
      await note(id, { kind: 'unreadable', at: clock.now(), code: 'session-ended' });
      return false;
    }
    return true;
  };

  /** It is tried once; after that it is only looked at whether somebody has had it tried again. */
  const proveAccount = async (id: string, session: Session, secret: number): Promise<void> => {
    const remote = book.find(id)?.course.remote;
    if (remote?.status?.status !== 'done' || remote.tried?.outcome === 'good') return;
    const { tried } = remote;
    const fact = tried
      ? await trying.lookAgain(session, secret, tried.before)
      : await trying.begin(session, secret);
    if (fact) await note(id, fact);
  };

  return async (id) => {
    const content = await book.open(id);
    if (!content.ok) return;
    const { value: sealed } = content;
    const session = inSessionOf(deps, { whose: sealed, present });
    if (!(await watch(id, session, sealed))) return;
    await proveAccount(id, session, sealed.secret.id);
    await proveValue(id);
  };
};

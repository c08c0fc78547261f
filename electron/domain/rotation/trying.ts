import type { Answered, Clock, Timers } from '../ports';
import type { Authorised } from '../session/authorised';
import type { TriedAccount } from '../vault-passwords';
import type { Fact } from './course';
import { pause } from './pausing';

interface TryingDeps {
  readonly clock: Clock;
  readonly timers: Timers;
}

const LOOK_MS = 3_000;
const MOST_LOOKS = 40;

const RUNNING: ReadonlySet<string> = new Set(['Pending', 'Processing']);
/** With these the account itself has said no; with any other it could not be asked. */
const REFUSED: ReadonlySet<string> = new Set(['Failed', 'AccountLockedOut', 'AccessDenied']);

type Session = Pick<Authorised, 'read' | 'write'>;

const outcomeOf = (status: string): Extract<Fact, { kind: 'tried' }>['outcome'] => {
  if (status === 'Success') return 'good';
  return REFUSED.has(status) ? 'bad' : 'none';
};

/** How it fared, by the service that says when; else by the summary, which does not. */
const triedAt = async ({ read }: Session, id: number): Promise<Answered<TriedAccount>> => {
  const told = await read((server, pass, cancel) => server.passwords.tried(pass, id, cancel));
  if (told.ok) return told;
  const summary = await read((server, pass, cancel) => server.secret.summary(pass, id, cancel));
  if (!summary.ok) return summary;
  const { heartbeat } = summary.value;
  return heartbeat === null ? told : { ok: true, value: { status: heartbeat, checkedAt: null } };
};

type Outcome = Extract<Fact, { kind: 'tried' }>['outcome'];

/** Has the server try the stored password once, and looks at how that went. */
export const createTrying = ({ clock, timers }: TryingDeps) => {
  const ended = (outcome: Outcome, said: string | null, before: string | null): Fact => {
    return { kind: 'tried', at: clock.now(), outcome, said, before };
  };

  const watch = async (session: Session, id: number, before: string | null): Promise<Fact> => {
    let wasRunning = false;
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const now = await triedAt(session, id);
      if (now.ok) {
        const { status, checkedAt } = now.value;
        const isRunning = RUNNING.has(status);
        wasRunning ||= isRunning;
        // What the server says of an earlier try does not count.
        const isFresh = wasRunning || (checkedAt !== null && checkedAt !== before);
        if (!isRunning && isFresh) return ended(outcomeOf(status), status, before);
      }
      await pause(timers, LOOK_MS);
    }
    return ended('none', null, before);
  };

  return {
    begin: async (session: Session, id: number): Promise<Fact> => {
      const earlier = await triedAt(session, id);
      const before = earlier.ok ? earlier.value.checkedAt : null;
      const begun = await session.write((server, pass, cancel) => server.secret.beat(pass, id, cancel));
      if (begun.ok || begun.failure.code === 'outcome-unknown') return watch(session, id, before);
      return ended('none', begun.failure.detail ?? null, before);
    },
    /** Whether somebody has had it tried since; nothing is tried for it. */
    lookAgain: async (session: Session, id: number, before: string | null): Promise<Fact | undefined> => {
      const now = await triedAt(session, id);
      if (!now.ok || RUNNING.has(now.value.status)) return undefined;
      const { status, checkedAt } = now.value;
      return checkedAt === null || checkedAt === before
        ? undefined
        : ended(outcomeOf(status), status, before);
    },
  };
};

import { fail, succeed, type Failure, type FailureCode, type Reply } from '../../../shared/ipc/reply';
import type { Lock, LockedAccount, LockKey, LockWhy, RunBehind } from '../../../shared/lock';
import type { Clock, Log } from '../ports';
import { MOST_TRIES, nextLock, UNLOCKED, type LockEvent, type LockState } from './lock-machine';

interface LockKeeperDeps {
  readonly clock: Clock;
  /** Of the time that passes: nobody shortens a wait by turning the clock. */
  readonly elapsed: Clock;
  readonly log: Log;
  /** Whose session is to be locked; undefined where there is none. */
  readonly account: () => LockedAccount | undefined;
  /** Somebody is being let in, and there may be a session before long. */
  readonly isComing: () => boolean;
  /** What goes on behind the lock: counts alone. */
  readonly run: () => RunBehind | null;
  /** Has the server say whether this is the user whose session it is. */
  readonly check: (key: LockKey) => Promise<Reply<unknown>>;
  /** Signs out, as far as that can be done. */
  readonly leave: () => Promise<unknown>;
  /** Everything that nobody may see any more is to be forgotten now. */
  readonly onLocked: () => void;
  /** Too many tries: the session is about to be left. */
  readonly onShutOut: (tries: number) => void;
  /** There is a session, and what was told of the one before is no news any more. */
  readonly onSomebodyIn: () => void;
  readonly onChanged: (lock: Lock) => void;
}

export interface LockKeeper {
  readonly current: () => Lock;
  readonly isLocked: () => boolean;
  readonly now: (why: LockWhy) => void;
  readonly unlock: (key: LockKey) => Promise<Reply<Lock>>;
  /** Hears of whatever becomes of the session. */
  readonly sessionChanged: () => void;
}

const runOf = (run: RunBehind | null): RunBehind | null =>
  run && { settled: run.settled, of: run.of, isPaused: run.isPaused };

const OPEN: Lock = { state: 'unlocked' };

/** It was somebody else, or nobody who is known there. Everything else says nothing of who has tried. */
const WRONG: ReadonlySet<FailureCode> = new Set([
  'sign-in-refused',
  'token-refused',
  'client-refused',
  'windows-refused',
  'code-wrong',
  'account-locked',
  'other-user',
]);

const isWrong = ({ code }: Failure): boolean => WRONG.has(code);

/** Where the lock is, and what is told of that. */
const createHolder = (deps: LockKeeperDeps) => {
  const { clock, elapsed, log, account } = deps;
  let state: LockState = UNLOCKED;

  const current = (): Lock => {
    const whose = account();
    if (state.state === 'unlocked' || !whose) return OPEN;
    const { why, since, wrongTries, mayTryAt } = state;
    const waitMs = mayTryAt - elapsed.now();
    return {
      state: 'locked',
      ...{ why, since, wrongTries, mostTries: MOST_TRIES, account: whose },
      mayTryAt: waitMs > 0 ? clock.now() + waitMs : null,
      isTrying: state.state === 'unlocking',
      run: runOf(deps.run()),
    };
  };

  const happen = (event: LockEvent): void => {
    const before = state;
    state = nextLock(before, event);
    if (state === before) return;
    if (state.state !== before.state) log.info('the lock', { state: state.state });
    if (before.state === 'unlocked') deps.onLocked();
    deps.onChanged(current());
  };

  return { state: () => state, current, happen };
};

/** Whoever wants in, and what the server says of him. */
const createTrying = (deps: LockKeeperDeps, holder: ReturnType<typeof createHolder>) => {
  const { elapsed, log } = deps;
  const { state, current, happen } = holder;
  let attempts = 0;

  const shutOut = async (failure: Failure): Promise<Reply<Lock>> => {
    deps.onShutOut(MOST_TRIES);
    await deps.leave();
    happen({ kind: 'left' });
    return { ok: false, failure };
  };

  const settle = async (attempt: number, checking: Promise<Reply<unknown>>): Promise<Reply<Lock>> => {
    const checked = await checking;
    if (checked.ok) {
      happen({ kind: 'right', attempt });
      return succeed(current());
    }
    const { failure } = checked;
    if (!isWrong(failure)) {
      happen({ kind: 'unanswered', attempt });
      return checked;
    }
    log.warn('somebody tried to unlock', { code: failure.code });
    happen({ kind: 'wrong', attempt, now: elapsed.now() });
    return state().state === 'shut' ? shutOut(failure) : checked;
  };

  return (key: LockKey): Promise<Reply<Lock>> => {
    if (state().state === 'unlocked') return Promise.resolve(succeed(OPEN));
    attempts += 1;
    const attempt = attempts;
    happen({ kind: 'try', attempt, now: elapsed.now() });
    const tried = state();
    if (tried.state !== 'unlocking' || tried.attempt !== attempt) {
      return Promise.resolve(fail('unlock-too-soon'));
    }
    // Not within reach of what goes on afterwards: the key is forgotten with the request that carries it.
    return settle(attempt, deps.check(key));
  };
};

/** Where the lock is, and who is let through. It knows nothing of any window. */
export const createLockKeeper = (deps: LockKeeperDeps): LockKeeper => {
  const { clock, elapsed, account } = deps;
  const holder = createHolder(deps);
  const { state, current, happen } = holder;
  /** Asked for before there was a session: whoever has signed in has left since. */
  let awaited: LockWhy | undefined;

  const now = (why: LockWhy): void => {
    if (account()) happen({ kind: 'lock', why, at: clock.now(), now: elapsed.now() });
    else if (deps.isComing()) awaited = why;
  };

  const somebodyIn = (): void => {
    deps.onSomebodyIn();
    if (awaited !== undefined) now(awaited);
  };

  return {
    current,
    isLocked: () => state().state !== 'unlocked',
    now,
    unlock: createTrying(deps, holder),
    sessionChanged: () => {
      if (state().state === 'unlocked') {
        if (account()) somebodyIn();
        if (!deps.isComing()) awaited = undefined;
        return;
      }
      if (!account()) happen({ kind: 'left' });
      else deps.onChanged(current());
    },
  };
};

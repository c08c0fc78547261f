import type { LockWhy } from '../../../shared/lock';

/** Whoever has tried so often and not got in is not let try on: the session is left. */
export const MOST_TRIES = 5;
const FIRST_WAIT_MS = 1000;

interface Locked {
  readonly why: LockWhy;
  /** By the clock. */
  readonly since: number;
  readonly wrongTries: number;
  /** By the time that passes, which nobody turns. */
  readonly mayTryAt: number;
}

export type LockState =
  | { readonly state: 'unlocked' }
  | ({ readonly state: 'locked' } & Locked)
  | ({
      readonly state: 'unlocking';
      readonly attempt: number;
      /** It was to be locked once more meanwhile: who is right then stays outside all the same. */
      readonly isLockedAnew: boolean;
    } & Locked)
  /** Too many have tried too much: nothing opens it but leaving the session. */
  | ({ readonly state: 'shut' } & Locked);

/** An answer names the attempt that it belongs to. */
export type LockEvent =
  | { readonly kind: 'lock'; readonly why: LockWhy; readonly at: number; readonly now: number }
  | { readonly kind: 'try'; readonly attempt: number; readonly now: number }
  /** It was not the user who tried. */
  | { readonly kind: 'wrong'; readonly attempt: number; readonly now: number }
  /** Nobody knows whether it was. */
  | { readonly kind: 'unanswered'; readonly attempt: number }
  | { readonly kind: 'right'; readonly attempt: number }
  /** There is no session any more, and so nothing to lock. */
  | { readonly kind: 'left' };

export const UNLOCKED: LockState = { state: 'unlocked' };

/** 1, 2, 4, 8 seconds. */
const waitAfter = (wrongTries: number): number => FIRST_WAIT_MS * 2 ** (wrongTries - 1);

type Unlocking = Extract<LockState, { state: 'unlocking' }>;

const backFrom = ({ why, since, wrongTries, mayTryAt }: Unlocking): LockState => ({
  state: 'locked',
  ...{ why, since, wrongTries, mayTryAt },
});

const ofUnlocking = (state: Unlocking, event: LockEvent): LockState => {
  // The try goes on: whoever guesses is not to get rid of the count of it so.
  if (event.kind === 'lock') return { ...state, isLockedAnew: true };
  if (!('attempt' in event) || event.attempt !== state.attempt) return state;
  if (event.kind === 'right') return state.isLockedAnew ? backFrom(state) : UNLOCKED;
  if (event.kind === 'unanswered') return backFrom(state);
  if (event.kind !== 'wrong') return state;
  const { why, since } = state;
  const wrongTries = state.wrongTries + 1;
  const mayTryAt = event.now + waitAfter(wrongTries);
  return { state: wrongTries >= MOST_TRIES ? 'shut' : 'locked', why, since, wrongTries, mayTryAt };
};

/** What is not possible in a state leaves it as it is. Nothing but a right try, or the end of the session, opens a lock. */
export const nextLock = (state: LockState, event: LockEvent): LockState => {
  if (event.kind === 'left') return state.state === 'unlocked' ? state : UNLOCKED;
  switch (state.state) {
    case 'unlocked': {
      if (event.kind !== 'lock') return state;
      return { state: 'locked', why: event.why, since: event.at, wrongTries: 0, mayTryAt: event.now };
    }
    case 'locked': {
      if (event.kind !== 'try' || event.now < state.mayTryAt) return state;
      return { ...state, state: 'unlocking', attempt: event.attempt, isLockedAnew: false };
    }
    case 'unlocking':
      return ofUnlocking(state, event);
    case 'shut':
      return state;
  }
};

import { ASSUMED_REFRESHES, type Opened, type Session } from '../../../shared/session';
import type { Grant } from '../ports';

/** A clock is put right by less than this all the time. */
const UNNOTICED_MS = 1000;

/** What may be known of a session while it is open. */
export interface OpenSession {
  readonly keys: Pick<Grant, 'token' | 'refreshToken'>;
  readonly opened: Opened;
}

/** Each state holds what it needs, so one without keys cannot leak any. */
export type SessionState =
  | { readonly state: 'signed-out' }
  | { readonly state: 'signing-in'; readonly attempt: number; readonly server: string }
  | ({ readonly state: 'active' } & OpenSession)
  | ({ readonly state: 'extending'; readonly attempt: number } & OpenSession)
  | {
      readonly state: 'ended';
      readonly opened: Opened;
      readonly at: number;
      readonly because: 'expired' | 'refused';
    };

/** How long a look at the clock has waited by the timer, and what the clock has made of that. */
interface Look {
  readonly since: number;
  readonly steppedMs: number;
  readonly now: number;
}

/** An answer names the attempt that it belongs to. `askedAt`: what a server grants, it grants from no earlier than that. */
export type SessionEvent =
  | { readonly kind: 'asked'; readonly attempt: number; readonly server: string }
  | {
      readonly kind: 'opened';
      readonly attempt: number;
      readonly user: string;
      readonly grant: Grant;
      readonly askedAt: number;
    }
  | { readonly kind: 'not-opened'; readonly attempt: number }
  | { readonly kind: 'extend'; readonly attempt: number }
  | { readonly kind: 'extended'; readonly attempt: number; readonly grant: Grant; readonly askedAt: number }
  | {
      readonly kind: 'not-extended';
      readonly attempt: number;
      /** The server has said no. Otherwise nobody knows what it would have said. */
      readonly isRefused: boolean;
      readonly now: number;
    }
  | ({ readonly kind: 'looked' } & Look)
  | { readonly kind: 'left' };

type Signing = Extract<SessionState, { state: 'signing-in' }>;
type Extending = Extract<SessionState, { state: 'extending' }>;

export const SIGNED_OUT: SessionState = { state: 'signed-out' };

const endOf = ({ lifetimeMs }: Grant, askedAt: number): number | null => {
  const endsAt = askedAt + (lifetimeMs ?? Infinity);
  return Number.isFinite(endsAt) ? endsAt : null;
};

/** A refresh token that may not be used any more is not kept either. */
const opening = ({ token, ...given }: OpenSession['keys'], opened: Opened): SessionState => {
  const refreshToken = opened.refreshesLeft > 0 ? given.refreshToken : undefined;
  const refreshesLeft = refreshToken === undefined ? 0 : opened.refreshesLeft;
  return { state: 'active', keys: { token, refreshToken }, opened: { ...opened, refreshesLeft } };
};

const isOver = ({ endsAt }: Opened, now: number): boolean => endsAt !== null && endsAt <= now;

const expired = (opened: Opened, now: number): SessionState => {
  return { state: 'ended', opened, at: opened.endsAt ?? now, because: 'expired' };
};

/**
 * A timer counts on while somebody turns the clock back, so the end moves back with it. The other way round nothing can be
 * told apart: the clock may have been put forward or the computer asleep.
 */
const looking = <S extends OpenSession & SessionState>(state: S, { since, steppedMs, now }: Look): S => {
  const { endsAt } = state.opened;
  const turnedBackMs = steppedMs - (now - since);
  if (endsAt === null || turnedBackMs <= UNNOTICED_MS) return state;
  return { ...state, opened: { ...state.opened, endsAt: endsAt - turnedBackMs } };
};

const ofSigningIn = (state: Signing, event: SessionEvent): SessionState => {
  if (event.kind === 'opened' && event.attempt === state.attempt) {
    const { user, grant, askedAt } = event;
    const endsAt = endOf(grant, askedAt);
    return opening(grant, { server: state.server, user, endsAt, refreshesLeft: ASSUMED_REFRESHES });
  }
  return event.kind === 'not-opened' && event.attempt === state.attempt ? SIGNED_OUT : state;
};

const ofActive = (state: Extract<SessionState, { state: 'active' }>, event: SessionEvent): SessionState => {
  const { keys, opened } = state;
  if (event.kind === 'looked') {
    const seen = looking(state, event);
    // A timer may go off a moment early by the clock.
    const latest = Math.max(event.now, event.since + event.steppedMs);
    return isOver(opened, latest) ? expired(seen.opened, event.now) : seen;
  }
  if (event.kind !== 'extend' || keys.refreshToken === undefined) return state;
  return { state: 'extending', attempt: event.attempt, keys, opened };
};

const notExtended = (
  { keys, opened }: Extending,
  { isRefused, now }: Extract<SessionEvent, { kind: 'not-extended' }>,
): SessionState => {
  const left = isRefused ? { ...opened, refreshesLeft: 0 } : opened;
  if (isOver(opened, now)) {
    return isRefused ? { state: 'ended', opened: left, at: now, because: 'refused' } : expired(left, now);
  }
  return opening(keys, left);
};

/** It does not end while it is being extended: the answer decides, and the server may still say yes. */
const ofExtending = (state: Extending, event: SessionEvent): SessionState => {
  if (event.kind === 'looked') return looking(state, event);
  if (event.kind !== 'extended' && event.kind !== 'not-extended') return state;
  if (event.attempt !== state.attempt) return state;
  if (event.kind === 'not-extended') return notExtended(state, event);
  const { grant, askedAt } = event;
  const refreshesLeft = state.opened.refreshesLeft - 1;
  return opening(grant, { ...state.opened, endsAt: endOf(grant, askedAt), refreshesLeft });
};

/** What is not possible in a state leaves it as it is: an answer may come when nobody waits for it any more. */
export const nextSession = (state: SessionState, event: SessionEvent): SessionState => {
  if (event.kind === 'left') return state.state === 'signed-out' ? state : SIGNED_OUT;
  if (event.kind === 'asked') {
    return { state: 'signing-in', attempt: event.attempt, server: event.server };
  }
  switch (state.state) {
    case 'signed-out':
    case 'ended':
      return state;
    case 'signing-in':
      return ofSigningIn(state, event);
    case 'active':
      return ofActive(state, event);
    case 'extending':
      return ofExtending(state, event);
  }
};

/** What may be told of it. No key is in it. */
export const sessionOf = (state: SessionState): Session => {
  switch (state.state) {
    case 'signed-out':
    case 'ended':
      return state;
    case 'signing-in':
      return { state: 'signing-in', server: state.server };
    case 'active':
    case 'extending':
      return { state: 'active', opened: state.opened, isExtending: state.state === 'extending' };
  }
};

import type { Opened, Session } from '../../../shared/session';
import { withoutRefresh, type Entry } from './keys';

/** A clock is put right by less than this all the time. */
const UNNOTICED_MS = 1000;

/** A session while it is open: what of it may be known, and what may not. */
export interface OpenSession extends Entry {
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

/** What is known of an open session besides where it is and how long it lasts. */
export type Entered = Pick<Opened, 'method' | 'user' | 'refreshesAllowed' | 'isAllowanceAssumed'>;

/** An answer names the attempt that it belongs to. `askedAt`: what a server grants, it grants from no earlier than that. */
export type SessionEvent =
  | { readonly kind: 'asked'; readonly attempt: number; readonly server: string }
  | {
      readonly kind: 'opened';
      readonly attempt: number;
      readonly entered: Entered;
      readonly entry: Entry;
      readonly askedAt: number;
    }
  | { readonly kind: 'not-opened'; readonly attempt: number }
  | { readonly kind: 'extend'; readonly attempt: number }
  | { readonly kind: 'extended'; readonly attempt: number; readonly entry: Entry; readonly askedAt: number }
  | {
      readonly kind: 'not-extended';
      readonly attempt: number;
      /** The server has said no. Otherwise nobody knows what it would have said. */
      readonly isRefused: boolean;
      readonly now: number;
    }
  /** The server takes its pass no longer, and there is no other. */
  | { readonly kind: 'refused'; readonly now: number }
  | ({ readonly kind: 'looked' } & Look)
  | { readonly kind: 'left' };

type Signing = Extract<SessionState, { state: 'signing-in' }>;
type Extending = Extract<SessionState, { state: 'extending' }>;

export const SIGNED_OUT: SessionState = { state: 'signed-out' };

const endOf = ({ lifetimeMs }: Entry, askedAt: number): number | null => {
  const endsAt = askedAt + (lifetimeMs ?? Infinity);
  return Number.isFinite(endsAt) ? endsAt : null;
};

/** A refresh token that may not be used any more is not kept either. */
const opening = ({ keys: given, lifetimeMs }: Entry, opened: Opened): SessionState => {
  const keys = opened.refreshesLeft > 0 ? given : withoutRefresh(given);
  const refreshesLeft = keys.renewBy.kind === 'refresh-token' ? opened.refreshesLeft : 0;
  return { state: 'active', keys, lifetimeMs, opened: { ...opened, refreshesLeft } };
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
    const { entered, entry, askedAt } = event;
    const endsAt = endOf(entry, askedAt);
    const refreshesLeft = entered.refreshesAllowed;
    const where = entry.vault === undefined ? {} : { server: entry.vault, tenant: state.server };
    return opening(entry, { ...entered, server: state.server, ...where, endsAt, refreshesLeft });
  }
  return event.kind === 'not-opened' && event.attempt === state.attempt ? SIGNED_OUT : state;
};

const ofActive = (state: Extract<SessionState, { state: 'active' }>, event: SessionEvent): SessionState => {
  const { keys, lifetimeMs, opened } = state;
  if (event.kind === 'looked') {
    const seen = looking(state, event);
    // A timer may go off a moment early by the clock.
    const latest = Math.max(event.now, event.since + event.steppedMs);
    return isOver(opened, latest) ? expired(seen.opened, event.now) : seen;
  }
  if (event.kind === 'refused') return { state: 'ended', opened, at: event.now, because: 'refused' };
  if (event.kind !== 'extend' || keys.renewBy.kind === 'nothing') return state;
  return { state: 'extending', attempt: event.attempt, keys, lifetimeMs, opened };
};

const notExtended = (
  { opened, ...entry }: Extending,
  { isRefused, now }: Extract<SessionEvent, { kind: 'not-extended' }>,
): SessionState => {
  // A program that has brought nothing may bring something the next time.
  const wasLast = isRefused && entry.keys.renewBy.kind === 'refresh-token';
  const left = { ...opened, ...(isRefused && { refreshesLeft: 0 }), ...(wasLast && { isRefused: true }) };
  if (isOver(opened, now)) {
    return isRefused ? { state: 'ended', opened: left, at: now, because: 'refused' } : expired(left, now);
  }
  return opening(entry, left);
};

/** It does not end while it is being extended: the answer decides, and the server may still say yes. */
const ofExtending = (state: Extending, event: SessionEvent): SessionState => {
  if (event.kind === 'looked') return looking(state, event);
  if (event.kind !== 'extended' && event.kind !== 'not-extended') return state;
  if (event.attempt !== state.attempt) return state;
  if (event.kind === 'not-extended') return notExtended(state, event);
  const { entry, askedAt } = event;
  const refreshesLeft = state.opened.refreshesLeft - 1;
  return opening(entry, { ...state.opened, endsAt: endOf(entry, askedAt), refreshesLeft });
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

import type { Grant } from '../../ports';
import { grantedEntry } from '../keys';
import { nextSession, SIGNED_OUT, type SessionEvent, type SessionState } from '../session-machine';

export const MINUTE = 60_000;
export const START = 1_800_000_000_000;
export const END = START + 20 * MINUTE;
export const server = 'https://vault.corp.example/SecretServer';
const grant: Grant = { token: 'tok-1', refreshToken: 'ref-1', lifetimeMs: 20 * MINUTE };

export const entered = {
  method: 'credentials',
  user: 'adm',
  refreshesAllowed: 3,
  isAllowanceAssumed: true,
} as const;
export const asked = (attempt: number): SessionEvent => ({ kind: 'asked', attempt, server });
export const opened = (attempt: number, change: Partial<Grant> = {}): SessionEvent => {
  const entry = grantedEntry({ ...grant, ...change });
  return { kind: 'opened', attempt, entered, entry, askedAt: START };
};
export const extend = (attempt: number): SessionEvent => ({ kind: 'extend', attempt });
export const extended = (attempt: number, change: Partial<Grant> = {}): SessionEvent => {
  const next = { ...grant, token: 'tok-2', refreshToken: 'ref-2', ...change };
  return { kind: 'extended', attempt, entry: grantedEntry(next), askedAt: START + 15 * MINUTE };
};
export const notExtended = (change: { attempt?: number; isRefused: boolean; now: number }): SessionEvent => {
  return { kind: 'not-extended', attempt: 2, ...change };
};
export const looked = (now: number, { since = now, steppedMs = 0 } = {}): SessionEvent => {
  return { kind: 'looked', since, steppedMs, now };
};
export const left: SessionEvent = { kind: 'left' };

export const after = (...events: readonly SessionEvent[]): SessionState =>
  events.reduce(nextSession, SIGNED_OUT);
export const active = after(asked(1), opened(1));
export const extending = nextSession(active, extend(2));

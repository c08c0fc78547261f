import type { BulkScope, PlannedSecret } from './bulk';

/** What one change asks of the server: to look, to generate, to read the old value, to put the new one, and to read it back. */
const CALLS: Readonly<Record<BulkScope, number>> = { vault: 9, remote: 14 };
/** How long a server takes to change the account itself, besides its calls. */
const REMOTE_MS = 15_000;

export interface Estimate {
  readonly calls: number;
  readonly ms: number;
}

interface Estimated {
  readonly scope: BulkScope;
  readonly items: readonly Pick<PlannedSecret, 'findings'>[];
  readonly callMs: number;
  readonly concurrency: number;
}

const callsOf = (scope: BulkScope, { findings }: Pick<PlannedSecret, 'findings'>): number => {
  const forCheckout = findings.includes('checkout') ? 2 : 0;
  const forReason = findings.includes('reason') ? 1 : 0;
  return CALLS[scope] + forCheckout + forReason;
};

/** How much a run will ask, and for how long: a guess, and said to be one. */
export const estimateOf = ({ scope, items, callMs, concurrency }: Estimated): Estimate => {
  const calls = items.reduce((sum, item) => sum + callsOf(scope, item), 0);
  const waited = scope === 'remote' ? items.length * REMOTE_MS : 0;
  const atOnce = Math.max(1, Math.min(concurrency, items.length));
  return { calls, ms: Math.ceil((calls * callMs + waited) / atOnce) };
};

/** So long a server lets a session go on with each refresh, where it is as it comes. */
const REFRESH_MS = 20 * 60_000;

interface SessionTime {
  readonly endsAt: number | null;
  readonly refreshesLeft: number;
}

/** For how long a session can last yet; null where nobody knows. */
export const sessionLasts = ({ endsAt, refreshesLeft }: SessionTime, now: number): number | null =>
  endsAt === null ? null : Math.max(0, endsAt - now) + refreshesLeft * REFRESH_MS;

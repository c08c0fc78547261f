/** Of a run over many secrets. Apart from the schemas, so that the page can name them without carrying zod. */
export const MOST_SECRETS = 1_000;
export const MOST_AT_ONCE = 8;
export const LONGEST_RUN_NAME = 120;

/** As a run is when nobody has said otherwise. */
export const USUAL_ORDER = { canary: 1, second: 5, stopAt: 3, pauses: true, concurrency: 2 } as const;

/** What may be said of a secret before its password is changed. Those of `AWAITS` can be dealt with, those of `BARS` cannot be here. */
export const AWAITS = ['reason', 'held', 'pending-change', 'approval', 'change-waits'] as const;
export const BARS = [
  'not-read',
  'inactive',
  'no-view',
  'no-edit',
  'no-password-field',
  'double-lock',
  'no-remote',
] as const;
export const NOTES = ['checkout', 'check-in-changes', 'heartbeat-failed', 'out-of-sync'] as const;

/** The words of a rotation that the page puts into sentences. Apart from the schemas, so that it can list them without zod. */

export const ORIGINS = ['server-field', 'server-template', 'typed', 'made-here', 'put-back'] as const;

export const PURPOSES = [
  'look-again',
  'leave-reason',
  'check-out',
  'read-old',
  'look-for-changes',
  'write-value',
  'change-remote',
  'watch-change',
  'try-account',
  'watch-try',
  'read-back',
  'check-in',
  'read-audit',
] as const;

export const STEPS = ['prepared', 'sent', 'accepted', 'queued', 'running', 'settled'] as const;

export const NOT_CHANGED = [
  /** The entry was written, and nothing had been sent when the app ended. */
  'never-sent',
  /** The server said no, and the old value was read after that. */
  'refused',
  /** The server said yes and has kept the old value all the same. */
  'kept-old',
  /** Nothing came back, and the old value was still there when nothing could arrive any more. */
  'settled',
  /** The old value was there when nothing could arrive any more; the trail did not tell whether it was there all the time. */
  'untold',
] as const;

export const UNKNOWNS = [
  /** It left this computer, and nothing came back that tells what became of it. */
  'no-answer',
  /** The server said yes, and the value may not be read. */
  'not-readable',
  /** The server said yes, and the value could not be read so far. */
  'not-read',
  /** The server said no, and the value could not be read after that. */
  'refused-not-read',
  'session-ended',
  /** Another value than the one sent is there, and what was there before is not known. */
  'other-value',
  'still-queued',
  /** Stored, and the account could not be tried. */
  'not-tested',
  'heartbeat-failed',
  /** What the server says and what is there do not fit together. */
  'mixed',
  /** The old value is there, and the trail tells of a change since it was sent, of which it is not known what it was. */
  'edited-since',
] as const;

export const EVIDENCE = [
  'sealed',
  'old-not-sealed',
  'never-sent',
  'sent',
  'answered-yes',
  'answered-no',
  'no-answer',
  'read-new',
  'read-old',
  'read-other',
  'trail-quiet',
  'trail-edited',
  'trail-put-back',
  'audit-shows',
  'audit-others',
  'not-readable',
  'change-pending',
  'change-done',
  'change-failed',
  'change-none',
  'change-stopped',
  'watch-over',
  'heartbeat-good',
  'heartbeat-bad',
  'heartbeat-none',
] as const;

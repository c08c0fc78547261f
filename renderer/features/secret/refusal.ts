import type { Failure, FailureCode } from '../../../shared/ipc/reply';

/** The server would not: something may stand in the way that did not before. */
const REFUSALS: ReadonlySet<FailureCode> = new Set(['access-denied', 'request-refused']);

/** Nobody has answered, or nobody who could: that passes, and says nothing of the secret. */
const ABSENCES: ReadonlySet<FailureCode> = new Set([
  'no-answer',
  'name-not-found',
  'answer-too-slow',
  'answer-not-understood',
  'server-busy',
  'server-error',
  'not-secret-server',
  'unanswered',
]);

export const isAbsence = ({ code }: Failure): boolean => ABSENCES.has(code);

/** What is known of the secret may not be true any more. */
export const isWorthALook = (failure: Failure): boolean => REFUSALS.has(failure.code) || isAbsence(failure);

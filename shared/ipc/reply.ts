/** Every way in which a call can fail. The renderer turns each code into one sentence and one next step. */
export const FAILURE_CODES = [
  'bad-request',
  'too-large',
  'forbidden',
  'internal',
  'unanswered',
  'disk-full',
  'disk-refused',
  'newer-format',
  'no-key-store',
  'passphrase-too-short',
  'passphrase-needed',
  'passphrase-wrong',
  'address-empty',
  'address-invalid',
  'address-not-encrypted',
  'address-with-password',
  'name-not-found',
  'no-answer',
  'answer-too-slow',
  'certificate-refused',
  'not-secret-server',
  'web-services-off',
  'sign-in-refused',
  'code-needed',
  'code-wrong',
  'account-locked',
  'session-ended',
  'no-refresh-left',
  'server-busy',
  'server-error',
  'answer-not-understood',
  'cancelled',
  'sign-out-unsure',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** What went wrong, as a value. `detail` names a file, a field or a system error: never a secret. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: string;
}

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const succeed = <T>(value: T): Reply<T> => ({ ok: true, value });

export const fail = (code: FailureCode, detail?: string): Reply<never> => ({
  ok: false,
  failure: detail === undefined ? { code } : { code, detail },
});

/**
 * What Keyturn itself found behind a failure: told in the language of the page. Any other detail is passed on as a system or a server said it.
 */
export const DIAGNOSES = [
  'not-read-back',
  'not-opened-again',
  'not-sealed-text',
  'sealed-text-changed',
  'other-key-store',
  'key-store-refused',
  'other-passphrase',
  'passphrase-not-given',
  'passphrase-not-chosen',
] as const;

export type Diagnosis = (typeof DIAGNOSES)[number];

export const isDiagnosis = (detail: string): detail is Diagnosis =>
  DIAGNOSES.some((diagnosis) => diagnosis === detail);

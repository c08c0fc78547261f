import type { Diagnosis } from '../../shared/diagnoses';
import type { SealFailure } from '../domain/ports';

export type Sealed =
  { readonly ok: true; readonly sealed: string } | { readonly ok: false; readonly failure: SealFailure };
export type Opened =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly failure: SealFailure };

export type SealedBy = 'key-store' | 'passphrase';

/** The first word says that it is ours and how to read it, the second who sealed it, the rest is theirs. */
const FIRST = 'keyturn-sealed-1';

export const headOf = (by: SealedBy, parts: readonly string[]): string => [FIRST, by, ...parts].join('.');

/** The parts of a sealed text; nothing when it is not one. */
export const partsOf = (
  sealed: string,
): { readonly by: SealedBy; readonly parts: readonly string[] } | undefined => {
  const [first, by, ...parts] = sealed.split('.');
  if (first !== FIRST || (by !== 'key-store' && by !== 'passphrase')) return undefined;
  return { by, parts };
};

export const cannotOpen = (
  code: SealFailure['code'],
  detail: Diagnosis,
): { readonly ok: false; readonly failure: SealFailure } => ({ ok: false, failure: { code, detail } });

import type { Cancel } from '../../domain/ports';

/** Nobody calls it off. */
export const NEVER: Cancel = { isCancelled: () => false, onCancelled: () => undefined };

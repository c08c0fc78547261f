import { lazy, type ComponentType } from 'react';
import type { PassphraseDialogProps } from './PassphraseDialog';

export { createSealingStore, type KnownSealing, type SealingStore } from './store';

/** Read only when asked for: the dialog and what it is built on are no part of signing in. */
export const PassphraseDialog = lazy(async (): Promise<{ default: ComponentType<PassphraseDialogProps> }> => {
  const { PassphraseDialog: Dialog } = await import('./PassphraseDialog');
  return { default: Dialog };
});

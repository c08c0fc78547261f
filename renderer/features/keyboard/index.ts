import { lazy, type ComponentType } from 'react';
import type { ShortcutsDialogProps } from './ShortcutsDialog';

export { createShortcutSheet, type ShortcutSheet } from './sheet';
export { usePaneKeys } from './use-pane-keys';
export { useSheetKey } from './use-sheet-key';

/** Read only when asked for. */
export const ShortcutsDialog = lazy(async (): Promise<{ default: ComponentType<ShortcutsDialogProps> }> => {
  const { ShortcutsDialog: Dialog } = await import('./ShortcutsDialog');
  return { default: Dialog };
});

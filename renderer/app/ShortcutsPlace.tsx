import { Suspense } from 'react';
import { useStore } from 'zustand';
import { ShortcutsDialog, usePaneKeys, useSheetKey } from '../features/keyboard';
import type { Stores } from './stores';

/** The sheet comes to wherever the user is. */
export const ShortcutsPlace = ({
  stores: { run, sheet },
}: {
  readonly stores: Pick<Stores, 'run' | 'sheet'>;
}) => {
  const isOpen = useStore(sheet.store, (state) => state.isOpen);
  const known = useStore(run.store);
  useSheetKey(sheet.open);
  usePaneKeys();

  return (
    isOpen && (
      <Suspense fallback={null}>
        <ShortcutsDialog
          isMac={known.known && known.versions.platform.startsWith('darwin')}
          onClose={sheet.close}
        />
      </Suspense>
    )
  );
};

import { createStore, type StoreApi } from 'zustand/vanilla';

export interface ShortcutSheet {
  readonly store: StoreApi<{ readonly isOpen: boolean }>;
  readonly open: () => void;
  readonly close: () => void;
}

export const createShortcutSheet = (): ShortcutSheet => {
  const store = createStore(() => ({ isOpen: false }));
  return {
    store,
    open: () => {
      store.setState({ isOpen: true });
    },
    close: () => {
      store.setState({ isOpen: false });
    },
  };
};

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Reply } from '../../../shared/ipc/reply';
import type { Shortcut } from '../../../shared/settings';

interface KnownShortcut {
  /** Undefined until the main process has said. */
  readonly shortcut: Shortcut | undefined;
}

export interface ShortcutStore {
  readonly store: StoreApi<KnownShortcut>;
  readonly look: () => Promise<void>;
}

export const createShortcutStore = (ask: () => Promise<Reply<Shortcut>>): ShortcutStore => {
  const store = createStore<KnownShortcut>()(() => ({ shortcut: undefined }));
  let newest = 0;
  return {
    store,
    look: async () => {
      newest += 1;
      const mine = newest;
      const reply = await ask();
      if (reply.ok && mine === newest) store.setState({ shortcut: reply.value });
    },
  };
};

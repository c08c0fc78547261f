import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Licence } from '../../../shared/app';
import type { Reply } from '../../../shared/ipc/reply';

export interface LicenceStore {
  readonly store: StoreApi<{ readonly list: readonly Licence[] }>;
  readonly look: () => Promise<void>;
}

/** They are the same as long as the app runs, so nobody asks twice. */
export const createLicenceStore = (ask: () => Promise<Reply<readonly Licence[]>>): LicenceStore => {
  const store = createStore<{ readonly list: readonly Licence[] }>()(() => ({ list: [] }));
  return {
    store,
    look: async () => {
      if (store.getState().list.length > 0) return;
      const reply = await ask();
      if (reply.ok) store.setState({ list: reply.value });
    },
  };
};

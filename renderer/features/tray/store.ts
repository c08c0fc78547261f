import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Reply } from '../../../shared/ipc/reply';
import type { PanelState } from '../../../shared/tray';

interface KnownPanel {
  /** Null until the main process has said. */
  readonly isThere: boolean | null;
}

export interface TrayStore {
  readonly store: StoreApi<KnownPanel>;
  /** For a view that tells of it: nobody else needs to know. */
  readonly look: () => Promise<void>;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly panel: () => Promise<Reply<PanelState>>;
  readonly onPanelChanged: (listener: (panel: PanelState) => void) => Unsubscribe;
}

export const createTrayStore = ({ panel, onPanelChanged }: Verbs): TrayStore => {
  const store = createStore<KnownPanel>()(() => ({ isThere: null }));
  let told = 0;
  return {
    store,
    look: async () => {
      const before = told;
      const reply = await panel();
      // What was told meanwhile is newer.
      if (reply.ok && told === before) store.setState(reply.value, true);
    },
    follow: () =>
      onPanelChanged((now) => {
        told += 1;
        store.setState(now, true);
      }),
  };
};

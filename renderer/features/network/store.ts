import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Reply } from '../../../shared/ipc/reply';
import type { SystemProxy } from '../../../shared/network';

export type KnownProxy = SystemProxy | { readonly kind: 'asking' | 'unknown' };

export interface NetworkStore {
  readonly store: StoreApi<KnownProxy>;
  readonly ask: () => Promise<void>;
}

interface Verbs {
  readonly systemProxy: () => Promise<Reply<SystemProxy>>;
}

export const createNetworkStore = ({ systemProxy }: Verbs): NetworkStore => {
  const store = createStore<KnownProxy>()(() => ({ kind: 'asking' }));
  let latest = 0;

  return {
    store,
    ask: async () => {
      latest += 1;
      const mine = latest;
      const reply = await systemProxy();
      if (mine !== latest) return;
      store.setState(reply.ok ? reply.value : { kind: 'unknown' }, true);
    },
  };
};

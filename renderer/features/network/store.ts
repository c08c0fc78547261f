import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { SystemProxy } from '../../../shared/network';

export type KnownProxy = SystemProxy | { readonly kind: 'asking' | 'unknown' };

export interface ProxySignIn {
  readonly host: string;
  readonly userName: string;
  readonly password: string;
}

export interface NetworkStore {
  readonly store: StoreApi<KnownProxy>;
  readonly ask: () => Promise<void>;
  /** Handed on, and kept nowhere here. */
  readonly signIn: (user: ProxySignIn) => Promise<Failure | undefined>;
}

interface Verbs {
  readonly signInToProxy?: (user: ProxySignIn) => Promise<Reply<true>>;
  readonly systemProxy: () => Promise<Reply<SystemProxy>>;
}

export const createNetworkStore = ({ systemProxy, signInToProxy }: Verbs): NetworkStore => {
  const store = createStore<KnownProxy>()(() => ({ kind: 'asking' }));
  let latest = 0;

  return {
    store,
    signIn: async (user) => {
      const reply = await signInToProxy?.(user);
      return reply && !reply.ok ? reply.failure : undefined;
    },
    ask: async () => {
      latest += 1;
      const mine = latest;
      const reply = await systemProxy();
      if (mine !== latest) return;
      store.setState(reply.ok ? reply.value : { kind: 'unknown' }, true);
    },
  };
};

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure } from '../../../shared/ipc/reply';
import type { NetworkStore } from './store';

/** A proxy that stands in the way until its user names somebody to it. */
interface AskingProxy {
  readonly host: string;
  /** Whoever was named to it last. */
  readonly isRefused: boolean;
}

/** The proxy that asks amid the work. Before that, the form asks for it. */
export interface ProxyAsking {
  readonly store: StoreApi<AskingProxy | null>;
  readonly give: (userName: string, password: string) => Promise<Failure | undefined>;
  /** Not now: it is not asked about again by itself. */
  readonly putOff: () => void;
  /** Asks about it all the same. */
  readonly bringUp: (host: string) => void;
  /** Whoever it asked is gone. */
  readonly forget: () => void;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly signIn: NetworkStore['signIn'];
  readonly onAsked: (listener: (asking: AskingProxy) => void) => Unsubscribe;
  readonly isAmidWork: () => boolean;
  readonly onPutOff: (host: string) => void;
  /** What was in vain until now can be tried again. */
  readonly onGiven: () => void;
}

/** Asked once, however many calls meet the same proxy. */
export const createProxyAsking = ({ signIn, onAsked, isAmidWork, onPutOff, onGiven }: Verbs): ProxyAsking => {
  const store = createStore<AskingProxy | null>()(() => null);
  const isPutOff = new Set<string>();

  return {
    store,
    give: async (userName, password) => {
      const asking = store.getState();
      if (!asking) return undefined;
      const failure = await signIn({ host: asking.host, userName, password });
      if (failure) return failure;
      isPutOff.delete(asking.host);
      store.setState(null, true);
      onGiven();
      return undefined;
    },
    putOff: () => {
      const asking = store.getState();
      if (!asking) return;
      isPutOff.add(asking.host);
      store.setState(null, true);
      onPutOff(asking.host);
    },
    bringUp: (host) => {
      store.setState({ host, isRefused: false }, true);
    },
    forget: () => {
      isPutOff.clear();
      store.setState(null, true);
    },
    follow: () =>
      onAsked((asking) => {
        if (!isAmidWork() || isPutOff.has(asking.host)) return;
        const before = store.getState();
        // Others that were under way when somebody was refused meet it as if for the first time.
        if (before?.host !== asking.host || asking.isRefused) store.setState(asking, true);
      }),
  };
};

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Updates } from '../../../shared/updates';
import { createNewest } from '../../app/newest';

type Act = 'look' | 'check' | 'download' | 'cancel' | 'restart';

interface KnownUpdates {
  /** Undefined until the main process has said. */
  readonly updates: Updates | undefined;
  /** Why what was wished last was not even begun. */
  readonly refusal: Failure | undefined;
}

export interface UpdateStore {
  readonly store: StoreApi<KnownUpdates>;
  readonly ask: (act: Act) => Promise<void>;
  readonly follow: () => Unsubscribe;
}

type Verbs = Readonly<Record<Act, () => Promise<Reply<Updates>>>> & {
  readonly onChanged: (listener: (updates: Updates) => void) => Unsubscribe;
};

export const createUpdateStore = (verbs: Verbs): UpdateStore => {
  const store = createStore<KnownUpdates>()(() => ({ updates: undefined, refusal: undefined }));
  const newest = createNewest<Updates>((updates) => {
    store.setState({ updates });
  });
  return {
    store,
    follow: () => verbs.onChanged(newest.fromEvent),
    ask: async (act) => {
      const question = newest.ask();
      const reply = await verbs[act]();
      if (reply.ok) newest.fromAnswer(question, reply.value);
      store.setState({ refusal: reply.ok ? undefined : reply.failure });
    },
  };
};

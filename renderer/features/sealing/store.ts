import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Sealing } from '../../../shared/sealing';
import { createNewest } from '../../app/newest';

export type KnownSealing = Sealing | { readonly by: 'unknown' };

export interface SealingStore {
  readonly store: StoreApi<KnownSealing>;
  readonly ask: () => Promise<void>;
  /** The passphrase is handed on and kept nowhere here. */
  readonly givePassphrase: (passphrase: string) => Promise<Failure | undefined>;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly ask: () => Promise<Reply<Sealing>>;
  readonly givePassphrase: (input: { readonly passphrase: string }) => Promise<Reply<Sealing>>;
  readonly failed: (failure: Failure) => void;
  readonly onChanged: (listener: (sealing: Sealing) => void) => Unsubscribe;
}

export const createSealingStore = (verbs: Verbs): SealingStore => {
  const store = createStore<KnownSealing>()(() => ({ by: 'unknown' }));
  const newest = createNewest<Sealing>((sealing) => {
    store.setState(sealing, true);
  });

  return {
    store,
    ask: async () => {
      const question = newest.ask();
      const reply = await verbs.ask();
      if (reply.ok) newest.fromAnswer(question, reply.value);
      else verbs.failed(reply.failure);
    },
    follow: () => verbs.onChanged(newest.fromEvent),
    givePassphrase: async (passphrase) => {
      const question = newest.ask();
      const reply = await verbs.givePassphrase({ passphrase });
      if (!reply.ok) return reply.failure;
      newest.fromAnswer(question, reply.value);
      return undefined;
    },
  };
};

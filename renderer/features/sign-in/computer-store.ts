import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SystemAccount } from '../../../shared/computer';
import type { Failure, Reply } from '../../../shared/ipc/reply';

export type KnownAccount = SystemAccount | { readonly kind: 'asking' };

/** What this computer has to sign in with: an account, and programs. */
export interface ComputerStore {
  readonly store: StoreApi<KnownAccount>;
  readonly askAccount: () => Promise<void>;
  /** Lets the user look for one, beginning at this path; undefined when none was taken. */
  readonly chooseProgram: (current: string) => Promise<string | undefined>;
}

interface Verbs {
  readonly account: () => Promise<Reply<SystemAccount>>;
  readonly chooseProgram: (current: string) => Promise<Reply<string | null>>;
  readonly failed: (failure: Failure) => void;
  readonly worked: () => void;
}

export const createComputerStore = ({ account, chooseProgram, failed, worked }: Verbs): ComputerStore => {
  const store = createStore<KnownAccount>()(() => ({ kind: 'asking' }));
  let latest = 0;

  return {
    store,
    askAccount: async () => {
      latest += 1;
      const mine = latest;
      const reply = await account();
      if (mine === latest) store.setState(reply.ok ? reply.value : { kind: 'unknown' }, true);
    },
    chooseProgram: async (current) => {
      const reply = await chooseProgram(current);
      if (reply.ok) worked();
      else failed(reply.failure);
      return reply.ok ? (reply.value ?? undefined) : undefined;
    },
  };
};

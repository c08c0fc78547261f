import { createStore, type StoreApi } from 'zustand/vanilla';
import { MOST_CALLS } from '../../../shared/call-list';
import type { Call, CallCopy, CallNews, CallSum } from '../../../shared/activity';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';

type Attempt = 'list-calls' | 'clear-calls' | 'copy-call';

export interface KnownCalls {
  readonly sum: CallSum;
  /** From the oldest to the newest; nobody has looked at them yet where there is no list. */
  readonly calls: readonly Call[] | undefined;
}

export interface ActivityStore {
  readonly store: StoreApi<KnownCalls>;
  readonly askSum: () => Promise<void>;
  readonly askList: () => Promise<void>;
  /** Whether it is empty now. */
  readonly clear: () => Promise<boolean>;
  readonly copy: (copy: CallCopy) => Promise<'copied' | 'gone' | 'failed'>;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly sum: () => Promise<Reply<CallSum>>;
  readonly list: () => Promise<Reply<readonly Call[]>>;
  readonly clear: () => Promise<Reply<CallSum>>;
  readonly copy: (copy: CallCopy) => Promise<Reply<boolean>>;
  readonly onChanged: (listener: (news: CallNews) => void) => Unsubscribe;
  readonly failed: (attempt: Attempt, failure: Failure) => void;
  readonly worked: (attempt: Attempt) => void;
}

const NO_CALLS: CallSum = { calls: 0, lastMs: null };

/** News may tell again of what a list has told already. */
const withAdded = (known: readonly Call[], added: readonly Call[]): readonly Call[] => {
  const newest = known.at(-1)?.id ?? 0;
  const fresh = added.filter(({ id }) => id > newest);
  return fresh.length === 0 ? known : [...known, ...fresh].slice(-MOST_CALLS);
};

export const createActivityStore = (verbs: Verbs): ActivityStore => {
  const store = createStore<KnownCalls>()(() => ({ sum: NO_CALLS, calls: undefined }));
  /** How often something was told: an answer that was overtaken by that is not the newest. */
  let told = 0;
  let clears = 0;

  const tell = <T>(attempt: Attempt, reply: Reply<T>): reply is Reply<T> & { readonly ok: true } => {
    if (reply.ok) verbs.worked(attempt);
    else verbs.failed(attempt, reply.failure);
    return reply.ok;
  };
  const empty = () => {
    clears += 1;
    store.setState(({ calls }) => ({ calls: calls && [], sum: NO_CALLS }));
  };

  const askList = async (): Promise<void> => {
    const before = clears;
    const reply = await verbs.list();
    if (!tell('list-calls', reply)) return;
    if (before === clears) store.setState({ calls: reply.value });
    else await askList();
  };

  return {
    store,
    askSum: async () => {
      const before = told;
      const reply = await verbs.sum();
      if (reply.ok && before === told) store.setState({ sum: reply.value });
    },
    askList,
    clear: async () => {
      const isCleared = tell('clear-calls', await verbs.clear());
      if (isCleared) empty();
      return isCleared;
    },
    copy: async (copy) => {
      const reply = await verbs.copy(copy);
      if (!tell('copy-call', reply)) return 'failed';
      return reply.value ? 'copied' : 'gone';
    },
    follow: () =>
      verbs.onChanged(({ sum, added, isCleared }) => {
        told += 1;
        if (isCleared) empty();
        store.setState(({ calls }) => ({ sum, calls: calls && withAdded(calls, added) }));
      }),
  };
};

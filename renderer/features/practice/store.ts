import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { OpenPractice, Practice } from '../../../shared/practice';
import { createNewest } from '../../app/newest';

type Attempt = 'open-practice' | 'close-practice';

export interface PracticeStore {
  readonly store: StoreApi<Practice>;
  /** Gives the vault that is open then, if there is one. Why there is none stands in the store. */
  readonly open: () => Promise<OpenPractice | undefined>;
  readonly close: () => Promise<void>;
  readonly fromSnapshot: (practice: Practice) => void;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly open: () => Promise<Reply<Practice>>;
  readonly close: () => Promise<Reply<Practice>>;
  readonly failed: (attempt: Attempt, failure: Failure) => void;
  readonly worked: (attempt: Attempt) => void;
  readonly onChanged: (listener: (practice: Practice) => void) => Unsubscribe;
}

export const createPracticeStore = (verbs: Verbs): PracticeStore => {
  const store = createStore<Practice>()(() => ({ state: 'off' }));
  const newest = createNewest<Practice>((practice) => {
    store.setState(practice, true);
  });

  const attempt = async (name: Attempt, verb: () => Promise<Reply<Practice>>) => {
    const question = newest.ask();
    const reply = await verb();
    if (!reply.ok) {
      verbs.failed(name, reply.failure);
      return undefined;
    }
    verbs.worked(name);
    newest.fromAnswer(question, reply.value);
    return reply.value;
  };

  return {
    store,
    open: async () => {
      const practice = await attempt('open-practice', verbs.open);
      return practice?.state === 'open' ? practice : undefined;
    },
    close: async () => {
      await attempt('close-practice', verbs.close);
    },
    fromSnapshot: newest.fromSnapshot,
    follow: () => verbs.onChanged(newest.fromEvent),
  };
};

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Lock, LockKey } from '../../../shared/lock';
import type { Session } from '../../../shared/session';
import { createNewest } from '../../app/newest';

export interface LockStore {
  readonly store: StoreApi<Lock>;
  /** Gives what went wrong: the screen says it. */
  readonly unlock: (key: LockKey) => Promise<Failure | undefined>;
  readonly signOut: () => Promise<void>;
  /** Takes what is so now, and follows what becomes of it. */
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly look: () => Promise<Reply<Lock>>;
  readonly unlock: (key: LockKey) => Promise<Reply<Lock>>;
  readonly onChanged: (listener: (lock: Lock) => void) => Unsubscribe;
  readonly signOut: () => Promise<Reply<Session>>;
}

export const createLockStore = ({ look, unlock, onChanged, signOut }: Verbs): LockStore => {
  const store = createStore<Lock>()(() => ({ state: 'unlocked' }));
  const newest = createNewest<Lock>((lock) => {
    store.setState(lock, true);
  });

  return {
    store,
    unlock: async (key) => {
      const question = newest.ask();
      const reply = await unlock(key);
      if (!reply.ok) return reply.failure;
      newest.fromAnswer(question, reply.value);
      return undefined;
    },
    signOut: async () => {
      await signOut();
    },
    follow: () => {
      const end = onChanged(newest.fromEvent);
      void look().then((reply) => {
        if (reply.ok) newest.fromSnapshot(reply.value);
      });
      return end;
    },
  };
};

import type { KeyturnHandlers } from '../../shared/ipc/contract';
import { succeed, type Reply } from '../../shared/ipc/reply';
import type { Lock, LockKey, LockWhy } from '../../shared/lock';

export interface LockParts {
  readonly state: () => Lock;
  readonly now: (why: LockWhy) => void;
  readonly unlock: (key: LockKey) => Promise<Reply<Lock>>;
}

export const lockHandlers = (lock: LockParts): KeyturnHandlers['lock'] => ({
  look: () => succeed(lock.state()),
  now: () => {
    lock.now('hand');
    return succeed(lock.state());
  },
  unlock: (key) => lock.unlock(key),
});

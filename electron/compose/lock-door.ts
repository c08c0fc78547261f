import { succeed, type Reply } from '../../shared/ipc/reply';
import type { Lock, LockKey, LockWhy } from '../../shared/lock';
import type { Unsubscribe } from '../../shared/ipc/channel';
import { lazily } from './lazily';
import type { LockParts } from './lock';
import type { LockWorld } from './lock-world';

export interface LockDoor {
  readonly state: () => Lock;
  readonly isLocked: () => boolean;
  /** When it was locked last; null where it has not been since the app runs. */
  readonly lastAt: () => number | null;
  /** Does nothing where nobody is signed in. */
  readonly now: (why: LockWhy) => void;
  readonly unlock: (key: LockKey) => Promise<Reply<Lock>>;
  /** Whatever has become of it, a wrong try and the end of its session among that. */
  readonly onChanged: (listener: (lock: Lock) => void) => Unsubscribe;
  /** Its session, the settings or what goes on behind it has changed. */
  readonly look: () => void;
  /** Somebody has done something in the window. */
  readonly used: () => void;
  /** The window was closed, and the app goes on. */
  readonly closed: () => void;
}

const UNLOCKED: Lock = { state: 'unlocked' };

/** The way to the lock, which is read in once somebody has signed in: a start needs none of it. */
export const composeLockDoor = (world: LockWorld): LockDoor => {
  const { log, session, settings } = world;
  const listeners = new Set<(lock: Lock) => void>();
  let lastAt: number | null = null;
  const onChanged = (lock: Lock) => {
    if (lock.state === 'locked') lastAt = lock.since;
    world.publish('lock', 'changed', lock);
    for (const listener of listeners) listener(lock);
  };
  let made: LockParts | undefined;
  const keeper = lazily(async () => {
    made = (await import('./lock')).composeLock({ ...world, onChanged });
    return made;
  });
  const within = (act: (lock: LockParts) => void) => {
    if (made) {
      act(made);
      return;
    }
    if (session.current().state === 'signed-out') return;
    keeper().then(act, () => {
      log.error('the lock was not read in');
    });
  };

  return {
    state: () => made?.current() ?? UNLOCKED,
    isLocked: () => made?.isLocked() ?? false,
    lastAt: () => lastAt,
    now: (why) => {
      within((lock) => {
        lock.now(why);
      });
    },
    unlock: async (key) => made?.unlock(key) ?? succeed(UNLOCKED),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    look: () => {
      within((lock) => {
        lock.look();
      });
    },
    used: () => made?.used(),
    closed: () => {
      if (settings.current().lockOnClose) made?.now('closed');
    },
  };
};

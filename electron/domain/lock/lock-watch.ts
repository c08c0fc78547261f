import type { LockWhy } from '../../../shared/lock';
import type { Settings } from '../../../shared/settings';
import type { Clock, Timers } from '../ports';
import type { Power } from './lock-ports';

/** Looked at no oftener than this, and no later than it can be due. */
const LEAST_MS = 1000;
const MINUTE_MS = 60_000;

interface LockWatchDeps {
  readonly power: Power;
  readonly timers: Timers;
  readonly elapsed: Clock;
  readonly settings: () => Pick<Settings, 'lockIdleMinutes' | 'lockWithScreen'>;
  /** Whether there is something to lock that is not locked yet. */
  readonly isOpen: () => boolean;
  readonly lock: (why: LockWhy) => void;
}

export interface LockWatch {
  readonly start: () => void;
  /** Somebody has done something in the window. */
  readonly used: () => void;
  /** Something may be to be locked now that was not, or the other way round, or at another time. */
  readonly look: () => void;
}

/** Locks when nobody is there any more. Nothing is looked at while there is nothing to lock. */
export const createLockWatch = (deps: LockWatchDeps): LockWatch => {
  const { power, timers, elapsed, settings, isOpen, lock } = deps;
  let usedAt = -Infinity;
  let wasOpen = false;
  let callOff: () => void = () => undefined;

  const mostMs = (): number => {
    const { lockIdleMinutes } = settings();
    return lockIdleMinutes === 'never' ? Infinity : Number(lockIdleMinutes) * MINUTE_MS;
  };

  const look = (): void => {
    callOff();
    callOff = () => undefined;
    const isOpenNow = isOpen();
    // Whoever has just signed in, or unlocked, is there.
    if (isOpenNow && !wasOpen) usedAt = elapsed.now();
    wasOpen = isOpenNow;
    const most = mostMs();
    if (!isOpenNow || most === Infinity) return;
    // Not every system tells of every key: one that was seen here is one.
    const idleMs = Math.min(power.idleMs(), elapsed.now() - usedAt);
    if (idleMs >= most) {
      lock('idle');
      return;
    }
    callOff = timers.after(Math.max(most - idleMs, LEAST_MS), look);
  };

  return {
    start: () => {
      power.follow({
        onAway: (why) => {
          // Also while somebody is being let in: the lock itself knows whether there is anything to lock.
          if (settings().lockWithScreen) lock(why);
        },
        onBack: look,
      });
      look();
    },
    used: () => {
      usedAt = elapsed.now();
    },
    look,
  };
};

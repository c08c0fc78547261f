import { fail } from '../../shared/ipc/reply';
import type { LockedAccount, LockKey } from '../../shared/lock';
import type { Session } from '../../shared/session';
import { createLockKeeper, type LockKeeper } from '../domain/lock/lock-keeper';
import { createLockWatch } from '../domain/lock/lock-watch';
import { steadyClock, systemClock } from '../system/clock';
import { systemPower } from '../system/power';
import type { LockNews, LockSession, LockWorld } from './lock-world';

const hostOf = (server: string): string => (URL.canParse(server) ? new URL(server).host : server);

/** Whose session it is. Whoever signs in again after its end is the one it was, until that has come to something. */
const followAccount = ({ session, wayIn }: Pick<LockWorld, 'session' | 'wayIn'>) => {
  const accountIn = (current: Extract<Session, { readonly opened: unknown }>): LockedAccount => {
    const { server, user, method, endsAt } = current.opened;
    const hasEnded = current.state === 'ended';
    return { host: hostOf(server), user, by: wayIn.by(method), endsAt, hasEnded };
  };
  let last: LockedAccount | undefined;
  return () => {
    const current = session.current();
    if (current.state === 'signing-in') return last;
    last = 'opened' in current ? accountIn(current) : undefined;
    return last;
  };
};

const checkWith = (session: LockSession, again: LockWorld['wayIn']['again']) => (key: LockKey) => {
  const entered = again(key);
  if (!entered) return Promise.resolve(fail('internal'));
  return session.current().state === 'ended' ? session.signIn(entered) : session.confirm(entered);
};

/** Where the notice of it hangs. */
const SHUT_OUT = 'lock';

export interface LockParts extends LockKeeper {
  readonly used: () => void;
  /** Something around it has changed that it goes by. */
  readonly look: () => void;
}

/** Read in once somebody has signed in: before that there is nothing to lock. */
export const composeLock = ({ session, wayIn, log, notices, ...world }: LockWorld & LockNews): LockParts => {
  const account = followAccount({ session, wayIn });
  const keeper = createLockKeeper({
    clock: systemClock,
    elapsed: steadyClock,
    log,
    account,
    isComing: () => session.current().state === 'signing-in',
    run: world.run,
    check: checkWith(session, wayIn.again),
    leave: session.signOut,
    onLocked: () => {
      session.cover(true);
      world.onLocked();
    },
    onShutOut: (tries) => {
      notices.put(SHUT_OUT, { kind: 'shut-out', tries });
    },
    onSomebodyIn: () => {
      notices.drop(SHUT_OUT);
    },
    onChanged: (lock) => {
      if (lock.state === 'unlocked') session.cover(false);
      watch.look();
      world.onChanged(lock);
    },
  });
  const watch = createLockWatch({
    power: systemPower,
    timers: world.timers,
    elapsed: steadyClock,
    settings: world.settings.current,
    isOpen: () => account() !== undefined && !keeper.isLocked(),
    lock: keeper.now,
  });
  watch.start();
  return {
    ...keeper,
    used: watch.used,
    look: () => {
      keeper.sessionChanged();
      watch.look();
    },
  };
};

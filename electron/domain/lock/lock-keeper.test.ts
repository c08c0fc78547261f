import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Lock, LockedAccount, LockKey } from '../../../shared/lock';
import { createLedTime } from '../session/testing/led-time';
import { createLockKeeper } from './lock-keeper';

const SOMEBODY: LockedAccount = {
  host: 'vault.corp.example',
  user: 'adm',
  by: 'password',
  endsAt: null,
  hasEnded: false,
};
const KEY: LockKey = { secret: 'correct', code: '' };
const WRONG: LockKey = { secret: 'wrong', code: '' };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A lock of somebody whose password is "correct", on a clock in the hands of the test. */
const leadLock = (check?: (key: LockKey) => Promise<Reply<unknown>>) => {
  const time = createLedTime();
  const told: Lock[] = [];
  const happened: string[] = [];
  let account: LockedAccount | undefined = SOMEBODY;
  let isComing = false;
  const answer = ({ secret }: LockKey) =>
    Promise.resolve(secret === 'correct' ? succeed(true) : fail('sign-in-refused'));
  const lock = createLockKeeper({
    clock: time.clock,
    elapsed: time.elapsed,
    log: quiet,
    account: () => account,
    isComing: () => isComing,
    run: () => null,
    check: check ?? answer,
    leave: () => {
      account = undefined;
      lock.sessionChanged();
      happened.push('left');
      return Promise.resolve();
    },
    onLocked: () => happened.push('forgotten'),
    onShutOut: (tries) => happened.push(`shut out after ${tries}`),
    onSomebodyIn: () => happened.push('somebody in'),
    onChanged: (changed) => told.push(changed),
  });
  return {
    lock,
    time,
    told,
    happened,
    become: (next: LockedAccount | undefined) => {
      account = next;
      isComing = false;
      lock.sessionChanged();
    },
    come: () => {
      account = undefined;
      isComing = true;
      lock.sessionChanged();
    },
  };
};

describe('the lock', () => {
  it('has everything forgotten in the same turn in which it is locked, once', () => {
    const { lock, happened, told } = leadLock();
    lock.now('hand');
    lock.now('idle');
    expect(happened).toEqual(['forgotten']);
    expect(told).toHaveLength(1);
    expect(lock.current()).toMatchObject({ state: 'locked', why: 'hand', account: SOMEBODY });
  });

  it('locks nothing where nobody is signed in', () => {
    const { lock, happened, become } = leadLock();
    become(undefined);
    lock.now('hand');
    expect([lock.isLocked(), happened]).toEqual([false, []]);
  });

  it('opens to whoever the server knows as its user', async () => {
    const { lock } = leadLock();
    lock.now('hand');
    expect(await lock.unlock(KEY)).toEqual(succeed({ state: 'unlocked' }));
    expect(lock.isLocked()).toBe(false);
  });

  it('stays locked to anybody else, and asks the server nothing before the wait is over', async () => {
    const asked: string[] = [];
    const { lock, time } = leadLock(({ secret }) => {
      asked.push(secret);
      return Promise.resolve(fail('sign-in-refused'));
    });
    lock.now('hand');
    expect(await lock.unlock(WRONG)).toEqual(fail('sign-in-refused'));
    expect(lock.current()).toMatchObject({ wrongTries: 1, mayTryAt: time.clock.now() + 1000 });
    expect(await lock.unlock(KEY)).toEqual(fail('unlock-too-soon'));
    expect(asked).toEqual(['wrong']);
    time.pass(1000);
    await lock.unlock(WRONG);
    expect(asked).toEqual(['wrong', 'wrong']);
  });

  it('is not shortened in its wait by a clock that is turned', async () => {
    const { lock, time } = leadLock();
    lock.now('hand');
    await lock.unlock(WRONG);
    time.turnClock(3_600_000);
    expect(await lock.unlock(KEY)).toEqual(fail('unlock-too-soon'));
  });

  it('signs out after the fifth wrong try, and lets nobody in with the right one afterwards', async () => {
    const { lock, time, happened } = leadLock();
    lock.now('hand');
    for (let tried = 0; tried < 5; tried += 1) {
      await lock.unlock(WRONG);
      time.pass(20_000);
    }
    expect(happened).toEqual(['forgotten', 'shut out after 5', 'left']);
    expect(lock.current()).toEqual({ state: 'unlocked' });
  });

  it.each(['no-answer', 'name-not-found', 'code-needed', 'internal', 'cancelled'] as const)(
    'holds nothing against whoever tries while there is %s',
    async (code) => {
      const { lock } = leadLock(() => Promise.resolve(fail(code)));
      lock.now('hand');
      for (let tried = 0; tried < 9; tried += 1) expect(await lock.unlock(KEY)).toEqual(fail(code));
      expect(lock.current()).toMatchObject({ state: 'locked', wrongTries: 0, mayTryAt: null });
    },
  );

  it('asks once for two who try at the same time', async () => {
    let answer: (reply: Reply<unknown>) => void = () => undefined;
    let asked = 0;
    const { lock } = leadLock(() => {
      asked += 1;
      return new Promise((resolve) => (answer = resolve));
    });
    lock.now('hand');
    const first = lock.unlock(KEY);
    expect(lock.current()).toMatchObject({ isTrying: true });
    expect(await lock.unlock(KEY)).toEqual(fail('unlock-too-soon'));
    answer(succeed(true));
    expect(await first).toEqual(succeed({ state: 'unlocked' }));
    expect(asked).toBe(1);
  });

  it('ends with the session, and stays when that only runs out', () => {
    const { lock, become } = leadLock();
    lock.now('idle');
    become({ ...SOMEBODY, hasEnded: true });
    expect(lock.current()).toMatchObject({ state: 'locked', account: { hasEnded: true } });
    become(undefined);
    expect(lock.current()).toEqual({ state: 'unlocked' });
  });

  it('comes with a session during whose sign-in somebody left, and with none after that', () => {
    const { lock, happened, come, become } = leadLock();
    come();
    lock.now('suspend');
    expect(lock.isLocked()).toBe(false);
    become(SOMEBODY);
    expect(lock.current()).toMatchObject({ state: 'locked', why: 'suspend' });
    expect(happened).toEqual(['somebody in', 'forgotten']);
    become(undefined);
    become(SOMEBODY);
    expect(lock.isLocked()).toBe(false);
  });

  it('does not come with the next session where the sign-in came to nothing', () => {
    const { lock, come, become } = leadLock();
    come();
    lock.now('screen');
    become(undefined);
    come();
    become(SOMEBODY);
    expect(lock.isLocked()).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { fail, type FailureCode } from '../../../shared/ipc/reply';
import { grantOf, leadOpenSession, LIFETIME_MS, SITE, turns, yes } from './testing/led-session';
import { BEGIN } from './testing/led-time';

const MINUTE = 60_000;
const END = BEGIN + LIFETIME_MS;
const opened = {
  method: 'credentials',
  server: SITE,
  user: 'adm',
  endsAt: END,
  refreshesLeft: 3,
  refreshesAllowed: 3,
  isAllowanceAssumed: true,
};
const expired = { state: 'ended', opened, at: END, because: 'expired' };

describe('the end of an open session', () => {
  it('comes by itself, and everybody is told once', async () => {
    const { told, time } = await leadOpenSession();
    time.pass(LIFETIME_MS - 1);
    expect(told).toEqual([]);
    time.pass(1);
    expect(told).toEqual([expired]);
    expect(time.waiting()).toBe(0);
  });

  it('is seen soon after the computer wakes, though the timers slept with it', async () => {
    const { told, time } = await leadOpenSession();
    time.turnClock(600 * MINUTE);
    time.pass(10_000);
    expect(told).toEqual([expired]);
  });

  it('is seen at once by whoever asks', async () => {
    const { keeper, time } = await leadOpenSession();
    time.turnClock(LIFETIME_MS);
    expect(keeper.current()).toEqual(expired);
    expect(await keeper.extend()).toEqual(fail('session-ended'));
  });

  it('comes no later by a clock that is turned back, and the time told goes back with it', async () => {
    const { keeper, told, time } = await leadOpenSession();
    time.turnClock(-60 * MINUTE);
    time.pass(10_000);
    expect(told).toEqual([
      { state: 'active', opened: { ...opened, endsAt: END - 60 * MINUTE }, isExtending: false },
    ]);
    time.pass(LIFETIME_MS - 10_000);
    expect(keeper.current()).toMatchObject({ state: 'ended', because: 'expired' });
  });

  it('is not undone by a clock that is turned back after it', async () => {
    const { keeper, time } = await leadOpenSession();
    time.pass(LIFETIME_MS);
    time.turnClock(-60 * MINUTE);
    expect(keeper.current()).toEqual(expired);
  });

  it('comes at once where the server has granted nothing', async () => {
    const { keeper, time } = await leadOpenSession({ lifetimeMs: 0 });
    time.pass(0);
    expect(keeper.current()).toMatchObject({ state: 'ended' });
  });

  it('is not waited for where nobody knows it', async () => {
    const { keeper, time } = await leadOpenSession({ lifetimeMs: undefined });
    expect(time.waiting()).toBe(0);
    time.pass(LIFETIME_MS * 100);
    expect(keeper.current()).toMatchObject({ state: 'active', opened: { endsAt: null } });
  });

  it('leaves nothing to revoke: signing out afterwards asks nobody', async () => {
    const { keeper, asked, time } = await leadOpenSession();
    time.pass(LIFETIME_MS);
    expect(await keeper.signOut()).toEqual(yes({ state: 'signed-out' }));
    expect(asked.revoke).toEqual([]);
  });
});

describe('extending', () => {
  it('gives a new end and takes one refresh', async () => {
    const { keeper, asked, told, time } = await leadOpenSession();
    time.pass(15 * MINUTE);
    const extending = keeper.extend();
    expect(asked.refresh).toMatchObject([{ address: SITE, sent: 'secret-refresh-1' }]);
    asked.refresh[0]?.answer(yes(grantOf(2)));
    const after = { ...opened, endsAt: END + 15 * MINUTE, refreshesLeft: 2 };
    expect(await extending).toEqual(yes({ state: 'active', opened: after, isExtending: false }));
    expect(told).toMatchObject([{ isExtending: true }, { isExtending: false }]);
  });

  it('asks the server once for any number of callers, and each gets the answer', async () => {
    const { keeper, asked } = await leadOpenSession();
    const callers = Array.from({ length: 20 }, () => keeper.extend());
    await turns();
    callers.push(keeper.extend());
    expect(asked.refresh).toHaveLength(1);
    asked.refresh[0]?.answer(yes(grantOf(2)));
    const answers = await Promise.all(callers);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ value: { opened: { refreshesLeft: 2 } } });
  });

  it('uses each refresh token once, and none when the refreshes are used up', async () => {
    const { keeper, asked } = await leadOpenSession();
    for (const number of [2, 3, 4]) {
      const extending = keeper.extend();
      asked.refresh.at(-1)?.answer(yes(grantOf(number)));
      await extending;
    }
    expect(await keeper.extend()).toEqual(fail('no-refresh-left'));
    expect(asked.refresh.map(({ sent }) => sent)).toEqual([1, 2, 3].map((at) => `secret-refresh-${at}`));
  });

  it('is not possible where the server gave nothing to do it with', async () => {
    const { keeper, asked } = await leadOpenSession({ refreshToken: undefined });
    expect(await keeper.extend()).toEqual(fail('no-refresh-left'));
    expect(asked.refresh).toEqual([]);
  });

  it.each<FailureCode>(['no-refresh-left', 'sign-in-refused', 'session-ended'])(
    'that the server refuses with %s leaves the session open until its end, and is not tried again',
    async (code) => {
      const { keeper, asked } = await leadOpenSession();
      const extending = keeper.extend();
      asked.refresh[0]?.answer(fail(code));
      expect(await extending).toEqual(fail('no-refresh-left'));
      expect(keeper.current()).toMatchObject({ state: 'active', opened: { refreshesLeft: 0, endsAt: END } });
      await keeper.extend();
      expect(asked.refresh).toHaveLength(1);
    },
  );

  it('that nobody answers says so, and can be tried again', async () => {
    const { keeper, asked } = await leadOpenSession();
    const extending = keeper.extend();
    asked.refresh[0]?.answer(fail('no-answer'));
    expect(await extending).toEqual(fail('no-answer'));
    expect(keeper.current()).toMatchObject({ opened: { refreshesLeft: 3 } });
    const again = keeper.extend();
    asked.refresh[1]?.break(new Error('broken client'));
    expect(await again).toEqual(fail('internal'));
    expect(keeper.current()).toMatchObject({ state: 'active', isExtending: false });
  });

  it('may be answered after the end: the server decides', async () => {
    const { keeper, asked, time } = await leadOpenSession();
    time.pass(LIFETIME_MS - 1000);
    const extending = keeper.extend();
    time.pass(15_000);
    expect(keeper.current()).toMatchObject({ state: 'active', isExtending: true });
    asked.refresh[0]?.answer(yes(grantOf(2)));
    expect(await extending).toMatchObject({ value: { opened: { endsAt: END + LIFETIME_MS - 1000 } } });
  });

  it.each<[FailureCode, string]>([
    ['no-refresh-left', 'refused'],
    ['no-answer', 'expired'],
  ])('that fails with %s after the end has ended the session: %s', async (code, because) => {
    const { keeper, asked, time } = await leadOpenSession();
    time.pass(LIFETIME_MS - 1000);
    const extending = keeper.extend();
    time.pass(15_000);
    asked.refresh[0]?.answer(fail(code));
    expect(await extending).toEqual(fail('session-ended'));
    expect(keeper.current()).toMatchObject({ state: 'ended', because });
  });

  it('is not possible before anybody has signed in', async () => {
    const { keeper, asked } = await leadOpenSession();
    const leaving = keeper.signOut();
    expect(await keeper.extend()).toEqual(fail('session-ended'));
    asked.revoke[0]?.answer(yes(true));
    await leaving;
    expect(asked.refresh).toEqual([]);
  });
});

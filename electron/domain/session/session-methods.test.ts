import { describe, expect, it } from 'vitest';
import { fail, type FailureCode } from '../../../shared/ipc/reply';
import type { SignIn } from '../../../shared/session';
import {
  byCommand,
  bySuppliedToken,
  byWindows,
  COMMAND,
  entered,
  grantOf,
  leadSession,
  SITE,
  turns,
  yes,
} from './testing/led-session';

const SIGNED_OUT = { state: 'signed-out' };
const TOKEN_1 = { kind: 'token', token: 'secret-token-1' };
const TOKEN_2 = { kind: 'token', token: 'secret-token-2' };

const leadOpened = async (by: SignIn, { isDeaf = false } = {}) => {
  const led = leadSession({ isDeaf });
  const opening = led.keeper.signIn(by);
  led.asked.signIn[0]?.answer(yes(grantOf(1)));
  led.asked.run[0]?.answer(yes('secret-token-1\n'));
  await turns();
  led.asked.whoIs[0]?.answer(yes('adm'));
  return { ...led, reply: await opening };
};

describe('a session with a token that somebody supplies', () => {
  it('counts once the server knows whose it is, has no known end, and cannot be extended', async () => {
    const { keeper, asked } = leadSession();
    const opening = keeper.signIn(bySuppliedToken);
    await turns();
    expect(keeper.current()).toEqual({ state: 'signing-in', server: SITE });
    expect(asked.whoIs).toMatchObject([{ address: SITE, sent: TOKEN_1 }]);
    asked.whoIs[0]?.answer(yes('adm'));
    const opened = {
      ...{ method: 'token', server: SITE, user: 'adm', endsAt: null },
      ...{ refreshesLeft: 0, refreshesAllowed: 0, isAllowanceAssumed: false },
    };
    expect(await opening).toEqual(yes({ state: 'active', opened, isExtending: false }));
    expect(await keeper.extend()).toEqual(fail('no-refresh-left'));
    expect([asked.signIn, asked.refresh]).toEqual([[], []]);
  });

  it.each<FailureCode>(['session-ended', 'sign-in-refused'])(
    'that the server refuses is not opened, and is told as a token that it does not know: %s',
    async (code) => {
      for (const by of [bySuppliedToken, byCommand]) {
        const { keeper, asked } = leadSession();
        const opening = keeper.signIn(by);
        asked.run[0]?.answer(yes('secret-token-1'));
        await turns();
        asked.whoIs[0]?.answer(fail(code));
        expect(await opening).toEqual(fail('token-refused'));
        expect(keeper.current()).toEqual(SIGNED_OUT);
      }
    },
  );

  it.each(['', 'Bearer ', 'two words', 'with\u00e4', 'x'.repeat(16_385)])(
    'that could not stand in a header is shown to nobody: %j',
    async (token) => {
      const { keeper, asked } = leadSession();
      expect(await keeper.signIn({ ...bySuppliedToken, token })).toEqual(fail('token-refused'));
      expect([asked.whoIs, keeper.current()]).toEqual([[], SIGNED_OUT]);
    },
  );
});

describe('a session with the token of a program', () => {
  it('is opened with what that prints, once the server knows whose it is', async () => {
    const { asked, reply } = await leadOpened(byCommand);
    expect(asked.run).toMatchObject([{ sent: COMMAND }]);
    expect(asked.whoIs).toMatchObject([{ sent: TOKEN_1 }]);
    expect(reply).toMatchObject({ value: { opened: { method: 'command', endsAt: null, refreshesLeft: 0 } } });
  });

  it('says why the program did not bring one, and asks the server nothing', async () => {
    const { keeper, asked } = leadSession();
    const opening = keeper.signIn(byCommand);
    asked.run[0]?.answer(fail('internal'));
    expect(await opening).toEqual(fail('internal'));
    expect([asked.whoIs, keeper.current()]).toEqual([[], SIGNED_OUT]);
  });

  it('calls the program off with the sign-in', async () => {
    const { keeper, asked } = leadSession();
    const opening = keeper.signIn(byCommand);
    keeper.cancelSignIn();
    expect(await opening).toEqual(fail('cancelled'));
    expect(asked.run[0]?.cancel.isCancelled()).toBe(true);
  });

  it('is renewed by running the program again, once for all who ask, with no refresh token', async () => {
    const { keeper, asked } = await leadOpened(byCommand);
    const renewing = [keeper.extend(), keeper.extend()];
    asked.run[1]?.answer(yes('secret-token-2'));
    await turns();
    expect(asked.whoIs[1]).toMatchObject({ sent: TOKEN_2 });
    asked.whoIs[1]?.answer(yes('adm'));
    for (const reply of await Promise.all(renewing)) {
      expect(reply).toMatchObject({ value: { state: 'active', opened: { refreshesLeft: 0 } } });
    }
    expect([asked.run.length, asked.refresh]).toEqual([2, []]);
  });

  it('is not renewed with a token of somebody else', async () => {
    const { keeper, asked } = await leadOpened(byCommand);
    const renewing = keeper.extend();
    asked.run[1]?.answer(yes('secret-token-2'));
    await turns();
    asked.whoIs[1]?.answer(yes('somebody else'));
    expect(await renewing).toMatchObject({ ok: false });
    expect(keeper.current()).toMatchObject({ state: 'active', opened: { user: 'adm' } });
  });
});

describe('a session of the account that is signed in to the computer', () => {
  it('counts once the server knows that account, and has no token at all', async () => {
    const { asked, reply } = await leadOpened(byWindows);
    expect(asked.whoIs).toMatchObject([{ address: SITE, sent: { kind: 'windows' } }]);
    expect([asked.signIn, asked.run]).toEqual([[], []]);
    expect(reply).toMatchObject({ value: { opened: { method: 'windows', endsAt: null, refreshesLeft: 0 } } });
  });

  it('is not opened where the server does not know the account, in the words of that', async () => {
    const { keeper, asked } = leadSession();
    const opening = keeper.signIn(byWindows);
    await turns();
    asked.whoIs[0]?.answer(fail('not-secret-server', 'HTTP 401'));
    expect(await opening).toEqual(fail('not-secret-server', 'HTTP 401'));
    expect(keeper.current()).toEqual(SIGNED_OUT);
  });
});

describe('what is revoked when a session is left', () => {
  it.each<[SignIn, number]>([
    [entered, 1],
    [bySuppliedToken, 0],
    [byCommand, 0],
    [byWindows, 0],
  ])('is what the server has granted here, and nobody else’s token: %j', async (by, revoked) => {
    const { keeper, asked } = await leadOpened(by);
    const leaving = keeper.signOut();
    asked.revoke[0]?.answer(yes(true));
    expect(await leaving).toEqual(yes(SIGNED_OUT));
    expect(asked.revoke).toHaveLength(revoked);
  });

  it('is not the token of a sign-in that is called off or refused', async () => {
    const { keeper, asked } = leadSession({ isDeaf: true });
    const opening = keeper.signIn(bySuppliedToken);
    await turns();
    keeper.cancelSignIn();
    asked.whoIs[0]?.answer(yes('adm'));
    expect(await opening).toEqual(fail('cancelled'));
    expect(asked.revoke).toEqual([]);
  });

  it('is nothing of a program that still runs: it is called off and not waited for', async () => {
    const { keeper, asked, time } = await leadOpened(byCommand, { isDeaf: true });
    const renewing = keeper.extend();
    expect(await keeper.signOut()).toEqual(yes(SIGNED_OUT));
    expect(asked.run[1]?.cancel.isCancelled()).toBe(true);
    asked.run[1]?.answer(yes('secret-token-2'));
    await turns();
    asked.whoIs[1]?.answer(yes('adm'));
    expect(await renewing).toEqual(fail('cancelled'));
    expect([asked.revoke, time.waiting()]).toEqual([[], 0]);
  });
});

describe('a token of somebody else', () => {
  it.each([bySuppliedToken, byCommand])(
    'is ended with the session when that is asked for: %j',
    async (by) => {
      const { keeper, asked } = await leadOpened(by);
      const leaving = keeper.endToken();
      expect(keeper.current()).toEqual(SIGNED_OUT);
      expect(asked.revoke).toMatchObject([{ address: SITE, sent: 'secret-token-1' }]);
      asked.revoke[0]?.answer(yes(true));
      expect(await leaving).toEqual(yes(SIGNED_OUT));
    },
  );

  it('is not said to have ended where the server has not said so, and the session is left all the same', async () => {
    const { keeper, asked } = await leadOpened(bySuppliedToken);
    const leaving = keeper.endToken();
    asked.revoke[0]?.answer(fail('no-answer'));
    expect(await leaving).toEqual(fail('token-end-unsure'));
    expect(keeper.current()).toEqual(SIGNED_OUT);
  });

  it('is ended along with the one that its program is about to print', async () => {
    const { keeper, asked } = await leadOpened(byCommand);
    const renewing = keeper.extend();
    const leaving = keeper.endToken();
    asked.run[1]?.answer(yes('secret-token-2'));
    await turns();
    asked.whoIs[1]?.answer(yes('adm'));
    await turns();
    expect(await renewing).toEqual(fail('cancelled'));
    expect(asked.revoke.map(({ sent }) => sent)).toEqual(['secret-token-1', 'secret-token-2']);
    for (const request of asked.revoke) request.answer(yes(true));
    expect(await leaving).toEqual(yes(SIGNED_OUT));
  });

  it('is nowhere where the computer’s account is signed in: there is nothing to ask', async () => {
    const { keeper, asked } = await leadOpened(byWindows);
    expect(await keeper.endToken()).toEqual(yes(SIGNED_OUT));
    expect(asked.revoke).toEqual([]);
  });
});

describe('how often a session can be extended', () => {
  it.each([
    [null, { refreshesLeft: 3, refreshesAllowed: 3, isAllowanceAssumed: true }],
    [5, { refreshesLeft: 5, refreshesAllowed: 5, isAllowanceAssumed: false }],
    [0, { refreshesLeft: 0, refreshesAllowed: 0, isAllowanceAssumed: false }],
  ])('is what somebody has said, or assumed: %j', async (refreshesAllowed, opened) => {
    const { reply } = await leadOpened({ ...entered, refreshesAllowed });
    expect(reply).toMatchObject({ value: { opened } });
  });

  it('is never more than that', async () => {
    const { keeper, asked } = await leadOpened({ ...entered, refreshesAllowed: 1 });
    const extending = keeper.extend();
    asked.refresh[0]?.answer(yes(grantOf(2)));
    await extending;
    expect(await keeper.extend()).toEqual(fail('no-refresh-left'));
    expect(asked.refresh).toHaveLength(1);
  });
});

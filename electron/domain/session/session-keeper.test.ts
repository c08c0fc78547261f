import { describe, expect, it } from 'vitest';
import { fail, type FailureCode } from '../../../shared/ipc/reply';
import {
  entered,
  grantOf,
  leadOpenSession,
  leadSession,
  LIFETIME_MS,
  SITE,
  turns,
  yes,
} from './testing/led-session';
import { BEGIN } from './testing/led-time';

const opened = {
  method: 'credentials',
  server: SITE,
  user: 'adm',
  endsAt: BEGIN + LIFETIME_MS,
  refreshesLeft: 3,
  refreshesAllowed: 3,
  isAllowanceAssumed: true,
};
const SIGNED_OUT = { state: 'signed-out' };

describe('signing in', () => {
  it('sends what was entered to the address put right, and asks who that is before it counts', async () => {
    const { keeper, asked, told } = leadSession();
    const opening = keeper.signIn(entered);
    expect(keeper.current()).toEqual({ state: 'signing-in', server: SITE });
    expect(asked.signIn).toMatchObject([
      {
        address: SITE,
        sent: { userName: 'adm', password: 'secret-password', domain: 'CORP', code: '012345' },
      },
    ]);
    asked.signIn[0]?.answer(yes(grantOf(1)));
    await turns();
    expect(keeper.current()).toEqual({ state: 'signing-in', server: SITE });
    expect(asked.whoIs).toMatchObject([{ address: SITE, sent: { kind: 'token', token: 'secret-token-1' } }]);
    asked.whoIs[0]?.answer(yes('adm'));
    const session = { state: 'active', opened, isExtending: false };
    expect(await opening).toEqual(yes(session));
    expect(told).toEqual([{ state: 'signing-in', server: SITE }, session]);
    expect(keeper.current()).toEqual(session);
  });

  it('counts the time from when it was asked for, not from when it was answered', async () => {
    const { keeper, asked, time } = leadSession();
    const opening = keeper.signIn(entered);
    time.pass(30_000);
    asked.signIn[0]?.answer(yes(grantOf(1)));
    await turns();
    asked.whoIs[0]?.answer(yes('adm'));
    expect(await opening).toMatchObject({ value: { opened: { endsAt: BEGIN + LIFETIME_MS } } });
  });

  it.each<[string, FailureCode]>([
    [' ', 'address-empty'],
    ['my vault', 'address-invalid'],
    ['ftp://vault.corp.example', 'address-invalid'],
    ['http://vault.corp.example', 'address-not-encrypted'],
    ['https://adm:pw@vault.corp.example', 'address-with-password'],
  ])('asks nobody at the address %j: %s', async (server, code) => {
    const { keeper, asked, told } = leadSession();
    expect(await keeper.signIn({ ...entered, server })).toEqual(fail(code));
    expect([asked.signIn, told]).toEqual([[], []]);
  });

  it('leaves an open session alone when the new address is none', async () => {
    const { keeper, told } = await leadOpenSession();
    await keeper.signIn({ ...entered, server: '' });
    expect([keeper.current().state, told]).toEqual(['active', []]);
  });

  it.each<FailureCode>(['sign-in-refused', 'code-needed', 'code-wrong', 'account-locked', 'no-answer'])(
    'says %s in the words of the server and is signed out again',
    async (code) => {
      const { keeper, asked, told } = leadSession();
      const opening = keeper.signIn(entered);
      asked.signIn[0]?.answer(fail(code, 'Login failed.'));
      expect(await opening).toEqual(fail(code, 'Login failed.'));
      expect(told).toEqual([{ state: 'signing-in', server: SITE }, SIGNED_OUT]);
    },
  );

  it('works after one that failed', async () => {
    const { keeper, asked } = leadSession();
    const refused = keeper.signIn(entered);
    asked.signIn[0]?.answer(fail('code-needed'));
    await refused;
    const opening = keeper.signIn(entered);
    asked.signIn[1]?.answer(yes(grantOf(1)));
    await turns();
    asked.whoIs[0]?.answer(yes('adm'));
    expect(await opening).toMatchObject({ value: { state: 'active' } });
  });

  it.each<[FailureCode, FailureCode]>([
    ['session-ended', 'sign-in-refused'],
    ['not-secret-server', 'not-secret-server'],
  ])('is none with a token that the server does not take: %s is told as %s', async (code, told) => {
    const { keeper, asked } = leadSession();
    const opening = keeper.signIn(entered);
    asked.signIn[0]?.answer(yes(grantOf(1)));
    await turns();
    asked.whoIs[0]?.answer(fail(code));
    expect(await opening).toEqual(fail(told));
    expect(keeper.current()).toEqual(SIGNED_OUT);
    expect(asked.revoke).toMatchObject([{ address: SITE, sent: 'secret-token-1' }]);
  });

  it('fails when its client breaks, and does not hang', async () => {
    const { keeper, asked } = leadSession();
    const opening = keeper.signIn(entered);
    asked.signIn[0]?.break(new Error('secret-password'));
    expect(await opening).toEqual(fail('internal'));
    expect(keeper.current()).toEqual(SIGNED_OUT);
  });

  it('shortens a name that is too long to be told', async () => {
    const { keeper, asked } = leadSession();
    const opening = keeper.signIn(entered);
    asked.signIn[0]?.answer(yes(grantOf(1)));
    await turns();
    asked.whoIs[0]?.answer(yes('x'.repeat(1000)));
    expect(await opening).toMatchObject({ value: { opened: { user: 'x'.repeat(300) } } });
  });

  it('writes down neither password nor code nor token nor the words of the server', async () => {
    const { keeper, asked, lines } = await leadOpenSession();
    const opening = keeper.signIn(entered);
    asked.signIn[1]?.answer(fail('sign-in-refused', 'secret words'));
    await opening;
    expect(lines.join('\n')).toContain('sign-in-refused');
    expect(lines.join('\n')).not.toMatch(/secret|012345/);
  });
});

describe('a sign-in that is called off', () => {
  it('is answered, and the server is not asked on', async () => {
    const { keeper, asked, told } = leadSession();
    const opening = keeper.signIn(entered);
    expect(keeper.cancelSignIn()).toEqual(yes(SIGNED_OUT));
    expect(await opening).toEqual(fail('cancelled'));
    expect(asked.signIn[0]?.cancel.isCancelled()).toBe(true);
    expect(told).toEqual([{ state: 'signing-in', server: SITE }, SIGNED_OUT]);
  });

  it('opens nothing when the server grants it too late, and its token is revoked', async () => {
    const { keeper, asked } = leadSession({ isDeaf: true });
    const opening = keeper.signIn(entered);
    keeper.cancelSignIn();
    asked.signIn[0]?.answer(yes(grantOf(1)));
    expect(await opening).toEqual(fail('cancelled'));
    expect(asked.whoIs).toEqual([]);
    expect(asked.revoke).toMatchObject([{ sent: 'secret-token-1' }]);
    expect(keeper.current()).toEqual(SIGNED_OUT);
  });

  it.each([true, false])(
    'while the server is asked who that is opens nothing, and the token is revoked (deaf client: %j)',
    async (isDeaf) => {
      const { keeper, asked } = leadSession({ isDeaf });
      const opening = keeper.signIn(entered);
      asked.signIn[0]?.answer(yes(grantOf(1)));
      await turns();
      keeper.cancelSignIn();
      expect(asked.whoIs[0]?.cancel.isCancelled()).toBe(true);
      asked.whoIs[0]?.answer(yes('adm'));
      expect(await opening).toEqual(fail('cancelled'));
      expect(asked.revoke).toMatchObject([{ sent: 'secret-token-1' }]);
      expect(keeper.current()).toEqual(SIGNED_OUT);
    },
  );

  it('is one that a newer one takes the place of', async () => {
    const { keeper, asked } = leadSession({ isDeaf: true });
    const older = keeper.signIn(entered);
    const newer = keeper.signIn({ ...entered, server: 'other.example' });
    expect(asked.signIn.map(({ cancel }) => cancel.isCancelled())).toEqual([true, false]);
    asked.signIn[0]?.answer(fail('sign-in-refused'));
    expect(await older).toEqual(fail('cancelled'));
    expect(keeper.current()).toEqual({ state: 'signing-in', server: 'https://other.example' });
    asked.signIn[1]?.answer(fail('code-needed'));
    expect(await newer).toEqual(fail('code-needed'));
  });

  it('is not one that is open already', async () => {
    const { keeper, told } = await leadOpenSession();
    expect(keeper.cancelSignIn()).toMatchObject({ value: { state: 'active' } });
    expect(told).toEqual([]);
  });

  it('does not reach requests that were answered: what listens there may know what was sent', async () => {
    const { keeper, asked } = await leadOpenSession();
    const leaving = keeper.signOut();
    asked.revoke[0]?.answer(yes(true));
    await leaving;
    const answered = [...asked.signIn, ...asked.whoIs];
    expect(answered.map(({ cancel }) => cancel.isCancelled())).toEqual([false, false]);
  });
});

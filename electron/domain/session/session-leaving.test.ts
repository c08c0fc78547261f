import { describe, expect, it } from 'vitest';
import { fail, type FailureCode } from '../../../shared/ipc/reply';
import { entered, grantOf, leadOpenSession, leadSession, turns, yes } from './testing/led-session';

const SIGNED_OUT = { state: 'signed-out' };
const LIMIT_MS = 4000;

describe('signing out', () => {
  it('closes the session here at once, and answers when the server has taken the token back', async () => {
    const { keeper, asked, told, time } = await leadOpenSession();
    const leaving = keeper.signOut();
    expect([keeper.current(), told]).toEqual([SIGNED_OUT, [SIGNED_OUT]]);
    expect(asked.revoke).toMatchObject([{ sent: 'secret-token-1' }]);
    asked.revoke[0]?.answer(yes(true));
    expect(await leaving).toEqual(yes(SIGNED_OUT));
    expect(time.waiting()).toBe(0);
  });

  it.each<FailureCode>(['no-answer', 'server-error'])(
    'says that the server may still take the token after %s, and is signed out here all the same',
    async (code) => {
      const { keeper, asked, lines } = await leadOpenSession();
      const leaving = keeper.signOut();
      asked.revoke[0]?.answer(fail(code, 'secret words'));
      expect(await leaving).toEqual(fail('sign-out-unsure'));
      expect(keeper.current()).toEqual(SIGNED_OUT);
      expect(lines.join('\n')).toContain(code);
      expect(lines.join('\n')).not.toContain('secret');
    },
  );

  it.each([true, false])('does not wait for ever (deaf client: %j)', async (isDeaf) => {
    const { keeper, asked, time } = await leadOpenSession({}, { isDeaf });
    const leaving = keeper.signOut();
    time.pass(LIMIT_MS);
    expect(await leaving).toEqual(fail('sign-out-unsure'));
    expect(asked.revoke[0]?.cancel.isCancelled()).toBe(true);
  });

  it('asks nobody when nobody is signed in', async () => {
    const { keeper, asked, told } = leadSession();
    expect(await keeper.signOut()).toEqual(yes(SIGNED_OUT));
    expect([asked.revoke, told]).toEqual([[], []]);
  });

  it('while signing in calls that off', async () => {
    const { keeper } = leadSession();
    const opening = keeper.signIn(entered);
    expect(await keeper.signOut()).toEqual(yes(SIGNED_OUT));
    expect(await opening).toEqual(fail('cancelled'));
  });
});

describe('signing out of a session that is being extended', () => {
  const leadLeaving = async (isDeaf = false) => {
    const led = await leadOpenSession({}, { isDeaf });
    const extending = led.keeper.extend();
    const leaving = led.keeper.signOut();
    led.asked.revoke[0]?.answer(yes(true));
    return { ...led, extending, leaving };
  };

  it('takes back the token that comes late as well', async () => {
    const { keeper, asked, extending, leaving } = await leadLeaving();
    asked.refresh[0]?.answer(yes(grantOf(2)));
    expect(await extending).toEqual(fail('cancelled'));
    await turns();
    expect(asked.revoke.map(({ sent }) => sent)).toEqual(['secret-token-1', 'secret-token-2']);
    asked.revoke[1]?.answer(yes(true));
    expect(await leaving).toEqual(yes(SIGNED_OUT));
    expect(keeper.current()).toEqual(SIGNED_OUT);
  });

  it('is sure where the server has refused to extend it', async () => {
    const { asked, leaving } = await leadLeaving();
    asked.refresh[0]?.answer(fail('no-refresh-left'));
    expect(await leaving).toEqual(yes(SIGNED_OUT));
  });

  it('is not sure where nobody knows whether it was extended', async () => {
    const { asked, leaving } = await leadLeaving();
    asked.refresh[0]?.answer(fail('no-answer'));
    expect(await leaving).toEqual(fail('sign-out-unsure'));
  });

  it.each([true, false])('does not wait for ever (deaf client: %j)', async (isDeaf) => {
    const { asked, time, leaving } = await leadLeaving(isDeaf);
    time.pass(LIMIT_MS);
    expect(await leaving).toEqual(fail('sign-out-unsure'));
    expect(asked.refresh[0]?.cancel.isCancelled()).toBe(true);
  });

  it('lets the next session be extended on its own', async () => {
    const { keeper, asked } = await leadLeaving();
    const opening = keeper.signIn(entered);
    asked.signIn[1]?.answer(yes(grantOf(3)));
    await turns();
    asked.whoIs[1]?.answer(yes('adm'));
    await opening;
    const extending = keeper.extend();
    asked.refresh[0]?.answer(yes(grantOf(2)));
    await turns();
    expect(keeper.current()).toMatchObject({ isExtending: true });
    asked.refresh[1]?.answer(yes(grantOf(4)));
    expect(await extending).toMatchObject({ value: { opened: { refreshesLeft: 2 } } });
  });
});

describe('quitting', () => {
  it('waits until the token is taken back', async () => {
    const { keeper, asked, time } = await leadOpenSession();
    const order: string[] = [];
    const closing = keeper.close().then(() => order.push('closed'));
    await turns();
    order.push('revoked');
    asked.revoke[0]?.answer(yes(true));
    await closing;
    expect(order).toEqual(['revoked', 'closed']);
    expect(time.waiting()).toBe(0);
  });

  it('is not held up by a server that does not answer', async () => {
    const { keeper, lines, time } = await leadOpenSession({}, { isDeaf: true });
    const closing = keeper.close();
    time.pass(LIMIT_MS);
    await closing;
    expect(lines.join('\n')).toContain('left before the server had answered');
  });

  it('waits for a sign-in that is called off, and for its token that comes late', async () => {
    const { keeper, asked, time } = leadSession({ isDeaf: true });
    const opening = keeper.signIn(entered);
    const closing = keeper.close();
    asked.signIn[0]?.answer(yes(grantOf(1)));
    expect(await opening).toEqual(fail('cancelled'));
    expect(asked.revoke).toMatchObject([{ sent: 'secret-token-1' }]);
    asked.revoke[0]?.answer(yes(true));
    await closing;
    expect(time.waiting()).toBe(0);
  });

  it('waits for a sign-out that is under way', async () => {
    const { keeper, asked } = await leadOpenSession();
    const leaving = keeper.signOut();
    const order: string[] = [];
    const closing = keeper.close().then(() => order.push('closed'));
    await turns();
    expect(order).toEqual([]);
    asked.revoke[0]?.answer(yes(true));
    await Promise.all([leaving, closing]);
    expect(asked.revoke).toHaveLength(1);
  });

  it('is done at once when nobody is signed in', async () => {
    const { keeper, time, lines } = leadSession();
    await keeper.close();
    expect([time.waiting(), lines]).toEqual([0, []]);
  });
});

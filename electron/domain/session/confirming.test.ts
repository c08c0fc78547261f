import { describe, expect, it } from 'vitest';
import type { SignIn } from '../../../shared/session';
import { byClient, entered, grantOf, leadOpenSession, LIFETIME_MS, turns, yes } from './testing/led-session';

const leadConfirmation = async (again: SignIn = entered) => {
  const led = await leadOpenSession();
  return { ...led, confirming: led.keeper.confirm(again) };
};

describe('whoever says that a session is his', () => {
  it('is believed by the server, and the sign-in that told so is signed out of', async () => {
    const { asked, told, confirming } = await leadConfirmation();
    asked.signIn[1]?.answer(yes(grantOf(2)));
    await turns();
    asked.whoIs[1]?.answer(yes('adm'));
    expect(await confirming).toEqual(yes(true));
    expect(asked.revoke).toMatchObject([{ sent: 'secret-token-2' }]);
    expect(told).toEqual([]);
  });

  it('is believed however he types the address', async () => {
    const { asked, confirming } = await leadConfirmation({
      ...entered,
      server: entered.server.toUpperCase(),
    });
    asked.signIn[1]?.answer(yes(grantOf(2)));
    await turns();
    asked.whoIs[1]?.answer(yes('adm'));
    expect(await confirming).toEqual(yes(true));
  });

  it('is not believed with another user, whose sign-in is left again too', async () => {
    const { asked, confirming } = await leadConfirmation();
    asked.signIn[1]?.answer(yes(grantOf(2)));
    await turns();
    asked.whoIs[1]?.answer(yes('somebody else'));
    expect(await confirming).toMatchObject({ failure: { code: 'other-user' } });
    expect(asked.revoke).toMatchObject([{ sent: 'secret-token-2' }]);
  });

  it('is not believed at another server, whatever that says of him', async () => {
    const { asked, confirming } = await leadConfirmation({ ...entered, server: 'https://other.example' });
    asked.signIn[1]?.answer(yes(grantOf(2)));
    await turns();
    asked.whoIs[1]?.answer(yes('adm'));
    expect(await confirming).toMatchObject({ failure: { code: 'other-user' } });
  });

  it('is refused as the server refuses him, and the session stays as it is', async () => {
    const { asked, keeper, confirming } = await leadConfirmation();
    asked.signIn[1]?.answer({ ok: false, failure: { code: 'sign-in-refused' } });
    expect(await confirming).toMatchObject({ failure: { code: 'sign-in-refused' } });
    expect(keeper.current()).toMatchObject({ state: 'active', opened: { user: 'adm' } });
    expect(asked.revoke).toEqual([]);
  });

  it('is refused as a client too, with a code of its own', async () => {
    const { asked, confirming } = await leadConfirmation(byClient);
    asked.clientSignIn[0]?.answer({ ok: false, failure: { code: 'client-refused' } });
    expect(await confirming).toMatchObject({ failure: { code: 'client-refused' } });
  });

  it('is not let in to a session that has gone meanwhile', async () => {
    const { asked, keeper, confirming } = await leadConfirmation();
    asked.signIn[1]?.answer(yes(grantOf(2)));
    await turns();
    const leaving = keeper.signOut();
    asked.whoIs[1]?.answer(yes('adm'));
    expect(await confirming).toMatchObject({ failure: { code: 'session-ended' } });
    for (const each of asked.revoke) each.answer(yes(true));
    await leaving;
  });

  it('leaves what the session does to go on with its own token', async () => {
    const { asked, keeper, time, confirming } = await leadConfirmation();
    const reading = keeper.read((server, pass, cancel) => server.whoIs(pass, cancel));
    asked.signIn[1]?.answer(yes(grantOf(2)));
    await turns();
    expect(asked.whoIs[1]?.sent).toMatchObject({ token: 'secret-token-1' });
    asked.whoIs[1]?.answer(yes('adm'));
    asked.whoIs[2]?.answer(yes('adm'));
    expect([await reading, await confirming]).toMatchObject([{ ok: true }, { ok: true }]);
    time.pass(LIFETIME_MS);
    expect(keeper.current()).toMatchObject({ state: 'ended' });
  });
});

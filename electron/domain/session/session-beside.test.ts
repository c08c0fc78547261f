import { describe, expect, it } from 'vitest';
import { entered, grantOf, leadOpenSession, LIFETIME_MS, SITE, turns, yes } from './testing/led-session';

const elsewhere = { ...entered, server: 'https://other.example', userName: 'other' };

/** Somebody is signed in, and signs in once more: the server has granted that, or has not. */
const leadAnother = async () => {
  const led = await leadOpenSession();
  const opening = led.keeper.signIn(elsewhere);
  const grant = async () => {
    led.asked.signIn[1]?.answer(yes(grantOf(2)));
    await turns();
  };
  const goIn = async () => {
    await grant();
    led.asked.whoIs[1]?.answer(yes('other'));
    return opening;
  };
  return { ...led, opening, grant, goIn };
};

describe('a sign-in beside an open session', () => {
  it('leaves that as it is until the server knows its user', async () => {
    const { keeper, asked, told, grant } = await leadAnother();
    await grant();
    expect(told).toEqual([]);
    expect(keeper.current()).toMatchObject({ state: 'active', opened: { server: SITE, user: 'adm' } });
    expect(asked.revoke).toEqual([]);
  });

  it('takes its place once it has worked, and the token of that is revoked', async () => {
    const { asked, told, goIn } = await leadAnother();
    const opened = { server: 'https://other.example', user: 'other' };
    expect(await goIn()).toMatchObject({ value: { state: 'active', opened } });
    // In between there is none: whatever belongs to the one before goes.
    expect(told).toMatchObject([
      { state: 'signing-in', server: 'https://other.example' },
      { state: 'active', opened },
    ]);
    expect(asked.revoke).toMatchObject([{ address: SITE, sent: 'secret-token-1' }]);
  });

  it('that is refused leaves it as it is', async () => {
    const { keeper, asked, told, opening } = await leadAnother();
    asked.signIn[1]?.answer({ ok: false, failure: { code: 'sign-in-refused' } });
    expect(await opening).toMatchObject({ failure: { code: 'sign-in-refused' } });
    expect([told, asked.revoke]).toEqual([[], []]);
    expect(keeper.current()).toMatchObject({ state: 'active', opened: { user: 'adm' } });
  });

  it('that is called off leaves it as it is, and a token that still comes is revoked', async () => {
    const { keeper, asked, opening, grant } = await leadAnother();
    await grant();
    expect(keeper.cancelSignIn()).toMatchObject({ value: { state: 'active', opened: { user: 'adm' } } });
    expect(await opening).toMatchObject({ failure: { code: 'cancelled' } });
    await turns();
    expect(asked.revoke).toMatchObject([{ sent: 'secret-token-2' }]);
  });

  it('does not keep it from being asked, or extended', async () => {
    const { keeper, asked, goIn } = await leadAnother();
    const reading = keeper.read((server, pass, cancel) => server.whoIs(pass, cancel));
    const extending = keeper.extend();
    asked.refresh[0]?.answer(yes(grantOf(3)));
    asked.whoIs[1]?.answer(yes('adm'));
    expect([await reading, await extending]).toMatchObject([{ ok: true }, { ok: true }]);
    asked.whoIs.splice(1, 1);
    await goIn();
    expect(asked.revoke).toMatchObject([{ sent: 'secret-token-3' }]);
  });

  it('goes on where that ends meanwhile', async () => {
    const { keeper, told, time, goIn } = await leadAnother();
    time.pass(LIFETIME_MS);
    expect(keeper.current()).toMatchObject({ state: 'ended', opened: { user: 'adm' } });
    expect(await goIn()).toMatchObject({ value: { state: 'active', opened: { user: 'other' } } });
    expect(told.map(({ state }) => state)).toEqual(['ended', 'signing-in', 'active']);
  });

  it('is called off when that is signed out of, and nothing is left of either', async () => {
    const { keeper, asked, opening, grant } = await leadAnother();
    await grant();
    const leaving = keeper.signOut();
    expect(await opening).toMatchObject({ failure: { code: 'cancelled' } });
    for (const each of asked.revoke) each.answer(yes(true));
    expect(await leaving).toEqual({ ok: true, value: { state: 'signed-out' } });
    expect(asked.revoke.map(({ sent }) => sent).toSorted()).toEqual(['secret-token-1', 'secret-token-2']);
  });
});

describe('a sign-in after the end of a session', () => {
  it('that is refused leaves the end to be seen: its place is still to be gone on with', async () => {
    const { keeper, asked, time } = await leadOpenSession();
    time.pass(LIFETIME_MS);
    const opening = keeper.signIn(entered);
    asked.signIn[1]?.answer({ ok: false, failure: { code: 'sign-in-refused' } });
    expect(await opening).toMatchObject({ ok: false });
    expect(keeper.current()).toMatchObject({ state: 'ended', opened: { user: 'adm' } });
  });
});

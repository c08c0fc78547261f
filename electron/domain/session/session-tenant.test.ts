import { describe, expect, it } from 'vitest';
import { fail, type FailureCode } from '../../../shared/ipc/reply';
import { byClient, grantOf, leadSession, LIFETIME_MS, turns, yes } from './testing/led-session';
import { BEGIN } from './testing/led-time';

const TENANT = 'https://corp.delinea.app';
const VAULT = 'https://corp.secretservercloud.com';
const vaults = (url: string, isActive = true) => yes([{ isDefault: true, isActive, url }]);

/** As far as the broker's answer. */
const leadToBroker = async (url: string, isActive = true) => {
  const led = leadSession();
  const opening = led.keeper.signIn(byClient);
  led.asked.clientSignIn[0]?.answer(yes(grantOf(1)));
  await turns();
  led.asked.vaults[0]?.answer(vaults(url, isActive));
  await turns();
  return { ...led, opening };
};

const leadOpened = async () => {
  const led = await leadToBroker(`${VAULT}/`);
  led.asked.whoIs[0]?.answer(yes('program'));
  return { ...led, reply: await led.opening };
};

describe('a session by way of a tenant', () => {
  it('is one at the vault that the broker names, once that vault knows whose the token is', async () => {
    const { asked, reply } = await leadOpened();
    const client = { clientId: 'program', clientSecret: 'secret-of-program' };
    expect(asked.clientSignIn).toMatchObject([{ address: TENANT, sent: client }]);
    expect(asked.vaults).toMatchObject([{ address: TENANT, sent: 'secret-token-1' }]);
    expect(asked.whoIs).toMatchObject([{ address: VAULT, sent: { token: 'secret-token-1' } }]);
    expect(reply).toMatchObject({
      value: {
        state: 'active',
        opened: {
          method: 'client',
          server: VAULT,
          tenant: TENANT,
          user: 'program',
          endsAt: BEGIN + LIFETIME_MS,
        },
      },
    });
  });

  it('is not extended, whatever the tenant gives: the secret is asked for again', async () => {
    const { keeper, asked } = await leadOpened();
    expect(keeper.current()).toMatchObject({ opened: { refreshesLeft: 0, refreshesAllowed: 0 } });
    expect(await keeper.extend()).toEqual(fail('no-refresh-left'));
    expect(asked.refresh).toEqual([]);
  });

  it('is revoked at the vault when it is left: the token was got for it alone', async () => {
    const { keeper, asked } = await leadOpened();
    const leaving = keeper.signOut();
    asked.revoke[0]?.answer(yes(true));
    expect(await leaving).toEqual(yes({ state: 'signed-out' }));
    expect(asked.revoke).toMatchObject([{ address: VAULT, sent: 'secret-token-1' }]);
  });

  it.each<[FailureCode, string, boolean]>([
    ['no-vault', `${VAULT}/`, false],
    ['vault-not-known', 'https://evil.example/', true],
  ])('is not opened, and no vault sees the token: %s', async (code, url, isActive) => {
    const { keeper, asked, opening } = await leadToBroker(url, isActive);
    expect(await opening).toEqual(fail(code));
    expect(asked.whoIs).toEqual([]);
    expect(keeper.current()).toEqual({ state: 'signed-out' });
  });

  it('is not opened where the tenant refuses the client, or does not tell of vaults', async () => {
    const first = leadSession();
    const refused = first.keeper.signIn(byClient);
    first.asked.clientSignIn[0]?.answer(fail('client-refused', 'invalid_client'));
    expect(await refused).toEqual(fail('client-refused', 'invalid_client'));
    expect(first.asked.vaults).toEqual([]);

    const second = leadSession();
    const untold = second.keeper.signIn(byClient);
    second.asked.clientSignIn[0]?.answer(yes(grantOf(1)));
    await turns();
    second.asked.vaults[0]?.answer(fail('server-error'));
    expect(await untold).toEqual(fail('server-error'));
  });

  it.each<FailureCode>(['session-ended', 'sign-in-refused'])(
    'that the vault refuses after all is told as a client that is refused, and its token is revoked: %s',
    async (code) => {
      const { asked, opening } = await leadToBroker(`${VAULT}/`);
      asked.whoIs[0]?.answer(fail(code));
      expect(await opening).toEqual(fail('client-refused'));
      expect(asked.revoke).toMatchObject([{ address: VAULT, sent: 'secret-token-1' }]);
    },
  );

  it('that is called off asks no further', async () => {
    const { keeper, asked } = leadSession({ isDeaf: true });
    const opening = keeper.signIn(byClient);
    keeper.cancelSignIn();
    expect(asked.clientSignIn[0]?.cancel.isCancelled()).toBe(true);
    asked.clientSignIn[0]?.answer(fail('cancelled'));
    expect(await opening).toEqual(fail('cancelled'));
    expect(asked.vaults).toEqual([]);
  });
});

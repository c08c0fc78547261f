import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Bench, type Reply } from '../testing/client';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.stop());

const TENANT = '/platform';
const machine = (form: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  bench.ask(`${TENANT}/identity/api/oauth2/token/xpmplatform`, {
    form: {
      grant_type: 'client_credentials',
      client_id: 'program',
      client_secret: 'Practice-1',
      scope: 'xpmheadless',
      ...form,
    },
  });

describe('the address of a platform', () => {
  it('has a health of its own and no API: that is how a client tells it from a vault', async () => {
    expect((await bench.ask(`${TENANT}/api/v1/healthcheck`)).status).toBe(404);
    expect((await bench.ask(`${TENANT}/health`)).json).toMatchObject({ healthy: true });
  });

  it('gives a program a token and tells it where the vault is, where the same token works', async () => {
    const { json } = await machine();
    expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 1_199, scope: 'xpmheadless' });
    expect(json).not.toHaveProperty('refresh_token');
    const token = String(member(json, 'access_token'));
    const broker = await bench.ask(`${TENANT}/vaultbroker/api/vaults`, { token });
    const [vault] = member(broker.json, 'vaults') as readonly object[];
    expect(vault).toMatchObject({ isDefault: true, isActive: true });
    const url = String(member(member(vault, 'connection'), 'url'));
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/SecretServer\/$/u);
    const me = await fetch(`${url}api/v1/users/current`, { headers: { authorization: `Bearer ${token}` } });
    expect(await me.json()).toMatchObject({ userName: 'program' });
  });

  it('lets in nobody else: no person, no wrong secret, no other grant', async () => {
    const errors = [
      await machine({ client_secret: 'wrong' }),
      await machine({ client_id: 'admin' }),
      await machine({ client_id: 'nobody' }),
      await machine({ grant_type: 'password' }),
    ].map(({ status, json }) => [status, member(json, 'error')]);
    expect(errors).toEqual([
      [400, 'invalid_client'],
      [400, 'invalid_client'],
      [400, 'invalid_client'],
      [400, 'unsupported_grant_type'],
    ]);
    expect((await bench.ask(`${TENANT}/vaultbroker/api/vaults`)).status).toBe(401);
  });
});

describe('a token that the user interface makes', () => {
  it.each(['-token', 'api-token'])('is one of its user, to be used as any other: %s', async (word) => {
    const mine = await bench.signIn('reader');
    const { json } = await bench.ask(`/api/v1/${word}/generate-token`, { token: mine });
    const token = String(member(member(json, 'generatedToken'), 'value'));
    expect(token).not.toBe(mine);
    expect((await bench.ask('/api/v1/users/current', { token })).json).toMatchObject({ userName: 'reader' });
    await bench.ask('/api/v1/oauth-expiration', { method: 'POST', token });
    expect((await bench.ask('/api/v1/users/current', { token })).status).toBe(403);
    expect((await bench.ask('/api/v1/users/current', { token: mine })).status).toBe(200);
  });
});

describe('sessions without an end', () => {
  it('have nothing to refresh them with, and outlive a year', async () => {
    const endless = await openBench({ tokenSeconds: Infinity });
    try {
      const form = { grant_type: 'password', username: 'admin', password: 'Practice-1' };
      const { json } = await endless.ask('/oauth2/token', { form });
      expect(json).toMatchObject({ expires_in: 2_147_483_647 });
      expect(json).not.toHaveProperty('refresh_token');
      endless.running.vault.clock.advance(365 * 86_400_000);
      const token = String(member(json, 'access_token'));
      expect((await endless.ask('/api/v1/users/current', { token })).status).toBe(200);
      const sessions = await endless.ask('/api/v1/users/sessions', { token });
      expect(member(sessions.json, 'records')).toMatchObject([
        { expirationDateTime: null },
        { expirationDateTime: null },
      ]);
    } finally {
      await endless.stop();
    }
  });
});

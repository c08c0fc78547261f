import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Bench } from '../testing/client';

describe('signing in with a password', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.stop());

  const token = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    bench.ask('/oauth2/token', { form, headers });

  it('gives a bearer token that lasts a second less than the session', async () => {
    const { status, json } = await token({
      grant_type: 'password',
      username: 'admin',
      password: 'Practice-1',
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({ token_type: 'bearer', expires_in: 1_199 });
    expect(member(json, 'access_token')).toMatch(/^[\w-]{100,}$/u);
    expect(member(json, 'refresh_token')).toMatch(/^[\w-]{100,}$/u);
  });

  it('answers a wrong password and an unknown name alike, with the final period', async () => {
    for (const username of ['admin', 'nobody']) {
      const { status, json } = await token({ grant_type: 'password', username, password: 'wrong' });
      expect(status).toBe(400);
      expect(json).toEqual({ error: 'Login failed.' });
    }
  });

  it('knows a bearer by its token, calls a made-up one 401 and an expired one 403', async () => {
    const mine = await bench.signIn();
    const me = await bench.ask('/api/v1/users/current', { token: mine });
    expect(me.json).toMatchObject({ id: 2, userName: 'admin' });
    expect((await bench.ask('/api/v1/users/current', { token: 'made-up' })).status).toBe(401);
    expect((await bench.ask('/api/v1/users/current')).status).toBe(401);

    const ended = await bench.ask('/api/v1/oauth-expiration', { method: 'POST', token: mine });
    expect(ended.json).toBe(true);
    const after = await bench.ask('/api/v1/users/current', { token: mine });
    expect(after.status).toBe(403);
    expect(after.json).toEqual({ message: 'Authentication failed or expired token.' });
  });
});

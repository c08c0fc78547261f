import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { member, openBench, type Bench, type Reply } from '../testing/client';
import { codeOfStep, stepAt } from '../world/totp';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.stop());

const token = (form: Record<string, string>, headers: Record<string, string> = {}): Promise<Reply> =>
  bench.ask('/oauth2/token', { form, headers });
const signIn = (username: string, more: Record<string, string> = {}, otp?: string): Promise<Reply> =>
  token(
    { grant_type: 'password', username, password: 'Practice-1', ...more },
    otp === undefined ? {} : { OTP: otp },
  );
const refresh = (refreshToken: unknown): Promise<Reply> =>
  token({ grant_type: 'refresh_token', refresh_token: String(refreshToken) });
const control = (path: string, body: object): Promise<Reply> =>
  bench.ask(`/practice/${path}`, { token: bench.running.control, body });
const me = (accessToken: unknown): Promise<Reply> =>
  bench.ask('/api/v1/users/current', { token: String(accessToken) });

describe('refresh tokens', () => {
  it('work once, and hand out a new pair', async () => {
    const first = (await signIn('admin')).json;
    const second = await refresh(member(first, 'refresh_token'));
    expect(second.status).toBe(200);
    expect(member(second.json, 'access_token')).not.toBe(member(first, 'access_token'));
    expect((await me(member(second.json, 'access_token'))).status).toBe(200);
    const again = await refresh(member(first, 'refresh_token'));
    expect([again.status, again.json]).toEqual([400, { error: 'invalid_grant' }]);
  });

  it('are counted: after three a full sign-in is needed', async () => {
    let current = (await signIn('admin')).json;
    for (let count = 0; count < 3; count += 1) {
      const next = await refresh(member(current, 'refresh_token'));
      expect(next.status).toBe(200);
      current = next.json;
    }
    expect((await refresh(member(current, 'refresh_token'))).status).toBe(400);
  });

  it('live fifteen minutes longer than the session, to the second', async () => {
    const one = (await signIn('admin')).json;
    const other = (await signIn('admin')).json;
    await control('clock', { seconds: 1_200 + 15 * 60 - 10 });
    expect((await me(member(one, 'access_token'))).status).toBe(403);
    expect((await refresh(member(one, 'refresh_token'))).status).toBe(200);
    await control('clock', { seconds: 11 });
    expect((await refresh(member(other, 'refresh_token'))).status).toBe(400);
  });

  it('are absent when switched off', async () => {
    await control('rules', { refreshTokens: false });
    expect(member((await signIn('admin')).json, 'refresh_token')).toBeUndefined();
  });

  it('die with the session that is ended', async () => {
    const { json } = await signIn('admin');
    await bench.ask('/api/v1/oauth-expiration', {
      method: 'POST',
      token: String(member(json, 'access_token')),
    });
    expect((await refresh(member(json, 'refresh_token'))).status).toBe(400);
  });
});

describe('what nobody knows about the real server', () => {
  it('can be turned: whether the last refresh hands out a token, and the old access token works on', async () => {
    await control('choices', { lastRefresh: 'left-out', oldTokenAfterRefresh: 'revoked' });
    await control('rules', { maxRefreshes: 1 });
    const first = (await signIn('admin')).json;
    const last = await refresh(member(first, 'refresh_token'));
    expect(member(last.json, 'refresh_token')).toBeUndefined();
    expect((await me(member(first, 'access_token'))).status).toBe(403);
    expect((await me(member(last.json, 'access_token'))).status).toBe(200);
  });

  it('can be turned: what a refused code, a refused refresh and an unknown grant are told', async () => {
    expect((await signIn('coded')).json).toEqual({ error: 'Two factor code is required or invalid.' });
    await control('choices', { otpRefused: 'generic', refreshRefused: 'generic', grantUnknown: 'html' });
    expect((await signIn('coded')).json).toEqual({ error: 'Login failed.' });
    expect((await refresh('made up')).json).toEqual({ error: 'Login failed.' });
    const page = await token({ grant_type: 'magic' });
    expect([page.status, page.text.includes('<html')]).toEqual([200, true]);
  });
});

describe('a user of a domain', () => {
  it('signs in with the domain before the name or in a field of its own, and not without', async () => {
    expect((await signIn('PRACTICE\\dora')).status).toBe(200);
    expect((await signIn('dora', { domain: 'practice', organization: '' })).status).toBe(200);
    expect((await signIn('dora')).json).toEqual({ error: 'Login failed.' });
    expect((await signIn('ELSEWHERE\\dora')).json).toEqual({ error: 'Login failed.' });
  });
});

describe('a one-time code', () => {
  const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const code = (): string => codeOfStep(key, stepAt(bench.running.vault.clock.now()));

  it('is asked for as a header and kept as text: a leading zero counts', async () => {
    let now = code();
    for (; !now.startsWith('0'); now = code()) await control('clock', { seconds: 30 });
    expect((await signIn('coded')).status).toBe(400);
    expect((await signIn('coded', { otp: now })).status).toBe(400);
    expect((await signIn('coded', {}, String(Number(now)))).status).toBe(400);
    expect((await signIn('coded', {}, now)).status).toBe(200);
  });

  it('works once', async () => {
    const now = code();
    expect((await signIn('coded', {}, now)).status).toBe(200);
    expect((await signIn('coded', {}, now)).status).toBe(400);
  });

  it('is not used up by a wrong password', async () => {
    const now = code();
    expect((await signIn('coded', { password: 'wrong' }, now)).json).toEqual({ error: 'Login failed.' });
    expect((await signIn('coded', {}, now)).status).toBe(200);
  });

  it('is not asked for when the second factor is switched off', async () => {
    await control('mode', { otp: false });
    expect((await signIn('coded')).status).toBe(200);
  });
});

describe('an account that is not welcome', () => {
  it('is told no more than a stranger, unless the vault is told to', async () => {
    for (const username of ['locked', 'disabled', 'program']) {
      expect((await signIn(username)).json).toEqual({ error: 'Login failed.' });
    }
    await control('choices', { lockedAccount: 'says-so' });
    expect((await signIn('locked')).json).toEqual({ error: 'Account is locked out.' });
  });
});

describe('a token request that is none', () => {
  it('is answered with an error of its own shape', async () => {
    const asked = [
      token({}),
      token({ grant_type: 'client_credentials', client_id: 'a', client_secret: 'b' }),
      token({ grant_type: 'magic' }),
      bench.ask('/oauth2/token', { method: 'POST' }),
      bench.ask('/oauth2/token', { method: 'POST', headers: { 'content-type': 'text/plain' } }),
    ];
    const errors = (await Promise.all(asked)).map(({ status, json }) => [status, member(json, 'error')]);
    expect(errors).toEqual([
      [400, 'invalid_request'],
      [400, 'invalid_client'],
      [400, 'unsupported_grant_type'],
      [400, 'invalid_request'],
      [400, 'invalid_request'],
    ]);
  });

  it('is taken as JSON too, as samples of the vendor send it', async () => {
    const body = { grant_type: 'password', username: 'admin', password: 'Practice-1' };
    expect((await bench.ask('/oauth2/token', { body })).status).toBe(200);
  });

  it('is taken as the form that it is, whatever kind of body its sender says it is', async () => {
    const body = 'grant_type=password&username=admin&password=Practice-1';
    for (const contentType of ['application/json', 'text/plain']) {
      const headers = { 'content-type': contentType };
      const { status } = await fetch(`${bench.running.url}/oauth2/token`, { method: 'POST', headers, body });
      expect([contentType, status]).toEqual([contentType, 200]);
    }
  });

  it('is an error of its own shape, too, where what it says is no text', async () => {
    const told = async (body: object): Promise<unknown> => (await bench.ask('/oauth2/token', { body })).json;
    expect(await told({ grant_type: {} })).toEqual({ error: 'invalid_request' });
    const nobody = { grant_type: 'password', username: {}, password: [], domain: {} };
    expect(await told(nobody)).toEqual({ error: 'Login failed.' });
    expect(await told({ grant_type: 'refresh_token', refresh_token: {} })).toEqual({
      error: 'invalid_grant',
    });
  });

  it('of another method is a page or an error, never a token', async () => {
    expect((await bench.ask('/oauth2/token')).status).toBe(405);
  });
});

describe('sessions', () => {
  it('are seen by their owner, and by an administrator all of them', async () => {
    const reader = String(member((await signIn('reader')).json, 'access_token'));
    const admin = String(member((await signIn('admin')).json, 'access_token'));
    const list = async (by: string): Promise<readonly object[]> =>
      member((await bench.ask('/api/v1/users/sessions', { token: by })).json, 'records') as readonly object[];
    expect((await list(reader)).map((session) => member(session, 'userName'))).toEqual(['reader']);
    const seen = await list(admin);
    expect(new Set(seen.map((session) => member(session, 'userName')))).toEqual(new Set(['admin', 'reader']));

    const id = member(
      seen.find((session) => member(session, 'userName') === 'reader'),
      'id',
    );
    const ended = await bench.ask('/api/v1/users/sessions/terminate', { token: admin, body: { id } });
    expect(ended.json).toBe(true);
    expect((await me(reader)).status).toBe(403);
  });
});

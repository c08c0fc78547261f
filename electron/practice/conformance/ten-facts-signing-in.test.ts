import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Reply } from '../testing/client';
import { createUser } from '../world/user';
import { codeAt } from './one-time-code';
import { openScene, type Scene } from './scene';

const tokenOf = (reply: Reply): string => String(member(reply.json, 'access_token'));
const refreshOf = (reply: Reply): string => String(member(reply.json, 'refresh_token'));

describe('of the ten facts that are most easily got wrong, those about signing in', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.bench.stop());

  it('5: the one-time code is a header, in any case, and text: a leading zero belongs to it', async () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    let at = Date.UTC(2030, 0, 1, 0, 0, 10);
    while (!codeAt(secret, at).startsWith('0')) at += 30_000;
    const bench = await openBench({ world: 'demo', startAt: at });
    try {
      const { users } = bench.running.vault.world;
      const coded = {
        id: 910,
        userName: 'zero',
        displayName: 'Zoe',
        password: 'Practice-1',
        otpSecret: secret,
      };
      users.set(coded.id, createUser(coded));
      const form = { grant_type: 'password', username: 'zero', password: 'Practice-1' };
      const code = codeAt(secret, at);
      const refused = [
        await bench.ask('/oauth2/token', { form }),
        await bench.ask('/oauth2/token', { form: { ...form, otp: code, OTP: code } }),
        await bench.ask('/oauth2/token', { form, headers: { OTP: String(Number(code)) } }),
      ];
      expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
      expect((await bench.ask('/oauth2/token', { form, headers: { otp: code } })).status).toBe(200);
    } finally {
      await bench.stop();
    }
  });

  it('6: login failure, denial, a token that has ended and one that never was are four different answers', async () => {
    const { bench } = scene;
    const form = { grant_type: 'password', username: 'admin', password: 'wrong' };
    const failed = await bench.ask('/oauth2/token', { form });
    expect([failed.status, failed.json]).toEqual([400, { error: 'Login failed.' }]);

    const hidden = scene.newSecret({ secret: { grants: new Map() } });
    for (const id of [hidden.id, 999_999]) {
      const denied = await scene.ask('GET /api/v1/secrets/:id', { params: [id], token: scene.operator });
      expect([denied.status, denied.json]).toEqual([
        400,
        { errorCode: 'API_AccessDenied', message: 'Access Denied' },
      ]);
    }
    const ended = await bench.signIn();
    expect((await bench.ask('/api/v1/oauth-expiration', { method: 'POST', token: ended })).text).toBe('true');
    const late = await bench.ask('/api/v1/users/current', { token: ended });
    expect([late.status, late.json]).toEqual([403, { message: 'Authentication failed or expired token.' }]);
    expect((await bench.ask('/api/v1/users/current', { token: 'bogus' })).status).toBe(401);
  });

  it('7: a refresh token may be absent, works once, outlives the session by a quarter of an hour, three times in a row', async () => {
    const form = { grant_type: 'password', username: 'admin', password: 'Practice-1' };
    const without = await openBench({ refreshTokens: false });
    try {
      const reply = await without.ask('/oauth2/token', { form });
      expect(reply.status).toBe(200);
      expect(reply.json).not.toHaveProperty('refresh_token');
    } finally {
      await without.stop();
    }

    const { bench } = scene;
    const refresh = (token: string): Promise<Reply> =>
      bench.ask('/oauth2/token', { form: { grant_type: 'refresh_token', refresh_token: token } });
    let last = await bench.ask('/oauth2/token', { form });
    for (let count = 0; count < 3; count += 1) {
      const next = await refresh(refreshOf(last));
      expect(next.status).toBe(200);
      expect(tokenOf(next)).not.toBe(tokenOf(last));
      expect((await refresh(refreshOf(last))).status).toBe(400);
      last = next;
    }
    expect((await refresh(refreshOf(last))).status).toBe(400);

    const patient = await openBench({ tokenSeconds: 1_200 });
    try {
      const tokens = [
        await patient.ask('/oauth2/token', { form }),
        await patient.ask('/oauth2/token', { form }),
      ];
      const later = (seconds: number): void => {
        patient.running.vault.clock.advance(seconds * 1_000);
      };
      const take = (reply: Reply | undefined): Promise<Reply> =>
        patient.ask('/oauth2/token', {
          form: { grant_type: 'refresh_token', refresh_token: reply === undefined ? '' : refreshOf(reply) },
        });
      later(1_200 + 15 * 60 - 10);
      expect((await take(tokens[0])).status).toBe(200);
      later(20);
      expect((await take(tokens[1])).status).toBe(400);
    } finally {
      await patient.stop();
    }
  });
});

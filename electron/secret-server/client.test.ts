import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answered, Grant, Pass } from '../domain/ports';
import { openBench, type Bench } from '../practice/testing/client';
import { codeOfStep, stepAt } from '../practice/world/totp';
import { createVaultServer } from './client';
import { createHttp } from './http';
import { nodeLine } from './testing/node-line';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { createTransport } from './transport';

const PASSWORD = 'Practice-1';
const CODE_KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.stop());

const server = (base = bench.running.url) => {
  const { timers } = leadTimers();
  const transport = createTransport({ line: nodeLine, timers });
  return createVaultServer({ http: createHttp({ transport, timers, clock: { now: () => 0 } }), base });
};
const signIn = (userName: string, more: { password?: string; domain?: string; code?: string } = {}) =>
  server().signIn({ userName, password: PASSWORD, domain: '', code: '', ...more }, NEVER);
const granted = (answered: Answered<Grant>): Grant => {
  if (!answered.ok) throw new Error(`not signed in: ${JSON.stringify(answered.failure)}`);
  return answered.value;
};
const shown = (token: string): Pass => ({ kind: 'token', token });
const control = async (path: string, body: object): Promise<void> => {
  const { status, text } = await bench.ask(`/practice/${path}`, { token: bench.running.control, body });
  if (status !== 200) throw new Error(text);
};
const code = () => codeOfStep(CODE_KEY, stepAt(bench.running.vault.clock.now()));

describe('signing in', () => {
  it('gives a token that the vault knows its user by, a refresh token, and how long it lasts', async () => {
    const grant = granted(await signIn('admin'));
    expect(grant.lifetimeMs).toBe(1_199_000);
    expect(grant.refreshToken).not.toBe(undefined);
    expect(await server().whoIs(shown(grant.token), NEVER)).toEqual({ ok: true, value: 'admin' });
  });

  it('takes a domain in its own field, or before the name, and leaves it out when there is none', async () => {
    expect((await signIn('dora', { domain: ' PRACTICE ' })).ok).toBe(true);
    expect((await signIn('PRACTICE\\dora')).ok).toBe(true);
    expect(await signIn('dora')).toEqual({
      ok: false,
      failure: { code: 'sign-in-refused', detail: 'Login failed.' },
    });
  });

  it('carries a password through whatever it is made of', async () => {
    for (const password of ['a&b=c+d %25', '\u{1F511} pässwörd "\\', ' leading and trailing ']) {
      await control('users', { username: 'reader', password });
      expect((await signIn('reader', { password })).ok).toBe(true);
    }
  });

  it('says with the words of the server that it was refused', async () => {
    const failure = { code: 'sign-in-refused', detail: 'Login failed.' };
    expect(await signIn('admin', { password: 'wrong' })).toEqual({ ok: false, failure });
    expect(await signIn('locked')).toEqual({ ok: false, failure });
  });

  it('is told of a locked account where the server tells', async () => {
    await control('choices', { lockedAccount: 'says-so', unwelcomeAccount: 'says-so' });
    expect(await signIn('locked')).toMatchObject({ failure: { code: 'account-locked' } });
    expect(await signIn('disabled')).toEqual({
      ok: false,
      failure: { code: 'sign-in-refused', detail: 'This account may not sign in here.' },
    });
  });

  it('asks for a code only when none was given, and says that one was wrong only when one was', async () => {
    expect(await signIn('coded')).toMatchObject({ failure: { code: 'code-needed' } });
    expect(await signIn('coded', { code: 'abc' })).toMatchObject({ failure: { code: 'code-wrong' } });
    const now = code();
    expect((await signIn('coded', { code: `${now.slice(0, 3)} ${now.slice(3)}` })).ok).toBe(true);
    expect(await signIn('coded', { code: now })).toMatchObject({ failure: { code: 'code-wrong' } });
  });

  it('makes no guess at codes where the server says no more than that it refuses', async () => {
    await control('choices', { otpRefused: 'generic' });
    expect(await signIn('coded')).toMatchObject({ failure: { code: 'sign-in-refused' } });
  });

  it('keeps the zero that a code begins with', async () => {
    let now = code();
    for (; !now.startsWith('0'); now = code()) await control('clock', { seconds: 30 });
    expect((await signIn('coded', { code: now })).ok).toBe(true);
  });

  it('sends nothing where a code could not stand in a header', async () => {
    await control('mischief', { do: 'html', status: 200 });
    expect(await signIn('coded', { code: '1\u{FE0F}\u20E32' })).toEqual({
      ok: false,
      failure: { code: 'code-wrong' },
    });
    // What was to happen to the first request still waits for it.
    expect(await signIn('admin')).toMatchObject({ failure: { code: 'not-secret-server' } });
  });

  it('is not taken in by a page with status 200', async () => {
    await control('mischief', { do: 'html', status: 200 });
    expect(await signIn('admin')).toMatchObject({ failure: { code: 'not-secret-server' } });
  });

  it('says when somebody has switched the web services off, however the server tells', async () => {
    await control('mode', { webServices: false });
    expect(await signIn('admin')).toMatchObject({ failure: { code: 'web-services-off' } });
    await control('choices', { webServicesOff: 'message' });
    expect(await signIn('admin')).toMatchObject({ failure: { code: 'web-services-off' } });
  });

  it('finds no Secret Server below a wrong path', async () => {
    const wrong = server(`${bench.running.url}/wrong`);
    const answered = await wrong.signIn(
      { userName: 'admin', password: PASSWORD, domain: '', code: '' },
      NEVER,
    );
    expect(answered).toMatchObject({ failure: { code: 'not-secret-server' } });
  });

  it('understands a session without an end in each of the ways that it may be told', async () => {
    await control('rules', { tokenSeconds: 'unlimited' });
    for (const unlimitedExpiresIn of [2_147_483_647, 0, 'left-out']) {
      await control('choices', { unlimitedExpiresIn });
      const { token: _token, ...rest } = granted(await signIn('admin'));
      expect(rest).toEqual({ refreshToken: undefined, lifetimeMs: undefined });
    }
  });

  it.each([
    ['garbage', 'answer-not-understood'],
    ['cut-body', 'answer-not-understood'],
    ['drop-before', 'no-answer'],
    ['drop-after', 'no-answer'],
    ['too-many-requests', 'server-busy'],
  ])('is no sign-in after %s: %s', async (deed, failure) => {
    await control('mischief', { do: deed });
    expect(await signIn('admin')).toMatchObject({ ok: false, failure: { code: failure } });
  });

  it('is asked for once, however busy the server is', async () => {
    await control('mischief', { do: 'answer', status: 503, body: '', times: 1 });
    expect(await signIn('admin')).toMatchObject({ failure: { code: 'server-busy' } });
    expect((await signIn('admin')).ok).toBe(true);
  });
});

describe('refreshing', () => {
  it('gives new tokens, three times, and then says that it cannot be done again', async () => {
    let grant = granted(await signIn('admin'));
    for (let count = 0; count < 3; count += 1) {
      const next = granted(await server().refresh(grant.refreshToken ?? '', NEVER));
      expect(next.token).not.toBe(grant.token);
      grant = next;
    }
    for (const refreshRefused of ['invalid_grant', 'generic']) {
      await control('choices', { refreshRefused });
      expect(await server().refresh(grant.refreshToken ?? '', NEVER)).toMatchObject({
        failure: { code: 'no-refresh-left' },
      });
    }
  });

  it('is impossible where the server issues nothing to do it with', async () => {
    await control('rules', { refreshTokens: false });
    expect(granted(await signIn('admin')).refreshToken).toBe(undefined);
  });
});

describe('the end of a session', () => {
  it('is on the server when it says so, and saying it twice does no harm', async () => {
    const { token } = granted(await signIn('admin'));
    expect(await server().revoke(token, NEVER)).toEqual({ ok: true, value: true });
    expect(await server().whoIs(shown(token), NEVER)).toMatchObject({ failure: { code: 'session-ended' } });
    expect(await server().revoke(token, NEVER)).toEqual({ ok: true, value: true });
  });

  it.each(['drop-before', 'drop-after', 'html', 'garbage', 'cut-body', 'too-many-requests'])(
    'is not claimed after %s',
    async (deed) => {
      const { token } = granted(await signIn('admin'));
      await control('mischief', { do: deed });
      expect((await server().revoke(token, NEVER)).ok).toBe(false);
    },
  );

  it('is seen by whoever asks, in each of the ways that a server may tell it', async () => {
    const { token } = granted(await signIn('admin'));
    await control('clock', { seconds: 1_201 });
    for (const endedToken of ['403', '401-coded']) {
      await control('choices', { endedToken });
      expect(await server().whoIs(shown(token), NEVER)).toMatchObject({ failure: { code: 'session-ended' } });
    }
    for (const strangerBody of ['message', 'coded', 'empty', 'html']) {
      await control('choices', { strangerBody });
      expect(await server().whoIs(shown('made-up'), NEVER)).toMatchObject({
        failure: { code: 'session-ended' },
      });
    }
  });

  it('is not seen in a 403 that is about something else', async () => {
    const { token } = granted(await signIn('admin'));
    const body = { errorCode: 'API_AccessDenied', message: 'Access Denied' };
    await control('mischief', { do: 'answer', status: 403, body });
    expect(await server().whoIs(shown(token), NEVER)).toEqual({
      ok: false,
      failure: { code: 'sign-in-refused', detail: 'Access Denied' },
    });
  });
});

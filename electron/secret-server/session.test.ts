import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../shared/ipc/reply';
import type { Session } from '../../shared/session';
import { createSessionKeeper } from '../domain/session/session-keeper';
import { openBox } from '../domain/session/testing/open-box';
import { openBench, type Bench } from '../practice/testing/client';
import { codeOfStep, stepAt } from '../practice/world/totp';
import { createVaultServer } from './client';
import { createHttp } from './http';
import { leadTimers } from './testing/led-timers';
import { nodeLine } from './testing/node-line';
import { createTransport, LIMITS } from './transport';

const PASSWORD = 'Practice-1';
const CODE_KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const ENTERED = {
  method: 'credentials',
  password: PASSWORD,
  domain: '',
  code: '',
  refreshesAllowed: null,
} as const;

/** The keeper, the client and the vault as they are; in the hands of the test are the vault's clock and the timers. */
const open = async () => {
  const bench: Bench = await openBench();
  const clock = { now: () => bench.running.vault.clock.now() };
  const wire = leadTimers();
  const keeping = leadTimers();
  const told: Session[] = [];
  const lines: string[] = [];
  const note = (...said: unknown[]) => lines.push(JSON.stringify(said));
  const transport = createTransport({ line: nodeLine, timers: wire.timers });
  const http = createHttp({ transport, timers: wire.timers, clock });
  const keeper = createSessionKeeper({
    ...{ strongbox: openBox, serverAt: (base: string) => createVaultServer({ http, base }) },
    extendsByItself: () => false,
    commands: { run: () => Promise.resolve(fail('internal')) },
    clock,
    timers: keeping.timers,
    log: { info: note, warn: note, error: note },
    onChanged: (session) => told.push(session),
  });
  const control = async (path: string, body: object): Promise<void> => {
    const { status, text } = await bench.ask(`/practice/${path}`, { token: bench.running.control, body });
    if (status !== 200) throw new Error(text);
  };
  const signIn = (userName = 'admin', more: { password?: string; domain?: string; code?: string } = {}) =>
    keeper.signIn({ ...ENTERED, server: bench.running.url, userName, ...more });
  /** Sessions of the vault that are still good, but for the one that it hands out at its start. */
  const alive = () =>
    [...bench.running.vault.sessions.all()].filter(
      ({ revoked, expiresAt, accessToken }) =>
        !revoked && clock.now() < expiresAt && accessToken !== bench.running.accessToken,
    ).length;
  return { bench, keeper, control, signIn, alive, told, lines, wire, keeping, clock };
};

let scene: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  scene = await open();
});
afterEach(async () => {
  await scene.keeper.close();
  await scene.bench.stop();
});

const stateNow = () => scene.keeper.current().state;

describe('a session with a vault', () => {
  it('is opened with the address as it was pasted, and shows nothing that is secret', async () => {
    const server = `${scene.bench.running.url}/api/v1/`;
    const entered = { ...ENTERED, server, userName: 'admin' };
    const reply = await scene.keeper.signIn(entered);
    expect(reply).toMatchObject({
      ok: true,
      value: {
        state: 'active',
        opened: { server: scene.bench.running.url, user: 'admin', refreshesLeft: 3 },
      },
    });
    const said = JSON.stringify([scene.told, scene.lines, reply]);
    const [, session] = scene.bench.running.vault.sessions.all();
    for (const secret of [PASSWORD, session?.accessToken ?? '', session?.refreshToken ?? '']) {
      expect(secret).not.toBe('');
      expect(said).not.toContain(secret);
    }
  });

  it('is opened by a user of a domain, and with a one-time code when one is asked for', async () => {
    expect(await scene.signIn('dora', { domain: 'PRACTICE' })).toMatchObject({ ok: true });
    expect(await scene.signIn('coded')).toMatchObject({ ok: false, failure: { code: 'code-needed' } });
    const code = codeOfStep(CODE_KEY, stepAt(scene.clock.now()));
    expect(await scene.signIn('coded', { code })).toMatchObject({ ok: true });
  });

  it('is not opened by a wrong password, and is as closed afterwards as before', async () => {
    expect(await scene.signIn('admin', { password: 'wrong' })).toEqual({
      ok: false,
      failure: { code: 'sign-in-refused', detail: 'Login failed.' },
    });
    expect(stateNow()).toBe('signed-out');
  });

  it('is extended three times, lives by the newest token, and then cannot be extended again', async () => {
    await scene.signIn();
    for (const left of [2, 1, 0]) {
      await scene.control('clock', { seconds: 600 });
      const { endsAt: before } = openedNow();
      expect(await scene.keeper.extend()).toMatchObject({ ok: true });
      expect(openedNow().refreshesLeft).toBe(left);
      const { endsAt } = openedNow();
      expect(endsAt).toBeGreaterThanOrEqual((before ?? Infinity) + 600_000);
      // Never later than the vault itself ends it.
      expect(endsAt).toBeLessThan([...scene.bench.running.vault.sessions.all()].at(-1)?.expiresAt ?? 0);
    }
    expect(await scene.keeper.extend()).toEqual({ ok: false, failure: { code: 'no-refresh-left' } });
    expect(stateNow()).toBe('active');
  });

  it('is extended once for all who ask at the same time', async () => {
    await scene.signIn();
    await Promise.all([scene.keeper.extend(), scene.keeper.extend(), scene.keeper.extend()]);
    expect(openedNow().refreshesLeft).toBe(2);
  });

  it('learns from the server that it allows fewer than is assumed', async () => {
    await scene.control('rules', { maxRefreshes: 1 });
    await scene.signIn();
    await scene.keeper.extend();
    expect(await scene.keeper.extend()).toMatchObject({ failure: { code: 'no-refresh-left' } });
    expect(openedNow().refreshesLeft).toBe(0);
    expect(stateNow()).toBe('active');
  });

  it('cannot be extended where refresh tokens are switched off', async () => {
    await scene.control('rules', { refreshTokens: false });
    await scene.signIn();
    expect(openedNow().refreshesLeft).toBe(0);
    expect(await scene.keeper.extend()).toMatchObject({ failure: { code: 'no-refresh-left' } });
  });

  it('does not end by itself where the vault lets none end', async () => {
    await scene.control('rules', { tokenSeconds: 'unlimited' });
    await scene.signIn();
    expect(openedNow().endsAt).toBe(null);
  });

  it('ends when the time of the vault is up', async () => {
    await scene.signIn();
    await scene.control('clock', { seconds: 1_100 });
    expect(stateNow()).toBe('active');
    await scene.control('clock', { seconds: 100 });
    expect(scene.keeper.current()).toMatchObject({ state: 'ended', because: 'expired' });
    expect(scene.told.at(-1)).toMatchObject({ state: 'ended' });
  });

  it('is not extended once somebody has revoked its token', async () => {
    await scene.signIn();
    for (const session of scene.bench.running.vault.sessions.all()) session.revoked = true;
    expect(await scene.keeper.extend()).toMatchObject({ ok: false, failure: { code: 'no-refresh-left' } });
  });
});

describe('a session in bad weather', () => {
  const matching = (path: string) => ({ method: 'POST', path });

  it.each([
    ['maintenance', { do: 'answer', status: 503, body: '<html>Maintenance</html>' }, 'server-busy'],
    ['a page with status 200', { do: 'html', status: 200 }, 'not-secret-server'],
    ['a cut answer', { do: 'cut-body' }, 'answer-not-understood'],
    ['garbage', { do: 'garbage' }, 'answer-not-understood'],
    ['a dead line', { do: 'drop-before' }, 'no-answer'],
    ['too many requests', { do: 'too-many-requests' }, 'server-busy'],
  ])('is not opened in %s, and is at the next try', async (...[, deed, code]) => {
    await scene.control('mischief', { match: matching('/oauth2/token'), ...deed });
    expect(await scene.signIn()).toMatchObject({ ok: false, failure: { code } });
    expect(stateNow()).toBe('signed-out');
    expect(await scene.signIn()).toMatchObject({ ok: true });
  });

  it('outlives an extension that did not come through', async () => {
    await scene.signIn();
    const match = matching('/oauth2/token');
    await scene.control('mischief', { match, do: 'answer', status: 503, body: '' });
    expect(await scene.keeper.extend()).toMatchObject({ ok: false, failure: { code: 'server-busy' } });
    expect(stateNow()).toBe('active');
  });

  it('is given up when the vault takes too long', async () => {
    await scene.control('mischief', { match: matching('/oauth2/token'), do: 'delay', ms: 3_600_000 });
    const signingIn = scene.signIn();
    await vi.waitFor(() => {
      expect(scene.wire.waiting()).toContain(LIMITS.quietMs);
    });
    scene.wire.pass(LIMITS.quietMs);
    expect(await signingIn).toMatchObject({ ok: false, failure: { code: 'answer-too-slow' } });
    expect(stateNow()).toBe('signed-out');
  });

  it('is not opened once it has been called off', async () => {
    await scene.control('mischief', { match: matching('/oauth2/token'), do: 'delay', ms: 3_600_000 });
    const signingIn = scene.signIn();
    expect(stateNow()).toBe('signing-in');
    scene.keeper.cancelSignIn();
    expect(await signingIn).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(stateNow()).toBe('signed-out');
    expect(scene.wire.waiting()).toEqual([]);
  });

  it('leaves no token behind that nobody has a use for', async () => {
    const whoAmI = { method: 'GET', path: '/api/v1/users/current' };
    await scene.control('mischief', { match: whoAmI, do: 'html', status: 200 });
    expect(await scene.signIn()).toMatchObject({ ok: false, failure: { code: 'not-secret-server' } });
    await vi.waitFor(() => {
      expect(scene.alive()).toBe(0);
    });
  });
});

describe('leaving', () => {
  it('makes the token worthless on the server', async () => {
    await scene.signIn();
    expect(scene.alive()).toBe(1);
    expect(await scene.keeper.signOut()).toEqual({ ok: true, value: { state: 'signed-out' } });
    expect(scene.alive()).toBe(0);
  });

  it('says when it is not known whether it did', async () => {
    await scene.signIn();
    const match = { method: 'POST', path: '/api/v1/oauth-expiration' };
    await scene.control('mischief', { match, do: 'drop-before' });
    expect(await scene.keeper.signOut()).toMatchObject({ ok: false, failure: { code: 'sign-out-unsure' } });
    expect(stateNow()).toBe('signed-out');
    expect(scene.alive()).toBe(1);
  });

  it('by quitting signs out, too', async () => {
    await scene.signIn();
    await scene.keeper.close();
    expect(scene.alive()).toBe(0);
  });
});

function openedNow() {
  const session = scene.keeper.current();
  if (session.state !== 'active') throw new Error(`the session is ${session.state}`);
  return session.opened;
}

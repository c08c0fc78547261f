import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../practice/testing/client';
import { createVaultServer } from './client';
import { createHttp } from './http';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { nodeLine } from './testing/node-line';
import { createTransport } from './transport';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.stop());

const serverAt = (base: string) => {
  const { timers } = leadTimers();
  const transport = createTransport({ line: nodeLine, timers });
  return createVaultServer({ http: createHttp({ transport, timers, clock: { now: () => 0 } }), base });
};
const tenant = () => serverAt(`${bench.running.url}/platform`).tenant;
const program = (change: object = {}) =>
  tenant().signIn({ clientId: 'program', clientSecret: 'Practice-1', ...change }, NEVER);
const tokenOf = async (): Promise<string> => {
  const granted = await program();
  if (!granted.ok) throw new Error(`not signed in: ${granted.failure.code}`);
  return granted.value.token;
};
const answerWith = (path: string, body: unknown, status = 200) =>
  bench.ask('/practice/mischief', {
    token: bench.running.control,
    body: { match: { path }, do: 'answer', status, body },
  });

describe('a tenant of the platform', () => {
  it('gives a program a token for as long as it says, which is good at the vault that it names', async () => {
    const token = await tokenOf();
    expect(await program()).toMatchObject({ value: { lifetimeMs: 1_199_000, refreshToken: undefined } });
    const { url } = bench.running;
    expect(await tenant().vaults(token, NEVER)).toEqual({
      ok: true,
      value: [{ isDefault: true, isActive: true, url: `${url}/` }],
    });
    const named = await serverAt(url).whoIs({ kind: 'token', token }, NEVER);
    expect(named).toEqual({ ok: true, value: 'program' });
  });

  it.each([
    ['a wrong secret', { clientSecret: 'wrong' }],
    ['a client that is none', { clientId: 'nobody' }],
    ['a person', { clientId: 'admin' }],
  ])('refuses %s, in its own words', async (_, change) => {
    expect(await program(change)).toEqual({
      ok: false,
      failure: { code: 'client-refused', detail: 'invalid_client' },
    });
  });

  it('carries a secret through whatever it is made of', async () => {
    const clientSecret = 'a&b=c+d %25 \u{1F511} "\\';
    const body = { username: 'program', password: clientSecret };
    await bench.ask('/practice/users', { token: bench.running.control, body });
    expect((await program({ clientSecret })).ok).toBe(true);
  });

  it('does not have its words repeated where they hold the secret', async () => {
    await answerWith('/platform/**', { error: 'unknown secret Practice-1' }, 400);
    expect(await program()).toEqual({ ok: false, failure: { code: 'client-refused' } });
  });
});

describe('what a broker tells of vaults', () => {
  it('is read as far as it is understood', async () => {
    const token = await tokenOf();
    const vault = { isDefault: true, isActive: true, connection: { url: 'https://one.example/' } };
    await answerWith('/platform/vaultbroker/**', {
      vaults: [null, 'vault', { ...vault, connection: null }, { connection: { url: 'x' } }, vault],
    });
    expect(await tenant().vaults(token, NEVER)).toEqual({
      ok: true,
      value: [
        { isDefault: false, isActive: false, url: 'x' },
        { isDefault: true, isActive: true, url: 'https://one.example/' },
      ],
    });
  });

  it.each([
    [200, '<html>Sign in</html>', 'not-secret-server'],
    [200, { vaults: 'none' }, 'answer-not-understood'],
    [200, [], 'answer-not-understood'],
    [401, '', 'client-refused'],
    [403, { message: 'No.' }, 'client-refused'],
    [404, '', 'not-secret-server'],
  ])('is not made up from status %i and %j: %s', async (status, body, code) => {
    const token = await tokenOf();
    await answerWith('/platform/vaultbroker/**', body, status);
    expect(await tenant().vaults(token, NEVER)).toMatchObject({ ok: false, failure: { code } });
  });
});

import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { env } from 'node:process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COPY_FORMS } from '../../../shared/call-list';
import { REMOVED, type Call } from '../../../shared/activity';
import { copyOf } from './call-copy';

const run = promisify(execFile);
const TOKEN = 'tok\'en $(touch pwned) `id` "1"';

const asked: { method: string; url: string; authorization: string; body: string }[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    asked.push({ method, url, authorization: headers.authorization ?? '', body });
    response.end('heard');
  });
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const call = (change: Partial<Call> = {}): Call => ({
  id: 1,
  action: 1,
  why: 'sign-in',
  at: Date.UTC(2026, 10, 21, 9, 12, 33, 120),
  method: 'GET',
  server: 'https://vault.corp.example/SecretServer',
  path: '/api/v1/users/current',
  shows: 'token',
  carried: { kind: 'nothing' },
  isRepeat: false,
  result: { kind: 'answer', status: 200 },
  durationMs: 84,
  bytes: 40,
  requestId: null,
  ...change,
});

const isThere = async (program: string): Promise<boolean> =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  );
const hasShell = (await isThere('bash')) && (await isThere('curl'));
const hasPowerShell = await isThere('pwsh');

/** Marks that some shell takes for more than themselves, as an address keeps them. */
const HOSTILE = [
  "/it's/$(id)/`x`/;rm -rf ~/&&/|/*/{a,b}/[1-3]/!x/\u2019; id #/$TOKEN",
  "/'",
  "/''\u2018\u201b",
  '/-X',
];

describe.skipIf(!hasShell)('a call copied for curl (apt-get install bash curl)', () => {
  const send = async (copied: string) => {
    asked.length = 0;
    const { stdout } = await run('bash', ['-c', `set -u; ${copied}`], { env: { ...env, TOKEN } });
    expect(stdout).toBe('heard');
    return asked[0];
  };

  it.each(HOSTILE)('asks for %s and nothing else, with the token of whoever runs it', async (path) => {
    const { pathname } = new URL(path, origin);
    const got = await send(copyOf(call({ server: origin, path: pathname }), 'curl'));
    expect(got).toEqual({ method: 'GET', url: pathname, authorization: `Bearer ${TOKEN}`, body: '' });
    expect(asked).toHaveLength(1);
  });

  it.each(HOSTILE)('takes %s as it stands where nothing has made an address of it', async (path) => {
    const text = copyOf(call({ server: '', path }), 'curl').replace('curl --globoff', "printf '%s|'");
    const { stdout } = await run('bash', ['-c', text], { env: { ...env, TOKEN } });
    expect(stdout).toBe(`${path}|-H|Accept: application/json|-H|Authorization: Bearer ${TOKEN}|`);
  });

  it('carries the names of what was sent, and for each value that it was removed', async () => {
    const carried = { kind: 'form', names: ["user'name", 'password', 'password'] } as const;
    const path = '/oauth2/token';
    const form = call({ server: origin, path, method: 'POST', shows: 'nothing', carried });
    const got = await send(copyOf(form, 'curl'));
    expect(got).toMatchObject({ method: 'POST', authorization: '' });
    expect([...new URLSearchParams(got?.body)]).toEqual([
      ["user'name", REMOVED],
      ['password', REMOVED],
    ]);
    const json = call({ ...form, carried: { kind: 'json', names: ["it's", 'b'] } });
    expect(JSON.parse((await send(copyOf(json, 'curl')))?.body ?? '')).toEqual({
      "it's": REMOVED,
      b: REMOVED,
    });
  });

  it('says so where a POST carries nothing, and lets the system sign in where it did so before', async () => {
    const post = call({ server: origin, path: '/api/v1/oauth-expiration', method: 'POST' });
    expect(await send(copyOf(post, 'curl'))).toMatchObject({ method: 'POST', body: '' });
    expect(copyOf(call({ shows: 'windows' }), 'curl')).toContain('--negotiate -u :');
  });
});

describe('a call copied for PowerShell', () => {
  it('is what users of the module would type', () => {
    expect(copyOf(call(), 'powershell')).toBe(
      "Invoke-TssRestApi -Method GET -Uri 'https://vault.corp.example/SecretServer/api/v1/users/current' " +
        '-PersonalAccessToken $session.AccessToken',
    );
    expect(copyOf(call({ shows: 'windows' }), 'powershell')).toMatch(
      /^Invoke-RestMethod .* -UseDefaultCredentials$/u,
    );
  });

  it('doubles each mark that PowerShell takes for the end of a text', () => {
    const text = copyOf(call({ server: '', path: "/a'b\u2018c\u2019d\u201ae\u201bf$x`" }), 'powershell');
    expect(text).toContain("'/a''b\u2018\u2018c\u2019\u2019d\u201a\u201ae\u201b\u201bf$x`'");
  });

  it.skipIf(!hasPowerShell).each(HOSTILE)(
    'holds %s as it stands (needs pwsh: dotnet tool install --global PowerShell)',
    async (path) => {
      const text = copyOf(call({ server: '', path }), 'powershell');
      const script = `function Invoke-TssRestApi { param($Method, $Uri, $PersonalAccessToken) [Console]::Write($Uri) }; ${text}`;
      const { stdout } = await run('pwsh', ['-NoProfile', '-Command', script]);
      expect(stdout).toBe(path);
    },
  );
});

describe('a call copied as a row', () => {
  it('is one line of columns', () => {
    const failed = call({
      result: { kind: 'nothing', because: 'failed', name: 'net::ERR_TIMED_OUT' },
      requestId: 'r-1',
      isRepeat: true,
    });
    expect(copyOf(failed, 'row').split('\t')).toEqual([
      '2026-11-21T09:12:33.120Z',
      'GET',
      'https://vault.corp.example/SecretServer/api/v1/users/current',
      'failed (net::ERR_TIMED_OUT)',
      '84 ms',
      'sign-in',
      'request r-1',
      'repeat',
    ]);
  });
});

describe('any call', () => {
  it('is one line, whatever its form, unless its address is none', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.constantFrom(...COPY_FORMS), (url, form) => {
        const { origin: site, pathname, search } = new URL(url);
        expect(copyOf(call({ server: site, path: `${pathname}${search}` }), form)).not.toMatch(/[\r\n]/u);
      }),
    );
  });
});

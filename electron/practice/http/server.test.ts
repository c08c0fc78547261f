import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Bench } from '../testing/client';

let bench: Bench;
let token: string;
beforeAll(async () => {
  bench = await openBench({ proxyUserHeader: 'X-Remote-User' });
  token = await bench.signIn();
});
afterAll(async () => {
  expect(bench.running.mistakes).toEqual([]);
  await bench.stop();
});

const PORT = (): number => Number(new URL(bench.running.url).port);

/** What arrives on a bare socket: some requests cannot be made with a client that means well. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(PORT(), '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}

const get = (path: string): Promise<string> =>
  raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`);

describe('the tolerance of the real server', () => {
  it.each([
    '/SecretServer/api/v1/users/current',
    '/SecretServer//api//v1/users/current/',
    '//SecretServer/api/v1/users/current',
    '/secretserver/API/V1/Users/Current',
    '/SecretServer/api/v1/./secrets/../users/current',
    '/SecretServer/api/v1/users/current?&&a=&=b&',
    '/SecretServer/api/v1/users/current?a=%zz',
    'http://elsewhere/SecretServer/api/v1/users/current',
  ])('takes %s', async (path) => {
    expect(await get(path)).toContain('"userName":"admin"');
  });

  it('takes a body of JSON that is empty', async () => {
    const headers = { 'content-type': 'application/json' };
    const ended = await bench.ask('/api/v1/users/sessions/terminate', {
      method: 'POST',
      headers,
      token: await bench.signIn('reader'),
    });
    expect(ended.json).toBe(true);
  });

  it('takes the scheme of a bearer in any case', async () => {
    const { status } = await bench.ask('/api/v1/users/current', {
      headers: { authorization: `bEARER ${token}` },
    });
    expect(status).toBe(200);
  });
});

describe('what is not there', () => {
  it('is a message below the API and a page elsewhere', async () => {
    const lost = await bench.ask('/api/v1/nothing', { token });
    expect([lost.status, Object.keys(lost.json as object)]).toEqual([404, ['message']]);
    const page = await bench.ask('/nothing.aspx');
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await get('/api/v1/users/current')).toMatch(/^HTTP\/1\.1 404 [\s\S]*<html/u);
    expect((await bench.ask('/api/v1/version', { method: 'DELETE', token })).status).toBe(405);
  });

  it('is a page at the root of the application', async () => {
    const page = await bench.ask('/');
    expect([page.status, page.text.includes('<html')]).toEqual([200, true]);
  });

  it.each(['/SecretServer/%', '/SecretServer/%00', '/SecretServer/%FF'])(
    'is refused for %s',
    async (path) => {
      expect(await get(path)).toMatch(/^HTTP\/1\.1 400 [\s\S]*<html/u);
    },
  );

  it('is refused politely when it is no HTTP at all', async () => {
    expect(await raw('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*<html/u);
  });

  it('never leads out of the root', async () => {
    expect(await get('/SecretServer/../../../etc/passwd')).toMatch(/^HTTP\/1\.1 404 /u);
  });
});

describe('a number in the path that is none', () => {
  it('is an invalid request', async () => {
    const { status, json } = await bench.ask('/api/v1/folders/abc', { token });
    expect([status, member(json, 'message')]).toEqual([400, 'The request is invalid.']);
    expect(member(json, 'modelState')).toHaveProperty('id');
  });
});

describe('a body', () => {
  const post = (body: string, contentType: string): Promise<Response> =>
    fetch(`${bench.running.url}/api/v1/folders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': contentType },
      body,
    });

  it('that is no JSON, or no object, is invalid', async () => {
    for (const body of [
      '{',
      '[]',
      '"text"',
      'true',
      '{"folderName":{}}',
      '{"folderName":"a","parentFolderId":"x"}',
    ]) {
      const response = await post(body, 'application/json');
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { message: 'The request is invalid.' },
      ]);
    }
  });

  it('of a kind that nobody reads is refused', async () => {
    expect((await post('<a/>', 'application/xml')).status).toBe(415);
  });

  it('may begin with a byte order mark', async () => {
    const body = { grant_type: 'password', username: 'admin', password: 'Practice-1' };
    const response = await fetch(`${bench.running.url}/oauth2/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `\uFEFF${JSON.stringify(body)}`,
    });
    expect(response.status).toBe(200);
  });

  it('of four megabytes is read and of one byte more is refused', async () => {
    const most = 4 * 1024 * 1024;
    expect((await post(' '.repeat(most), 'application/json')).status).toBe(400);
    expect((await post(' '.repeat(most + 1), 'application/json')).status).toBe(413);
  });

  it('that grows past four megabytes without saying so is refused too', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = ask(
        `${bench.running.url}/api/v1/folders`,
        { method: 'POST', headers: { 'transfer-encoding': 'chunked' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      ).on('error', reject);
      for (let count = 0; count < 5; count += 1) request.write('x'.repeat(1024 * 1024));
      request.end();
    });
    expect(status).toBe(413);
    expect((await bench.ask('/api/v1/healthcheck')).status).toBe(200);
  });
});

describe('HEAD', () => {
  it('gets the head of what GET gets, and nothing more', async () => {
    const { status, headers, text } = await bench.ask('/api/v1/healthcheck', { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    expect(Number(headers.get('content-length'))).toBeGreaterThan(50);
  });
});

describe('Windows sign-in', () => {
  const current = '/winauthwebservices/api/v1/users/current';

  it('answers a stranger with the page of the web server and both schemes', async () => {
    for (const path of [current, '/winauthwebservices/api/v1/nothing']) {
      const { status, headers, text } = await bench.ask(path, { token });
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'Negotiate, NTLM']);
      expect(text).toContain('<html');
    }
  });

  it.each(['PRACTICE\\dora', 'dora@PRACTICE.EXAMPLE.TEST', 'Dora'])(
    'knows %s by the proxy in front',
    async (name) => {
      const { json } = await bench.ask(current, { headers: { 'x-remote-user': name } });
      expect(json).toMatchObject({ userName: 'dora' });
    },
  );

  it('lets nobody in who has no account of the domain', async () => {
    for (const name of ['admin', 'PRACTICE\\nobody', '']) {
      expect((await bench.ask(current, { headers: { 'x-remote-user': name } })).status).toBe(401);
    }
  });

  it('means nothing to the usual addresses', async () => {
    const { status } = await bench.ask('/api/v1/users/current', { headers: { 'x-remote-user': 'dora' } });
    expect(status).toBe(401);
  });

  it('is closed to every header when no proxy is trusted', async () => {
    const closed = await openBench();
    const { status } = await closed.ask(current, { headers: { 'x-remote-user': 'PRACTICE\\dora' } });
    expect(status).toBe(401);
    await closed.stop();
  });
});

describe('the base of the address', () => {
  it.each(['', '/', '/a/b'])('may be "%s"', async (base) => {
    const other = await openBench({ base, world: 'empty' });
    expect((await other.ask('/api/v1/healthcheck')).json).toMatchObject({ healthy: true });
    expect(other.running.url.endsWith('/')).toBe(false);
    await other.stop();
  });
});

describe('maintenance', () => {
  it('keeps everybody from changing anything, and nobody from reading and signing in', async () => {
    const control = (body: object): Promise<unknown> =>
      bench.ask('/practice/mode', { token: bench.running.control, body });
    await control({ maintenance: true });
    const mine = await bench.signIn();
    const stub = (await bench.ask('/api/v1/folders/stub', { token: mine })).json as object;
    const body = { ...stub, folderName: 'Never', parentFolderId: -1 };
    const refused = await bench.ask('/api/v1/folders', { token: mine, body });
    expect([refused.status, member(refused.json, 'errorCode')]).toEqual([400, 'API_MaintenanceMode']);
    await control({ maintenance: false });
    expect((await bench.ask('/api/v1/folders', { token: mine, body })).status).toBe(200);
  });
});

describe('a mistake of the vault itself', () => {
  it('is told to its keeper, and to the caller as a plain 500 without a word of where', async () => {
    const broken = await openBench({ world: 'empty' });
    const mine = await broken.signIn();
    Object.defineProperty(broken.running.vault.world, 'templates', { value: null });
    const { status, json, text } = await broken.ask('/api/v1/secret-templates', { token: mine });
    expect([status, member(json, 'exceptionMessage')]).toEqual([500, 'Something went wrong.']);
    expect(text).not.toMatch(/TypeError|\bat |\.ts|practice/u);
    expect(broken.running.mistakes).toHaveLength(1);
    await broken.stop();
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { member, openBench, type Bench, type Reply } from '../testing/client';

let bench: Bench;
let token: string;
beforeEach(async () => {
  bench = await openBench();
  token = await bench.signIn();
});
afterEach(() => bench.stop());

const control = (path: string, body?: unknown, method?: string): Promise<Reply> =>
  bench.ask(`/practice/${path}`, {
    token: bench.running.control,
    ...(body === undefined ? {} : { body }),
    ...(method === undefined ? {} : { method }),
  });

const me = (): Promise<Reply> => bench.ask('/api/v1/users/current', { token });
const plan = (deed: object, path = '/api/v1/users/current'): Promise<Reply> =>
  control('mischief', { match: { method: 'GET', path }, ...deed });

interface World {
  readonly secrets: readonly {
    id: number;
    readonly audits: readonly { action: string; notes: string }[];
    items: readonly { slug: string; value: string; history: object[] }[];
  }[];
  readonly sessions: readonly object[];
}
const world = async (): Promise<World> => (await control('world')).json as World;
const requests = async (more = ''): Promise<readonly object[]> =>
  (await control(`requests?since=0${more}`)).json as readonly object[];

describe('the control routes', () => {
  it('are closed to a signed-in user and to a stranger', async () => {
    for (const path of ['world', 'requests']) {
      expect((await bench.ask(`/practice/${path}`, { token })).status).toBe(401);
      expect((await bench.ask(`/practice/${path}`)).status).toBe(401);
    }
    expect((await bench.ask('/practice/reset', { method: 'POST', token })).status).toBe(401);
  });

  it('tell the truth about values that no list shows', async () => {
    const { secrets } = await world();
    const password = secrets[0]?.items.find((item) => item.slug === 'password');
    expect(password).toMatchObject({ isPassword: true, isFile: false, history: [] });
    expect(password?.value).not.toBe('');
  });

  it('write down what was asked with its values and what was answered, and leave themselves out', async () => {
    await bench.ask('/api/v1/version?Some=thing', { token });
    const all = await requests();
    expect(all[0]).toMatchObject({
      number: 1,
      method: 'POST',
      path: '/oauth2/token',
      body: { grant_type: 'password', username: 'admin', password: 'Practice-1' },
      status: 200,
    });
    expect(all[1]).toMatchObject({
      method: 'GET',
      path: '/api/v1/version',
      query: { Some: 'thing' },
      body: null,
    });
    expect(all).toHaveLength(2);
    expect((await control('requests?since=1')).json).toHaveLength(1);
    expect((await control('requests')).headers.get('practice-let-go')).toBe('0');
  });

  it('say how many requests were let go to make room for the newest', async () => {
    const body = { notes: 'x'.repeat(60_000) };
    for (let count = 0; count < 150; count += 1) await bench.ask('/api/v1/nowhere', { token, body });
    const { headers, json } = await control('requests');
    const kept = json as readonly object[];
    expect(kept.at(-1)).toMatchObject({ number: 151, body });
    expect(kept.length).toBeLessThan(151);
    expect(headers.get('practice-let-go')).toBe(String(151 - kept.length));
  });

  it('set everything back to the start, but for the token that the vault printed', async () => {
    const before = await world();
    const first = before.secrets[0];
    await control('fields', { secretId: first?.id, slug: 'password', value: 'other' });
    expect((await world()).secrets[0]?.items).not.toEqual(first?.items);
    await control('reset', {});
    expect((await world()).secrets[0]?.items).toEqual(first?.items);
    expect((await me()).status).toBe(401);
    expect((await bench.ask('/api/v1/users/current', { token: bench.running.accessToken })).status).toBe(200);
  });

  it('move the time on, and a token ends', async () => {
    // The vault's time runs on while it is asked.
    await control('clock', { seconds: 1_100 });
    expect((await me()).status).toBe(200);
    await control('clock', { seconds: 100 });
    expect((await me()).status).toBe(403);
  });

  it('turn a choice, and refuse one that does not exist', async () => {
    expect((await control('choices', { health: 'Healthy' })).status).toBe(200);
    expect((await bench.ask('/api/v1/healthcheck')).json).toMatchObject({ Healthy: true });
    expect((await control('choices', { health: 'poorly' })).status).toBe(400);
    expect((await control('choices', { nothing: 1 })).status).toBe(400);
  });
});

describe('mischief', () => {
  it('happens as often as told and only where it fits', async () => {
    await plan({ do: 'answer', status: 503, body: { message: 'away' }, times: 2 });
    expect((await bench.ask('/api/v1/version', { token })).status).toBe(200);
    const told = [await me(), await me(), await me()].map(({ status }) => status);
    expect(told).toEqual([503, 503, 200]);
  });

  it('lets the first ones through when told to', async () => {
    await plan({ do: 'answer', status: 500, skip: 1 });
    expect([(await me()).status, (await me()).status]).toEqual([200, 500]);
  });

  it('drops the line before anything happens', async () => {
    await control('mischief', { match: { path: '/api/v1/oauth-expiration' }, do: 'drop-before' });
    await expect(bench.ask('/api/v1/oauth-expiration', { method: 'POST', token })).rejects.toThrow();
    expect((await me()).status).toBe(200);
    expect((await requests('&more=true')).at(-2)).toMatchObject({ handled: null, status: null });
  });

  it('drops the line after the change has happened: the caller never hears', async () => {
    await control('mischief', { match: { method: 'POST', path: '/api/v1/*' }, do: 'drop-after' });
    await expect(bench.ask('/api/v1/oauth-expiration', { method: 'POST', token })).rejects.toThrow();
    expect((await me()).status).toBe(403);
    expect((await requests('&more=true')).at(-2)).toMatchObject({ handled: 200, status: null });
  });

  it('drops the line at once and does the work later', async () => {
    await control('mischief', {
      match: { path: '/api/v1/oauth-expiration' },
      do: 'handle-later',
      ms: 60_000,
    });
    await expect(bench.ask('/api/v1/oauth-expiration', { method: 'POST', token })).rejects.toThrow();
    expect((await me()).status).toBe(200);
    await control('clock', { seconds: 60 });
    expect((await me()).status).toBe(403);
  });

  it('holds an answer back until its time has come', async () => {
    await plan({ do: 'delay', ms: 3_600_000 });
    let told: number | undefined;
    const asking = me().then(({ status }) => (told = status));
    while ((await requests()).length < 2) expect(told).toBeUndefined();
    await control('clock', { seconds: 3_600 });
    // The token of this caller has ended by then.
    expect(await asking).toBe(403);
  });

  it('cuts a body in half, so that no caller can take it for whole', async () => {
    await plan({ do: 'cut-body' });
    await expect(me()).rejects.toThrow();
  });

  it('sends garbage, a page, or a picture in place of an answer', async () => {
    await plan({ do: 'garbage' });
    expect((await me()).json).toBeUndefined();
    await plan({ do: 'html' });
    const page = await me();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('<html');
    await plan({ do: 'wrong-content-type' });
    expect((await me()).headers.get('content-type')).toBe('image/png');
  });

  it('sends a byte a second', async () => {
    await plan({ do: 'trickle' });
    const response = await fetch(`${bench.running.url}/api/v1/users/current`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const sizes: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      const piece = reader.read();
      await control('clock', { seconds: 1 });
      sizes.push((await piece).value?.length ?? 0);
    }
    expect(sizes).toEqual([1, 1, 1]);
    await reader.cancel();
  });

  it('ends the session of the caller before his request is looked at', async () => {
    await plan({ do: 'revoke-token' });
    expect((await me()).status).toBe(403);
  });

  it('changes a field behind the caller’s back', async () => {
    const [secret] = (await world()).secrets;
    const edit = { secretId: secret?.id, slug: 'password', value: 'somebody else was here', by: 'operator' };
    await plan({ do: 'change-field', ...edit });
    await me();
    const [changed] = (await world()).secrets;
    const password = changed?.items.find((item) => item.slug === 'password');
    expect(changed?.audits[0]).toMatchObject({ action: 'EDIT', notes: 'Field: Password' });
    expect(password?.value).toBe('somebody else was here');
    expect(password?.history).toHaveLength(1);
  });

  it('tells a caller to come back later', async () => {
    await plan({ do: 'too-many-requests', retryAfter: '7' });
    const { status, headers } = await me();
    expect([status, headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('is called off all at once', async () => {
    await plan({ do: 'answer', status: 503, times: 100 });
    expect(member((await control('mischief', undefined, 'DELETE')).json, 'open')).toBe(1);
    expect((await me()).status).toBe(200);
  });

  it('refuses a path of so many stars that matching it would hold everybody up', async () => {
    expect((await plan({ do: 'drop-before', match: { path: '/**a'.repeat(12) } })).status).toBe(400);
    expect((await plan({ do: 'drop-before', match: { path: '/**/api/*/secrets/**' } })).status).toBe(200);
  });

  it('refuses a deed that it does not know and a status that is none', async () => {
    expect((await plan({ do: 'explode' })).status).toBe(400);
    expect((await plan({ do: 'answer', status: 99 })).status).toBe(400);
  });

  it('refuses what could never happen: no times at all, time that goes back, a header that is none', async () => {
    for (const never of [
      { do: 'drop-before', times: 0 },
      { do: 'drop-before', skip: -1 },
      { do: 'delay', ms: -1 },
      { do: 'answer', headers: { 'no name': 'text' } },
      { do: 'answer', headers: { name: 'two\nlines' } },
      { do: 'too-many-requests', retryAfter: 'two\nlines' },
    ]) {
      expect([never, (await plan(never)).status]).toEqual([never, 400]);
    }
    expect((await me()).status).toBe(200);
  });
});

import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseReply } from '../hostile/wire';
import { member, openBench, type Bench, type Reply } from '../testing/client';
import type { Deed } from './mischief';

const MINE = 'mine';
const THEIRS = 'theirs';
const MINUTE_MS = 60_000;

let bench: Bench;
let token: string;
let id: number;
let before: string;
beforeEach(async () => {
  bench = await openBench({ tokenSeconds: 30 * 86_400 });
  token = await bench.signIn();
  id = [...bench.running.vault.world.secrets.all()].find(({ name }) => name.startsWith('app01'))?.id ?? 0;
  before = await valueNow();
});
afterEach(() => bench.stop());

const control = (
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Reply> =>
  bench.ask(`/practice/${path}`, {
    token: bench.running.control,
    method,
    ...(body === undefined ? {} : { body }),
  });

interface Truth {
  readonly secrets: readonly {
    readonly items: readonly { slug: string; value: string; history: readonly { value: string }[] }[];
  }[];
}
const field = async () => {
  const { secrets } = (await control(`world?secretId=${id}`)).json as Truth;
  const found = secrets[0]?.items.find(({ slug }) => slug === 'username');
  if (found === undefined) throw new Error('no user name');
  return found;
};
const valueNow = async (): Promise<string> => (await field()).value;

/** Changes a field over a socket of its own, and gives every byte that came back. */
function put(): Promise<Buffer> {
  const { port, pathname } = new URL(bench.running.url);
  const body = JSON.stringify({ value: MINE });
  const head = [
    `PUT ${pathname}/api/v1/secrets/${id}/fields/username HTTP/1.1`,
    'Host: vault',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    'Connection: close',
    `Content-Length: ${body.length}`,
  ];
  const bytes = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
  return new Promise((resolve) => {
    const heard: Buffer[] = [];
    const socket = connect({ port: Number(port), host: '127.0.0.1' });
    socket.on('data', (chunk: Buffer) => heard.push(chunk));
    // A line that goes dead counts as closed: what was heard until then is what is looked at.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      resolve(Buffer.concat(heard));
    });
    socket.write(bytes);
  });
}
const plan = (deed: object): Promise<Reply> =>
  control('mischief', { match: { method: 'PUT', path: '/api/v1/secrets/*/fields/*' }, ...deed });

const record = async (): Promise<unknown> => {
  const all = (await control('requests?more=true')).json as readonly object[];
  return all.find((each) => member(each, 'method') === 'PUT');
};
const arrived = async (): Promise<void> => {
  while ((await record()) === undefined);
};
const pass = (ms: number): Promise<Reply> => control('clock', { ms });

const effects: Readonly<Record<Deed['do'], () => Promise<void>>> = {
  delay: async () => {
    await plan({ do: 'delay', ms: 10 * MINUTE_MS });
    const heard = put();
    await arrived();
    expect(await valueNow()).toBe(before);
    await pass(10 * MINUTE_MS);
    expect(parseReply(await heard)).toMatchObject({ status: 200, body: JSON.stringify(MINE) });
    expect(await valueNow()).toBe(MINE);
  },
  answer: async () => {
    await plan({ do: 'answer', status: 503, body: { message: 'away' }, headers: { 'x-away': 'yes' } });
    const reply = parseReply(await put());
    expect(reply).toMatchObject({ status: 503, body: '{"message":"away"}' });
    expect(reply?.headers.get('x-away')).toBe('yes');
    expect(await valueNow()).toBe(before);
  },
  'drop-before': async () => {
    await plan({ do: 'drop-before' });
    expect(await put()).toHaveLength(0);
    expect(await valueNow()).toBe(before);
    expect(await record()).toMatchObject({ handled: null, status: null });
  },
  'drop-after': async () => {
    await plan({ do: 'drop-after' });
    expect(await put()).toHaveLength(0);
    expect(await valueNow()).toBe(MINE);
    expect((await field()).history[0]?.value).toBe(before);
    expect(await record()).toMatchObject({ handled: 200, status: null, body: { value: MINE } });
  },
  'handle-later': async () => {
    await plan({ do: 'handle-later', ms: MINUTE_MS });
    expect(await put()).toHaveLength(0);
    expect(await valueNow()).toBe(before);
    await pass(MINUTE_MS);
    expect(await valueNow()).toBe(MINE);
    expect(await record()).toMatchObject({ handled: 200, status: null });
  },
  'cut-body': async () => {
    await plan({ do: 'cut-body' });
    const reply = parseReply(await put());
    const whole = JSON.stringify(MINE);
    expect(reply?.headers.get('content-length')).toBe(String(whole.length));
    expect(reply?.body).toBe(whole.slice(0, whole.length / 2));
    expect(await valueNow()).toBe(MINE);
  },
  garbage: async () => {
    await plan({ do: 'garbage' });
    const reply = parseReply(await put());
    expect(reply?.status).toBe(200);
    expect(() => JSON.parse(reply?.body ?? '') as unknown).toThrow();
    expect(await valueNow()).toBe(MINE);
  },
  html: async () => {
    await plan({ do: 'html', status: 502 });
    const reply = parseReply(await put());
    expect([reply?.status, reply?.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect(reply?.body).toContain('<html');
    expect(await valueNow()).toBe(before);
  },
  'wrong-content-type': async () => {
    await plan({ do: 'wrong-content-type' });
    const reply = parseReply(await put());
    expect(reply?.headers.get('content-type')).toBe('image/png');
    expect(reply?.body).toBe(JSON.stringify(MINE));
    expect(await valueNow()).toBe(MINE);
  },
  trickle: async () => {
    await plan({ do: 'trickle' });
    const heard = put();
    await arrived();
    const bytes = JSON.stringify(MINE);
    const { clock } = bench.running.vault;
    const start = clock.now();
    const over = heard.then(() => clock.now() - start);
    const isOver = (): Promise<boolean> =>
      Promise.race([over.then(() => true), pass(1_000).then(() => false)]);
    while (!(await isOver()));
    expect(parseReply(await heard)?.body).toBe(bytes);
    expect(await over).toBeGreaterThanOrEqual(bytes.length * 1_000);
  },
  'revoke-token': async () => {
    await plan({ do: 'revoke-token' });
    expect(parseReply(await put())).toMatchObject({
      status: 403,
      body: '{"message":"Authentication failed or expired token."}',
    });
    expect(await valueNow()).toBe(before);
  },
  'change-field': async () => {
    await plan({ do: 'change-field', value: THEIRS });
    expect(parseReply(await put())?.body).toBe(JSON.stringify(MINE));
    expect(await valueNow()).toBe(MINE);
    expect((await field()).history.map(({ value }) => value)).toEqual([THEIRS, before]);
    await plan({ do: 'change-field', when: 'after', value: THEIRS });
    expect(parseReply(await put())?.body).toBe(JSON.stringify(MINE));
    expect(await valueNow()).toBe(THEIRS);
  },
  maintenance: async () => {
    await plan({ do: 'maintenance' });
    for (const reply of [parseReply(await put()), parseReply(await put())]) {
      expect(reply?.status).toBe(400);
      expect(reply?.body).toContain('API_MaintenanceMode');
    }
    expect(await valueNow()).toBe(before);
    await control('mischief', undefined, 'DELETE');
    expect(parseReply(await put())?.status).toBe(200);
  },
  'too-many-requests': async () => {
    await plan({ do: 'too-many-requests', retryAfter: '7' });
    const reply = parseReply(await put());
    expect([reply?.status, reply?.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await valueNow()).toBe(before);
  },
};

describe('each deed of mischief, seen from the other end of a socket', () => {
  it.each(Object.entries(effects))('%s', async (_, sees) => {
    await sees();
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseReply, throwAt } from '../hostile/wire';
import { openBench, type Bench } from '../testing/client';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.stop());

const ask = (leaving: 'ends' | 'breaks'): Promise<Buffer> =>
  throwAt({
    port: Number(new URL(bench.running.url).port),
    bytes: Buffer.from('CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere\r\n\r\n'),
    leaving,
  });

it('refuses a tunnel with the page of the web server', async () => {
  const reply = parseReply(await ask('ends'));
  expect([reply?.status, reply?.headers.get('content-type')]).toEqual([400, 'text/html']);
  expect(reply?.body).toContain('<html');
});

it('outlives whoever tears the line after asking for a tunnel', async () => {
  await Promise.all(Array.from({ length: 20 }, () => ask('breaks')));
  expect((await bench.ask('/api/v1/healthcheck')).status).toBe(200);
});

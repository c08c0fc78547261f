import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseReply, throwAt } from '../hostile/wire';
import { openBench, type Bench } from '../testing/client';

const tunnel = Buffer.from('CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere\r\n\r\n');

let bench: Bench;
const port = (): number => Number(new URL(bench.running.url).port);
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.stop());

it('refuses a tunnel with the page of the web server', async () => {
  const reply = parseReply(await throwAt({ port: port(), bytes: tunnel, leaving: 'ends' }));
  expect([reply?.status, reply?.headers.get('content-type')]).toEqual([400, 'text/html']);
  expect(reply?.body).toContain('<html');
});

it('outlives those who tear the line while they are refused a tunnel', async () => {
  const torn = Array.from({ length: 20 }, async () => {
    const socket: Socket = connect(port(), '127.0.0.1', () => {
      socket.write(Buffer.concat(Array.from({ length: 100 }, () => tunnel)), () => socket.resetAndDestroy());
    });
    await once(socket, 'close');
  });
  await Promise.all(torn);
  expect((await bench.ask('/api/v1/healthcheck')).status).toBe(200);
});

it('lets go of somebody who was refused a tunnel and stays, so that the vault can end', async () => {
  const guest = connect({ port: port(), host: '127.0.0.1', allowHalfOpen: true });
  guest.write(tunnel);
  await once(guest.resume(), 'end');
  await bench.stop();
  guest.destroy();
  await expect(bench.ask('/api/v1/healthcheck')).rejects.toThrow();
});

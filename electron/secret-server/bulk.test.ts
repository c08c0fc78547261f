import { afterEach, describe, expect, it } from 'vitest';
import type { Line, Outgoing } from '../domain/ports';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { nodeLine } from './testing/node-line';
import { startOddServer, type OddServer } from './testing/odd-server';
import { BULK_WHOLE_MS, createTransport, LIMITS } from './transport';

let server: OddServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const OCTETS = { 'content-type': 'application/octet-stream' };

const bringing = (url: string) => {
  const taken: Uint8Array[] = [];
  const totals: (number | null)[] = [];
  const taker = {
    begin: (total: number | null) => totals.push(total),
    take: (piece: Uint8Array) => taken.push(piece),
  };
  const request: Outgoing = {
    ...{ method: 'GET', url, headers: {}, body: '', signsIn: 'never' },
    bulk: { taker },
  };
  return { request, totals, bytes: () => Buffer.concat(taken) };
};

describe('a file that comes', () => {
  it('goes on piece by piece however large it is, and no part of it is kept', async () => {
    const large = Buffer.alloc(LIMITS.mostBytes + 1, 7);
    server = await startOddServer((_, response) => {
      response.writeHead(200, { ...OCTETS, 'content-length': large.length }).end(large);
    });
    const { request, totals, bytes } = bringing(server.origin);
    const transport = createTransport({ line: nodeLine, timers: leadTimers().timers });
    expect(await transport.send(request, NEVER)).toMatchObject({ kind: 'answer', status: 200, body: '' });
    expect([totals, bytes().equals(large)]).toEqual([[large.length], true]);
  });

  it.each([
    ['a page', 200, { 'content-type': 'text/html' }],
    ['data', 200, { 'content-type': 'application/json' }],
    ['a refusal', 400, OCTETS],
    ['something unnamed', 200, {}],
  ])('is none where %s comes instead: that is an answer like any other', async (_, status, headers) => {
    server = await startOddServer((...[, response]) => {
      response.writeHead(status, headers).end('said');
    });
    const { request, totals, bytes } = bringing(server.origin);
    const transport = createTransport({ line: nodeLine, timers: leadTimers().timers });
    expect(await transport.send(request, NEVER)).toMatchObject({ kind: 'answer', status, body: 'said' });
    expect([totals, bytes().length]).toEqual([[], 0]);
  });

  it('that breaks off is told as cut', async () => {
    server = await startOddServer((_, response) => {
      response.writeHead(200, { ...OCTETS, 'content-length': 10 }).write('half');
      response.socket?.end();
    });
    const { request, bytes } = bringing(server.origin);
    const transport = createTransport({ line: nodeLine, timers: leadTimers().timers });
    expect(await transport.send(request, NEVER)).toMatchObject({ kind: 'nothing', because: 'cut' });
    expect(bytes().toString()).toBe('half');
  });

  it('is not said to be as long as what was packed on the way', async () => {
    server = await startOddServer((_, response) => {
      response.writeHead(200, { ...OCTETS, 'content-encoding': 'br', 'content-length': 3 }).end('abc');
    });
    const { request, totals } = bringing(server.origin);
    await createTransport({ line: nodeLine, timers: leadTimers().timers }).send(request, NEVER);
    expect(totals).toEqual([null]);
  });
});

describe('a file that is sent', () => {
  it('may take as long as it moves, and tells how much has left', async () => {
    const sent: number[] = [];
    const { timers, waiting } = leadTimers();
    let move: (bytes: number) => void = () => undefined;
    let answer: () => void = () => undefined;
    const line: Line = {
      send: (_, incoming) => {
        move = incoming.onSent;
        answer = () => {
          incoming.onHead(200, {});
          incoming.onEnded();
        };
        return () => undefined;
      },
    };
    const request: Outgoing = {
      ...{ method: 'PUT', url: 'http://127.0.0.1/', headers: {}, body: Buffer.alloc(9), signsIn: 'never' },
      bulk: { onSent: (bytes) => sent.push(bytes) },
    };
    const came = createTransport({ line, timers }).send(request, NEVER);
    expect(waiting().toSorted((a, b) => a - b)).toEqual([LIMITS.quietMs, BULK_WHOLE_MS]);
    move(4);
    move(9);
    expect(waiting()).toEqual([BULK_WHOLE_MS, LIMITS.quietMs]);
    answer();
    expect(await came).toMatchObject({ kind: 'answer', status: 200 });
    move(10);
    expect([sent, waiting()]).toEqual([[4, 9], []]);
  });
});

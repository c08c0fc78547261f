import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Action, Cancel, Outgoing, RecordedCall } from '../domain/ports';
import { createHttp } from './http';
import { createRecordedTransport } from './recorded-transport';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { nodeLine } from './testing/node-line';
import { startOddServer, type OddServer } from './testing/odd-server';
import { createTransport, LIMITS } from './transport';

let server: OddServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const led = (action?: Action) => {
  const { timers, pass } = leadTimers();
  const rows: (readonly [RecordedCall, Action | undefined])[] = [];
  let now = 1_000;
  const clock = { now: () => (now += 5) };
  const transport = createRecordedTransport({
    transport: createTransport({ line: nodeLine, timers }),
    clock,
    timers,
    action: () => action,
    record: (...row) => rows.push(row),
  });
  /** Written down a moment after the answer, which does not wait for that. */
  const recorded = () => {
    pass(15);
    return rows;
  };
  return { pass, recorded, transport, http: createHttp({ transport, timers, clock }) };
};
const get = (url: string): Outgoing => ({ method: 'GET', url, headers: {}, body: '', signsIn: 'never' });

describe('every request that goes out', () => {
  it('is written down with what came of it, when, and how long that took', async () => {
    server = await startOddServer((_, response) =>
      response.writeHead(403, { 'request-id': 'r-1' }).end('no'),
    );
    const { transport, recorded } = led({ number: 7, name: 'session.signIn' });
    const came = await transport.send(get(`${server.origin}/api/v1/users/current`), NEVER);
    expect(came).toMatchObject({ kind: 'answer', status: 403, body: 'no' });
    expect(recorded()).toEqual([
      [
        expect.objectContaining({
          at: 1_005,
          durationMs: 5,
          server: server.origin,
          path: '/api/v1/users/current',
          result: { kind: 'answer', status: 403 },
          requestId: 'r-1',
          bytes: 2,
          isRepeat: false,
        }),
        { number: 7, name: 'session.signIn' },
      ],
    ]);
  });

  it('is written down when nobody answers', async () => {
    const { transport, recorded } = led();
    await transport.send(get('http://127.0.0.1:1/api/v1/x'), NEVER);
    expect(recorded()).toMatchObject([[{ result: { because: 'failed', name: 'ECONNREFUSED' } }, undefined]]);
  });

  it('is written down when the answer takes too long', async () => {
    server = await startOddServer(() => undefined);
    const { transport, recorded, pass } = led();
    const came = transport.send(get(server.origin), NEVER);
    await vi.waitFor(() => {
      expect(server?.asked).toHaveLength(1);
    });
    pass(LIMITS.quietMs);
    await came;
    expect(recorded()).toMatchObject([
      [{ result: { kind: 'nothing', because: 'too-slow' }, bytes: null }, undefined],
    ]);
  });

  it('is written down when it is called off', async () => {
    server = await startOddServer(() => undefined);
    const { transport, recorded } = led();
    const listeners: (() => void)[] = [];
    const cancel: Cancel = { isCancelled: () => false, onCancelled: (each) => listeners.push(each) };
    const came = transport.send(get(server.origin), cancel);
    for (const listener of listeners) listener();
    await came;
    expect(recorded()).toMatchObject([[{ result: { because: 'cancelled' } }, undefined]]);
  });

  it('is two when a busy server is asked again, and the second one says so', async () => {
    const statuses = [503, 200];
    server = await startOddServer((_, response) => response.writeHead(statuses.shift() ?? 500).end());
    const { http, recorded, pass } = led();
    const came = http.ask(get(`${server.origin}/api/v1/x`), NEVER);
    await vi.waitFor(() => {
      expect(pass(1_000)).toBe(1);
    });
    expect(await came).toMatchObject({ status: 200 });
    expect(recorded().map(([{ result, isRepeat }]) => ({ result, isRepeat }))).toEqual([
      { result: { kind: 'answer', status: 503 }, isRepeat: false },
      { result: { kind: 'answer', status: 200 }, isRepeat: true },
    ]);
  });
});

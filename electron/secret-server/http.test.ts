import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Cancel, Outgoing } from '../domain/ports';
import { createHttp } from './http';
import { nodeLine } from './testing/node-line';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { startOddServer, type OddServer } from './testing/odd-server';
import { createTransport } from './transport';

const NOW = Date.parse('2026-11-21T07:00:00Z');

let server: OddServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** A server that is busy at first, and somebody who asks it. */
const busy = async (status: number, headers: Record<string, string> = {}) => {
  let isFirst = true;
  const started = await startOddServer((_, response) => {
    response.writeHead(isFirst ? status : 200, isFirst ? headers : {}).end('{}');
    isFirst = false;
  });
  server = started;
  const { timers, pass, waiting } = leadTimers();
  const transport = createTransport({ line: nodeLine, timers });
  const http = createHttp({ transport, timers, clock: { now: () => NOW } });
  const ask = (method: Outgoing['method'], cancel: Cancel = NEVER) =>
    http.ask({ method, url: started.origin, headers: {}, body: '', signsIn: 'never' }, cancel);
  const pausing = (ms: number) =>
    vi.waitFor(() => {
      expect(waiting()).toEqual([ms]);
    });
  return { ask, pass, pausing, started };
};

describe('a read from a busy server', () => {
  it.each([408, 429, 500, 502, 503, 504])('is asked for once more after status %i', async (status) => {
    const { ask, pass, pausing, started } = await busy(status);
    const came = ask('GET');
    await pausing(1_000);
    pass(1_000);
    expect(await came).toMatchObject({ status: 200 });
    expect(started.asked).toHaveLength(2);
  });

  it.each([
    ['0', 0],
    ['7', 7_000],
    ['30', 30_000],
    ['Sat, 21 Nov 2026 07:00:12 GMT', 12_000],
    ['Sat, 21 Nov 2026 06:00:00 GMT', 0],
    ['soon', 1_000],
  ])('waits as long as the server asks for with %j', async (header, pauseMs) => {
    const { ask, pass, pausing } = await busy(429, { 'retry-after': header });
    const came = ask('GET');
    await pausing(pauseMs);
    pass(pauseMs);
    expect(await came).toMatchObject({ status: 200 });
  });

  it.each(['31', '86400', 'Sat, 21 Nov 2026 08:00:00 GMT'])(
    'is left at that where the server asks to be left alone for long: %j',
    async (header) => {
      const { ask, started } = await busy(503, { 'retry-after': header });
      expect(await ask('GET')).toMatchObject({ status: 503 });
      expect(started.asked).toHaveLength(1);
    },
  );

  it('is not asked for again after it has been called off', async () => {
    const { ask, pausing, started } = await busy(503);
    const listeners: (() => void)[] = [];
    let isCancelled = false;
    const came = ask('GET', {
      isCancelled: () => isCancelled,
      onCancelled: (listener) => listeners.push(listener),
    });
    await pausing(1_000);
    isCancelled = true;
    for (const listener of listeners) listener();
    expect(await came).toEqual({ kind: 'nothing', because: 'cancelled' });
    expect(started.asked).toHaveLength(1);
  });

  it.each([200, 301, 400, 401, 403, 404])('is asked for once with status %i', async (status) => {
    const { ask, started } = await busy(status);
    expect(await ask('GET')).toMatchObject({ status });
    expect(started.asked).toHaveLength(1);
  });
});

describe('anything but a read', () => {
  it.each([408, 429, 500, 503])('is never repeated, not even after status %i', async (status) => {
    const { ask, started } = await busy(status, { 'retry-after': '0' });
    expect(await ask('POST')).toMatchObject({ status });
    expect(started.asked).toHaveLength(1);
  });
});

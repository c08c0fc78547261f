import { afterEach, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../practice/testing/client';
import { createHealthCheck } from './health';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { nodeLine } from './testing/node-line';
import { startOddServer, type OddServer } from './testing/odd-server';
import { createTransport } from './transport';

const open: (Bench | OddServer)[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop();
});

const health = (url: string) =>
  createHealthCheck({ transport: createTransport({ line: nodeLine, timers: leadTimers().timers }) })(
    url,
    NEVER,
  );
const bench = async (choices: object = {}): Promise<Bench> => {
  const opened = await openBench();
  open.push(opened);
  await opened.ask('/practice/choices', { token: opened.running.control, body: choices });
  return opened;
};
const answering = async (status: number, body: string): Promise<string> => {
  const server = await startOddServer((_, response) => response.writeHead(status).end(body));
  open.push(server);
  return server.origin;
};

describe('the health of a Secret Server', () => {
  it.each(['healthy', 'Healthy', 'text'])('is understood in the casing and shape of %s', async (variant) => {
    const { running } = await bench({ health: variant });
    expect(await health(`${running.url}/api/v1/healthcheck`)).toEqual({ kind: 'tells', isHealthy: true });
  });

  it('is asked for without anything that says who asks', async () => {
    const headers: object[] = [];
    const server = await startOddServer((request, response) => {
      headers.push(request.headers);
      response.end('Healthy');
    });
    open.push(server);
    await health(`${server.origin}/health`);
    expect(headers).toHaveLength(1);
    expect(headers[0]).not.toHaveProperty('authorization');
    expect(headers[0]).not.toHaveProperty('cookie');
  });

  it.each([
    [200, '{"HEALTHY":true}', true],
    [200, '{"healthy":false}', false],
    [200, '{"Healthy":"True"}', true],
    [200, '"Healthy"', true],
    [503, 'Unhealthy', false],
  ])('with status %i and %s is known: %s', async (status, body, isHealthy) => {
    expect(await health(await answering(status, body))).toEqual({ kind: 'tells', isHealthy });
  });

  it.each([
    [200, '<!doctype html><title>Healthy</title>'],
    [200, '{"status":"up"}'],
    [200, '{"healthy":{}}'],
    [200, 'null'],
    [200, ''],
    [404, '{"healthy":true}'],
    [302, 'Healthy'],
    [500, 'Healthy'],
  ])('is not read into status %i with %s', async (status, body) => {
    expect(await health(await answering(status, body))).toEqual({ kind: 'other' });
  });

  it('is not known of somebody who does not answer', async () => {
    const origin = await answering(200, '');
    for (const each of open.splice(0)) await each.stop();
    expect(await health(origin)).toMatchObject({ kind: 'nothing', failure: { code: 'no-answer' } });
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../practice/testing/client';
import { createSoundings } from './soundings';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { nodeLine } from './testing/node-line';
import { startOddServer, type OddServer } from './testing/odd-server';
import { createTransport } from './transport';

const open: (Bench | OddServer)[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop();
});

const soundings = () =>
  createSoundings({ transport: createTransport({ line: nodeLine, timers: leadTimers().timers }) });

const openVault = async () => {
  const bench = await openBench();
  open.push(bench);
  const { url, control: token } = bench.running;
  const control = async (path: string, body: object) => {
    const { status, text } = await bench.ask(`/practice/${path}`, { token, body });
    if (status !== 200) throw new Error(text);
  };
  const requests = async () => (await bench.ask('/practice/requests?more=true', { token })).json;
  return { url, control, requests };
};
const answering = async (status: number, body: string, headers: Record<string, string> = {}) => {
  const server = await startOddServer((_, response) => response.writeHead(status, headers).end(body));
  open.push(server);
  return server;
};
const EXPECTED = { kind: 'as-expected' };
const PAGE = '<!doctype html><html><body>Welcome</body></html>';

describe('a Secret Server in order', () => {
  it('refuses whoever names nobody, and so shows that it is there', async () => {
    const { url } = await openVault();
    expect(await soundings().services(url, NEVER)).toEqual(EXPECTED);
    expect(await soundings().tokens(url, NEVER)).toEqual(EXPECTED);
    expect(await soundings().windows(url, NEVER)).toEqual(EXPECTED);
    expect(await soundings().clientTokens(`${url}/platform`, NEVER)).toEqual(EXPECTED);
  });

  it('does so in each of the ways that it may have of saying no', async () => {
    const { url, control } = await openVault();
    for (const strangerBody of ['message', 'coded', 'empty', 'html']) {
      await control('choices', { strangerBody, grantUnknown: 'html' });
      expect(await soundings().services(url, NEVER)).toEqual(EXPECTED);
      expect(await soundings().tokens(url, NEVER)).toEqual(EXPECTED);
    }
  });

  it('hears neither a name nor a password nor a token', async () => {
    const { url, requests } = await openVault();
    await soundings().tokens(url, NEVER);
    await soundings().clientTokens(`${url}/platform`, NEVER);
    await soundings().windows(url, NEVER);
    const sent = JSON.stringify(await requests());
    expect(sent).toContain('grant_type');
    for (const name of ['username', '"password"', 'client_id', 'client_secret', 'authorization']) {
      expect(sent.replace('"grant_type":"password"', '').includes(name)).toBe(false);
    }
  });

  it.each(['html', 'message'])('says that its web services are off, by %s', async (webServicesOff) => {
    const { url, control } = await openVault();
    await control('mode', { webServices: false });
    await control('choices', { webServicesOff });
    const off = { kind: 'failed', failure: { code: 'web-services-off' } };
    expect(await soundings().services(url, NEVER)).toMatchObject(off);
    expect(await soundings().tokens(url, NEVER)).toMatchObject(off);
  });
});

describe('something else', () => {
  it.each([
    [404, '', { kind: 'absent' }],
    [200, PAGE, { kind: 'page' }],
    [302, '', { kind: 'page' }],
    [503, PAGE, { kind: 'failed', failure: { code: 'server-busy' } }],
    [500, '', { kind: 'failed', failure: { code: 'server-error' } }],
    [200, '{"access_token":"x"}', { kind: 'failed', failure: { code: 'answer-not-understood' } }],
  ])('that answers with status %i and %s is told apart', async (status, body, came) => {
    const { origin } = await answering(status, body);
    expect(await soundings().services(origin, NEVER)).toMatchObject(came);
    expect(await soundings().tokens(origin, NEVER)).toMatchObject(came);
  });

  it('is asked once each, however busy it is', async () => {
    const server = await answering(503, '');
    await soundings().services(server.origin, NEVER);
    await soundings().greet(server.origin, NEVER);
    expect(server.asked).toHaveLength(2);
  });
});

describe('a greeting', () => {
  it('tells the time of the server, where it says one that can be read', async () => {
    const date = 'Sat, 21 Nov 2026 09:00:00 GMT';
    const told = await answering(404, '', { date });
    expect(await soundings().greet(told.origin, NEVER)).toEqual({
      ok: true,
      value: { time: Date.parse(date) },
    });
    const odd = await answering(200, '', { date: 'noon' });
    expect(await soundings().greet(odd.origin, NEVER)).toEqual({ ok: true, value: { time: undefined } });
  });

  it('comes from nobody who is not there', async () => {
    const server = await answering(200, '');
    for (const each of open.splice(0)) await each.stop();
    expect(await soundings().greet(server.origin, NEVER)).toMatchObject({ failure: { code: 'no-answer' } });
  });
});

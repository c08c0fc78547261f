import { describe, expect, it } from 'vitest';
import { MOST_CALLS } from '../../../shared/call-list';
import type { CallNews } from '../../../shared/activity';
import type { RecordedCall } from '../ports';
import { createLedTime } from '../session/testing/led-time';
import { createCallKeeper } from './call-keeper';

const recorded = (change: Partial<RecordedCall> = {}): RecordedCall => ({
  at: 1,
  method: 'GET',
  server: 'https://vault.corp.example',
  path: '/api/v1/users/current',
  shows: 'token',
  carried: { kind: 'nothing' },
  isRepeat: false,
  result: { kind: 'answer', status: 200 },
  durationMs: 84,
  bytes: 2,
  requestId: null,
  ...change,
});

const lead = () => {
  const time = createLedTime();
  const told: CallNews[] = [];
  const calls = createCallKeeper({ timers: time.timers, onChanged: (news) => told.push(news) });
  return { time, told, calls };
};

describe('the calls that are kept', () => {
  it('are the newest 2,000, and the sum counts all of them', () => {
    const { calls } = lead();
    for (let each = 1; each <= MOST_CALLS + 500; each += 1)
      calls.record(recorded({ durationMs: each }), undefined);
    expect(calls.list()).toHaveLength(MOST_CALLS);
    expect([calls.list()[0]?.id, calls.list().at(-1)?.id]).toEqual([501, MOST_CALLS + 500]);
    expect([calls.find(500), calls.find(501)?.durationMs]).toEqual([undefined, 501]);
    expect(calls.sum()).toEqual({ calls: MOST_CALLS + 500, lastMs: MOST_CALLS + 500 });
  });

  it('are none once they are cleared, and no number is given twice', () => {
    const { calls } = lead();
    calls.record(recorded(), undefined);
    expect(calls.clear()).toEqual({ calls: 0, lastMs: null });
    expect([calls.list(), calls.find(1)]).toEqual([[], undefined]);
    calls.record(recorded(), undefined);
    expect(calls.list().map(({ id }) => id)).toEqual([2]);
  });

  it('share a number when one thing that the user did has led to them', () => {
    const { calls } = lead();
    const signIn = { number: 40, name: 'session.signIn' };
    calls.record(recorded(), signIn);
    calls.record(recorded({ path: '/oauth2/token' }), undefined);
    calls.record(recorded(), signIn);
    calls.record(recorded(), { number: 41, name: 'session.signOut' });
    expect(calls.list().map(({ action, why }) => [action, why])).toEqual([
      [1, 'sign-in'],
      [2, 'extend'],
      [1, 'sign-in'],
      [3, 'sign-out'],
    ]);
  });
});

describe('why a call was made', () => {
  it.each([
    ['session.signIn', '/oauth2/token', 'sign-in'],
    ['session.extend', '/oauth2/token', 'extend'],
    ['session.signOut', '/api/v1/oauth-expiration', 'sign-out'],
    ['finder.look', '/api/v1/healthcheck', 'look'],
    ['secrets.page', '/api/v1/secrets', 'list-secrets'],
    ['secrets.page', '/oauth2/token', 'extend'],
    ['session.used', '/oauth2/token', 'extend'],
    ['folders.children', '/api/v1/folders', 'list-folders'],
    ['secret.look', '/api/v1/secrets/7', 'open-secret'],
    ['rotation.check', '/api/v1/secrets/7', 'read'],
    ['quit', '/api/v1/oauth-expiration', 'quit'],
    [undefined, '/api/v1/oauth-expiration', 'sign-out'],
    [undefined, '/api/v1/secrets', 'by-itself'],
  ])('is what the user asked for, or else what it does: %s to %s', (name, path, why) => {
    const { calls } = lead();
    calls.record(recorded({ path }), name === undefined ? undefined : { number: 1, name });
    expect(calls.list()[0]?.why).toBe(why);
  });
});

describe('the page', () => {
  it('is told of any number of calls four times a second, of each once', () => {
    const { calls, told, time } = lead();
    for (let each = 0; each < 100; each += 1) {
      calls.record(recorded(), undefined);
      time.pass(10);
    }
    time.pass(1_000);
    expect(told).toHaveLength(4);
    expect(told.flatMap(({ added }) => added.map(({ id }) => id))).toEqual(calls.list().map(({ id }) => id));
    expect(time.waiting()).toBe(0);
  });

  it('is told that all are gone, and of what came after that alone', () => {
    const { calls, told, time } = lead();
    calls.record(recorded(), undefined);
    calls.clear();
    calls.record(recorded({ durationMs: 9 }), undefined);
    time.pass(250);
    expect(told).toMatchObject([{ sum: { calls: 1, lastMs: 9 }, isCleared: true, added: [{ id: 2 }] }]);
  });

  it('is never told of more than are kept', () => {
    const { calls, told, time } = lead();
    for (let each = 0; each < MOST_CALLS + 10; each += 1) calls.record(recorded(), undefined);
    time.pass(250);
    expect(told[0]?.added).toHaveLength(MOST_CALLS);
    expect(told[0]?.added.at(-1)?.id).toBe(MOST_CALLS + 10);
  });
});

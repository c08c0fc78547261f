import { describe, expect, it } from 'vitest';
import type { Call } from '../../../shared/activity';
import { silenceAfter } from './silence';

const call = (result: Call['result'], why: Call['why'] = 'read'): Call => ({
  id: 1,
  action: 1,
  why,
  at: 500,
  method: 'GET',
  server: 'https://vault.corp.example',
  path: '/api/v1/secrets',
  shows: 'token',
  carried: { kind: 'nothing' },
  isRepeat: false,
  result,
  durationMs: 3,
  bytes: null,
  requestId: null,
});

const failed = (name: string): Call['result'] => ({ kind: 'nothing', because: 'failed', name });

describe('since when nobody can be reached', () => {
  it.each(['net::ERR_INTERNET_DISCONNECTED', 'net::ERR_CONNECTION_REFUSED', 'ENOTFOUND'])(
    'is since the first call that reached nobody: %s',
    (name) => {
      expect(silenceAfter(undefined, call(failed(name)))).toBe(500);
      expect(silenceAfter(200, call(failed(name)))).toBe(200);
    },
  );

  it('is over with the first answer, whatever that says', () => {
    expect(silenceAfter(200, call({ kind: 'answer', status: 500 }))).toBeUndefined();
  });

  it.each([
    ['a line that broke off', call(failed('net::ERR_CONNECTION_RESET'))],
    ['a call that was called off', call({ kind: 'nothing', because: 'cancelled', name: null })],
    ['the doctor, who asks others', call(failed('ECONNREFUSED'), 'doctor')],
  ])('is said neither to begin nor to end by %s', (_, each) => {
    expect([silenceAfter(undefined, each), silenceAfter(200, each)]).toEqual([undefined, 200]);
  });
});

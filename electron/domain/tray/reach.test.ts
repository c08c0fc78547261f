import { describe, expect, it } from 'vitest';
import type { Call } from '../../../shared/activity';
import { MINUTE, NOW } from './testing/facts';
import { createReach } from './reach';

const HERE = 'https://vault.corp.example/SecretServer';
const THERE = 'https://other.corp.example';

const call = (result: Call['result'], server = HERE): Call => ({
  id: 1,
  action: 1,
  why: 'read',
  at: NOW,
  method: 'GET',
  server,
  path: '/api/v1/secrets',
  shows: 'token',
  carried: { kind: 'nothing' },
  isRepeat: false,
  result,
  durationMs: 100,
  bytes: null,
  requestId: null,
});

const nothing = (because: 'cancelled' | 'too-slow' | 'too-large' | 'failed' | 'cut'): Call['result'] => ({
  kind: 'nothing',
  because,
  name: null,
});
const answer: Call['result'] = { kind: 'answer', status: 500 };

const after = (...added: readonly Call[]) => {
  const reach = createReach();
  reach.heard({ sum: { calls: added.length, lastMs: 100 }, added, isCleared: false });
  return reach;
};

describe('the way to a server', () => {
  it.each(['failed', 'cut', 'too-slow'] as const)('is lost where a call came to nothing: %s', (because) => {
    expect(after(call(nothing(because))).isLost(HERE, NOW)).toBe(true);
  });

  it.each(['cancelled', 'too-large'] as const)('is not lost where we hung up ourselves: %s', (because) => {
    expect(after(call(nothing(because))).isLost(HERE, NOW)).toBe(false);
  });

  it('is there again with the next answer, whatever it says', () => {
    expect(after(call(nothing('failed')), call(answer)).isLost(HERE, NOW)).toBe(false);
    expect(after(call(answer), call(nothing('failed'))).isLost(HERE, NOW)).toBe(true);
  });

  it('is another one for another server', () => {
    const reach = after(call(nothing('failed')), call(answer, THERE));
    expect([reach.isLost(HERE, NOW), reach.isLost(THERE, NOW)]).toEqual([true, false]);
  });

  it('is not known to be lost any more after a while in which nobody asked', () => {
    const reach = after(call(nothing('failed')));
    expect(reach.isLost(HERE, NOW + 2 * MINUTE)).toBe(true);
    expect(reach.isLost(HERE, NOW + 2 * MINUTE + 100)).toBe(false);
    // The clock was put back.
    expect(reach.isLost(HERE, NOW - 60 * MINUTE)).toBe(false);
  });
});

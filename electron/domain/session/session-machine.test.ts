import { describe, expect, it } from 'vitest';
import { nextSession, sessionOf, SIGNED_OUT } from './session-machine';
import {
  MINUTE,
  START,
  END,
  server,
  asked,
  entered,
  opened,
  extend,
  extended,
  notExtended,
  looked,
  left,
  after,
  active,
  extending,
} from './testing/session-events';

describe('a session', () => {
  it('is open with what the server has granted', () => {
    expect(sessionOf(active)).toEqual({
      state: 'active',
      opened: { ...entered, server, endsAt: END, refreshesLeft: 3 },
      isExtending: false,
    });
  });

  it('is on its way as long as nobody has answered', () => {
    expect(sessionOf(after(asked(1)))).toEqual({ state: 'signing-in', server });
  });

  it.each([undefined, Infinity, NaN])('has no known end when the server grants it for %j', (lifetimeMs) => {
    expect(sessionOf(after(asked(1), opened(1, { lifetimeMs })))).toMatchObject({ opened: { endsAt: null } });
  });

  it('cannot be extended without a refresh token', () => {
    const bare = after(asked(1), opened(1, { refreshToken: undefined }));
    expect(sessionOf(bare)).toMatchObject({ opened: { refreshesLeft: 0 } });
    expect(nextSession(bare, extend(2))).toBe(bare);
  });

  it('is as it was after a sign-in that failed', () => {
    expect(after(asked(1), { kind: 'not-opened', attempt: 1 })).toBe(SIGNED_OUT);
  });

  it('gives way to a newer sign-in', () => {
    expect(nextSession(active, asked(2))).toEqual({ state: 'signing-in', attempt: 2, server });
  });

  it.each([after(), after(asked(1)), active, extending, nextSession(active, looked(END))])(
    'is gone when it is left: %j',
    (state) => {
      expect(nextSession(state, left)).toBe(SIGNED_OUT);
    },
  );
});

describe('a session that is extended', () => {
  it('tells that it is', () => {
    expect(sessionOf(extending)).toMatchObject({ state: 'active', isExtending: true });
  });

  it('lives on with the new token and one refresh less', () => {
    expect(nextSession(extending, extended(2))).toEqual({
      state: 'active',
      keys: {
        pass: { kind: 'token', token: 'tok-2' },
        renewBy: { kind: 'refresh-token', refreshToken: 'ref-2' },
      },
      lifetimeMs: 20 * MINUTE,
      opened: { ...entered, server, endsAt: START + 35 * MINUTE, refreshesLeft: 2 },
    });
  });

  it('keeps no refresh token after the last refresh', () => {
    const last = [2, 3, 4].flatMap((attempt) => [extend(attempt), extended(attempt)]);
    expect(last.reduce(nextSession, active)).toMatchObject({
      keys: { pass: { token: 'tok-2' }, renewBy: { kind: 'nothing' } },
      opened: { refreshesLeft: 0 },
    });
  });

  it('cannot be extended again when the server gives no refresh token along', () => {
    const last = nextSession(extending, extended(2, { refreshToken: undefined }));
    expect(last).toMatchObject({ opened: { refreshesLeft: 0 } });
  });

  it('stays open until its end when the server refuses, but cannot be extended again', () => {
    expect(nextSession(extending, notExtended({ isRefused: true, now: END - 1 }))).toMatchObject({
      state: 'active',
      keys: { pass: { token: 'tok-1' }, renewBy: { kind: 'nothing' } },
      opened: { endsAt: END, refreshesLeft: 0 },
    });
  });

  it('has ended because it was refused when its end has passed meanwhile', () => {
    expect(nextSession(extending, notExtended({ isRefused: true, now: END }))).toMatchObject({
      state: 'ended',
      at: END,
      because: 'refused',
    });
  });

  it('does not end by the clock while the server may still say yes', () => {
    expect(nextSession(extending, looked(END + MINUTE))).toBe(extending);
  });

  it('is as it was when nobody answered, and may be extended again', () => {
    expect(nextSession(extending, notExtended({ isRefused: false, now: END - 1 }))).toEqual(active);
  });

  it('has come to its end when nobody answered and that has passed', () => {
    expect(nextSession(extending, notExtended({ isRefused: false, now: END + MINUTE }))).toMatchObject({
      state: 'ended',
      at: END,
      because: 'expired',
    });
  });

  it('stays open after a refusal when its end is not known', () => {
    const endless = after(asked(1), opened(1, { lifetimeMs: undefined }), extend(2));
    expect(nextSession(endless, notExtended({ isRefused: true, now: END }))).toMatchObject({
      state: 'active',
    });
  });
});

describe('the end of a session', () => {
  it('has not come a moment before', () => {
    expect(nextSession(active, looked(END - 1))).toBe(active);
  });

  it('is told with the time at which it came, though the computer slept through it', () => {
    const late = { since: END - MINUTE, steppedMs: 10_000 };
    expect(nextSession(active, looked(END + 600 * MINUTE, late))).toEqual({
      state: 'ended',
      opened: { ...entered, server, endsAt: END, refreshesLeft: 3 },
      at: END,
      because: 'expired',
    });
  });

  it('has come when the timer says so, though that went off a moment early by the clock', () => {
    const wait = { since: END - 5000, steppedMs: 5000 };
    expect(nextSession(active, looked(END - 2, wait))).toMatchObject({ state: 'ended' });
  });

  it('moves back with a clock that is turned back', () => {
    const hourAgo = START - 60 * MINUTE;
    const seen = nextSession(active, looked(hourAgo + 10_000, { since: START, steppedMs: 10_000 }));
    expect(seen).toMatchObject({ state: 'active', opened: { endsAt: END - 60 * MINUTE } });
  });

  it('moves back with it also while the session is extended', () => {
    const seen = nextSession(extending, looked(START, { since: START + MINUTE, steppedMs: 0 }));
    expect(seen).toMatchObject({ state: 'extending', opened: { endsAt: END - MINUTE } });
  });

  it('comes though the clock was turned back before it', () => {
    const turned = looked(START, { since: END - 5000, steppedMs: 5000 });
    expect(nextSession(active, turned)).toMatchObject({ state: 'ended', because: 'expired' });
  });

  it('stays where it is when the clock is put right by less than anybody notices', () => {
    expect(nextSession(active, looked(START + 9500, { since: START, steppedMs: 10_000 }))).toBe(active);
  });

  it('never comes for a session whose end is not known', () => {
    const endless = after(asked(1), opened(1, { lifetimeMs: undefined }));
    expect(nextSession(endless, looked(END * 2))).toBe(endless);
  });
});

import { describe, expect, it } from 'vitest';
import { loadWords } from '../../shell/words';
import { createLedTime } from '../session/testing/led-time';
import { inSession, MINUTE, NOW } from './testing/facts';
import type { TraySession } from './tray-facts';
import { createWarnings, type Notification } from './warnings';

const OUT: TraySession = { state: 'signed-out' };

/** Of a session that ends after so many minutes, on a clock in the hands of the test. */
const open = (minutes: number) => {
  const time = createLedTime(NOW);
  const at = { isLookedAt: false, session: inSession({ endsAt: NOW + minutes * MINUTE }) };
  const seen: (Notification | 'away')[] = [];
  const warnings = createWarnings({
    t: loadWords(),
    clock: time.clock,
    timers: time.timers,
    session: () => at.session,
    isLookedAt: () => at.isLookedAt,
    show: (notification) => seen.push(notification),
    takeAway: () => seen.push('away'),
  });
  warnings.look();
  return {
    seen,
    titles: () => seen.map((each) => (each === 'away' ? each : each.title)),
    lookAtWindow: (isLookedAt: boolean) => {
      at.isLookedAt = isLookedAt;
    },
    become: (session: TraySession) => {
      at.session = session;
      warnings.look();
    },
    sleep: (ms: number) => {
      time.turnClock(ms);
      warnings.look();
    },
    pass: time.pass,
    stop: warnings.stop,
    isWaiting: () => time.waiting() > 0,
  };
};

describe('the warning of the end of a session', () => {
  it('comes five minutes before it and one minute before it, each once, and goes with it', () => {
    const { pass, titles, seen, isWaiting } = open(17);
    pass(11 * MINUTE);
    expect(seen).toEqual([]);
    pass(2 * MINUTE);
    expect(seen).toEqual([
      {
        title: 'Session ends in 5 min',
        text: 'vault.corp.example. Extend the session to go on.',
        act: 'Extend session',
      },
    ]);
    pass(3 * MINUTE);
    expect(titles()).toEqual(['Session ends in 5 min', 'Session ends in 1 min']);
    pass(2 * MINUTE);
    expect(titles().at(-1)).toBe('away');
    expect([seen.length, isWaiting()]).toEqual([3, false]);
  });

  it('offers nothing that the server would not do', () => {
    const { become, pass, seen } = open(17);
    become(inSession({ endsAt: NOW + 6 * MINUTE, refreshesLeft: 0 }));
    pass(MINUTE);
    expect(seen).toEqual([
      {
        title: 'Session ends in 5 min',
        text: 'vault.corp.example. No refresh is left: sign in again to go on.',
        act: null,
      },
    ]);
  });

  it('says so when the last extension is refused while it is shown', () => {
    const { become, pass, seen } = open(6);
    pass(2 * MINUTE);
    become(inSession({ endsAt: NOW + 6 * MINUTE, refreshesLeft: 0 }));
    become(inSession({ endsAt: NOW + 6 * MINUTE, refreshesLeft: 0 }));
    expect(seen).toHaveLength(2);
    expect(seen.at(-1)).toMatchObject({ title: 'Session ends in 5 min', act: null });
  });

  it('is told to nobody who looks at the window, and not later either', () => {
    const { lookAtWindow, pass, titles } = open(6);
    lookAtWindow(true);
    pass(2 * MINUTE);
    lookAtWindow(false);
    pass(2 * MINUTE);
    expect(titles()).toEqual([]);
    pass(MINUTE);
    expect(titles()).toEqual(['Session ends in 1 min']);
  });

  it('is taken away when the next one is told in the window', () => {
    const { lookAtWindow, pass, titles } = open(6);
    pass(MINUTE);
    lookAtWindow(true);
    pass(4 * MINUTE);
    expect(titles()).toEqual(['Session ends in 5 min', 'away']);
  });

  it('is taken away when the session is extended, and comes again before its new end', () => {
    const { become, pass, titles } = open(6);
    pass(2 * MINUTE);
    become(inSession({ endsAt: NOW + 20 * MINUTE }));
    expect(titles()).toEqual(['Session ends in 5 min', 'away']);
    pass(15 * MINUTE);
    expect(titles()).toEqual(['Session ends in 5 min', 'away', 'Session ends in 5 min']);
  });

  it.each<[string, TraySession]>([
    ['a sign-out', OUT],
    ['a lock', { state: 'locked', endsAt: NOW + 6 * MINUTE }],
    ['the end', { state: 'ended', at: NOW }],
  ])('is taken away by %s, and there is none afterwards', (_, session) => {
    const { become, pass, titles, isWaiting } = open(6);
    pass(2 * MINUTE);
    become(session);
    pass(10 * MINUTE);
    expect(titles()).toEqual(['Session ends in 5 min', 'away']);
    expect(isWaiting()).toBe(false);
  });

  it('says after a sleep how long there is still, once', () => {
    const { sleep, titles } = open(17);
    sleep(13.5 * MINUTE);
    sleep(1000);
    expect(titles()).toEqual(['Session ends in 4 min']);
    sleep(3 * MINUTE);
    expect(titles()).toEqual(['Session ends in 4 min', 'Session ends in 1 min']);
    sleep(MINUTE);
    expect(titles().at(-1)).toBe('away');
  });

  it('is none where nobody knows the end, and stops for good', () => {
    const { become, isWaiting, seen, stop } = open(6);
    become(inSession({ endsAt: null }));
    expect(isWaiting()).toBe(false);
    become(inSession());
    stop();
    expect([isWaiting(), seen]).toEqual([false, []]);
  });
});

import { describe, expect, it } from 'vitest';
import type { HeldCheckout } from '../../../shared/access';
import { loadWords } from '../../shell/words';
import { createCheckoutWarnings } from './checkout-warnings';
import { createLedTime } from '../session/testing/led-time';
import { MINUTE, NOW } from './testing/facts';
import type { Notification } from './warnings';

const HOST = 'vault.corp.example';

/** Of what is held for so many minutes each, by its number, on a clock in the hands of the test. */
const holding = (minutes: Readonly<Record<number, number | null>>) => {
  const ends = new Map(
    Object.entries(minutes).map(([id, each]) => [Number(id), each === null ? null : NOW + each * MINUTE]),
  );
  const time = createLedTime(NOW);
  const at = { host: HOST as string | null, extensible: new Set([1, 2]) };
  const seen: (Notification | 'away')[] = [];
  const held = (): readonly HeldCheckout[] =>
    [...ends]
      .filter(([, endsAt]) => endsAt === null || endsAt > time.clock.now())
      .map(([id, endsAt]) => ({ id, endsAt, changesPassword: null }));
  const warnings = createCheckoutWarnings({
    t: loadWords(),
    clock: time.clock,
    timers: time.timers,
    host: () => at.host,
    held,
    mayExtend: (id) => at.extensible.has(id),
    show: (notification) => seen.push(notification),
    takeAway: () => seen.push('away'),
  });
  warnings.look();
  return {
    seen,
    about: warnings.about,
    titles: () => seen.map((each) => (each === 'away' ? each : each.title)),
    become: (change: () => void) => {
      change();
      warnings.look();
    },
    ends,
    at,
    sleep: (ms: number) => {
      time.turnClock(ms);
      warnings.look();
    },
    pass: time.pass,
    stop: warnings.stop,
    isWaiting: () => time.waiting() > 0,
  };
};

const SOON = 'A checkout ends in 5 minutes.';
const OVER = 'A checkout has ended.';

describe('the warning of the end of a checkout', () => {
  it('comes once, five minutes before it, names no secret, and is told of when it is over', () => {
    const { pass, seen, titles, about, isWaiting } = holding({ 1: 30 });
    pass(24 * MINUTE);
    expect(seen).toEqual([]);
    pass(2 * MINUTE);
    expect(seen).toEqual([{ title: SOON, text: `${HOST}. Extend it to keep it.`, act: 'Extend' }]);
    expect(about()).toEqual([1]);
    pass(3 * MINUTE);
    expect(titles()).toEqual([SOON]);
    pass(2 * MINUTE);
    expect(titles()).toEqual([SOON, 'away', OVER]);
    expect(seen.at(-1)).toMatchObject({ text: `${HOST}. Check it out again to go on.`, act: null });
    expect([about(), isWaiting()]).toEqual([[], false]);
  });

  it('offers nothing that the server would not do', () => {
    const { pass, seen } = holding({ 3: 6 });
    pass(2 * MINUTE);
    expect(seen).toEqual([{ title: SOON, text: `${HOST}. It cannot be extended.`, act: null }]);
  });

  it('comes a minute before the end of what was taken out for no longer than five', () => {
    const { pass, titles } = holding({ 1: 5 });
    pass(3 * MINUTE);
    expect(titles()).toEqual([]);
    pass(MINUTE);
    expect(titles()).toEqual(['A checkout ends in 1 minute.']);
  });

  it('is one for all of them, also where one is added to it or is given back', () => {
    const { become, ends, pass, titles, about } = holding({ 1: 6, 2: 7 });
    pass(1.5 * MINUTE);
    pass(MINUTE);
    expect(titles()).toEqual([SOON, '2 checkouts end soon.']);
    expect(about()).toEqual([1, 2]);
    become(() => ends.delete(1));
    expect(titles().at(-1)).toBe(SOON);
    become(() => ends.delete(2));
    expect(titles().at(-1)).toBe('away');
    pass(10 * MINUTE);
    expect(titles()).toHaveLength(4);
  });

  it('goes when it is extended, comes again before its new end, and is not moved by what a server rounds', () => {
    const { become, ends, pass, titles } = holding({ 1: 6 });
    become(() => ends.set(1, NOW + 6 * MINUTE - 20_000));
    pass(2 * MINUTE);
    become(() => ends.set(1, NOW + 6 * MINUTE - 40_000));
    expect(titles()).toEqual([SOON]);
    become(() => ends.set(1, NOW + 36 * MINUTE));
    expect(titles()).toEqual([SOON, 'away']);
    pass(30 * MINUTE);
    expect(titles()).toEqual([SOON, 'away', SOON]);
  });

  it('says after a sleep how long there is still, or that it is over', () => {
    const { sleep, titles } = holding({ 1: 30 });
    sleep(27.5 * MINUTE);
    expect(titles()).toEqual(['A checkout ends in 3 minutes.']);
    sleep(60 * MINUTE);
    expect(titles().slice(1)).toEqual(['away', OVER]);
    const other = holding({ 1: 30, 2: 30 });
    other.sleep(60 * MINUTE);
    expect(other.titles()).toEqual(['2 checkouts have ended.']);
  });

  it('is taken away with the session or by the lock, and nothing is told of after that', () => {
    const { at, become, pass, titles, isWaiting } = holding({ 1: 6 });
    pass(2 * MINUTE);
    become(() => {
      at.host = null;
    });
    pass(10 * MINUTE);
    expect([titles(), isWaiting()]).toEqual([[SOON, 'away'], false]);
    become(() => {
      at.host = HOST;
    });
    expect(titles()).toEqual([SOON, 'away']);
  });

  it('is none where nobody knows the end, and stops for good', () => {
    const { isWaiting, seen } = holding({ 1: null });
    expect([isWaiting(), seen]).toEqual([false, []]);
    const { stop, isWaiting: waits, titles, pass } = holding({ 1: 6 });
    pass(2 * MINUTE);
    stop();
    expect([waits(), titles()]).toEqual([false, [SOON, 'away']]);
  });
});

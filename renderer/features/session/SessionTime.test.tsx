import { act, cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { active, digits, group, MINUTE, NOW, pass, show, timers } from './testing/show-session';

let isHidden = false;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  isHidden = false;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'hidden');
});

const look = (hidden: boolean) => {
  act(() => {
    isHidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  });
};

describe('the time of a session', () => {
  it('goes down by seconds for the eye and by minutes for the ear', () => {
    show(active());
    expect(group().textContent).toContain('18 minutes left, 2 of 3 refreshes left');
    pass(2000);
    expect(digits()).toMatch(/^17:40 left/u);
  });

  it('counts down to its end, and no further', () => {
    show(active({ endsAt: NOW + MINUTE }));
    pass(MINUTE);
    expect(digits()).toMatch(/^Ends in 0:00/u);
    expect(timers()).toBe(0);
  });

  it('says that it ends once there are less than three minutes', () => {
    show(active({ endsAt: NOW + 130_000 }));
    expect(digits()).toBe('Ends in 2:10, 2 of 3 refreshes left');
  });

  it('stands still while nobody sees it, and is right again at once afterwards', () => {
    show(active());
    look(true);
    expect(timers()).toBe(0);
    pass(10 * MINUTE);
    expect(digits()).toMatch(/^17:42/u);
    look(false);
    expect(digits()).toMatch(/^7:42/u);
  });

  it('leaves no timer behind', () => {
    show(active());
    expect(timers()).toBe(1);
    cleanup();
    expect(timers()).toBe(0);
  });

  it('is not known when the server does not tell, and not counted', () => {
    show(active({ endsAt: null }));
    expect(group().textContent).toContain('End not known, 2 of 3 refreshes left');
    expect(timers()).toBe(0);
  });
});

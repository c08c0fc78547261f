import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../shared/session';
import { exampleOpened } from '../../app/client-double';
import { active, MINUTE, NOW, pass, timers } from './testing/show-session';
import { useSessionNews } from './use-session-news';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const hear = (first: Session) => {
  const said: string[] = [];
  const alert = (text: string) => {
    said.push(text);
  };
  const { rerender } = renderHook(
    (session: Session) => {
      useSessionNews(session, alert);
    },
    { initialProps: first },
  );
  return { said, rerender };
};
const ended: Session = { state: 'ended', opened: exampleOpened, at: NOW, because: 'expired' };

describe('the end of a session that is near', () => {
  it('is said at three minutes and at one, and at no other moment', () => {
    const { said } = hear(active({ endsAt: NOW + 6 * MINUTE }));
    pass(3 * MINUTE - 1000);
    expect(said).toEqual([]);
    pass(1000);
    expect(said).toEqual(['The session ends in 3 minutes.']);
    pass(2 * MINUTE);
    expect(said).toEqual(['The session ends in 3 minutes.', 'The session ends in 1 minute.']);
    pass(MINUTE);
    expect([said.length, timers()]).toEqual([2, 0]);
  });

  it('is said of the new end, once the session has been extended', () => {
    const { said, rerender } = hear(active({ endsAt: NOW + 4 * MINUTE }));
    pass(MINUTE);
    rerender(active({ endsAt: NOW + 20 * MINUTE }));
    pass(15 * MINUTE);
    expect(said).toEqual(['The session ends in 3 minutes.']);
    pass(MINUTE);
    expect(said).toHaveLength(2);
  });

  it('is not said of one whose end nobody knows, nor of one that is over', () => {
    const { said, rerender } = hear(active({ endsAt: null }));
    expect(timers()).toBe(0);
    rerender(active({ endsAt: NOW + 4 * MINUTE }));
    rerender({ state: 'signed-out' });
    expect([timers(), said]).toEqual([0, []]);
  });

  it('is said as it is after a sleep that went past both moments', () => {
    const { said } = hear(active({ endsAt: NOW + 20 * MINUTE }));
    vi.setSystemTime(NOW + 19 * MINUTE + 30_000);
    pass(17 * MINUTE);
    expect(said).toEqual([]);
    cleanup();
    const awake = hear(active({ endsAt: Date.now() + 4 * MINUTE }));
    vi.setSystemTime(Date.now() + 3.5 * MINUTE - MINUTE);
    pass(MINUTE);
    expect(awake.said).toEqual(['The session ends in 1 minute.']);
  });
});

describe('a session that cannot be extended again', () => {
  it('is said to be so along with its end', () => {
    const { said } = hear(active({ endsAt: NOW + 4 * MINUTE, refreshesLeft: 0 }));
    pass(MINUTE);
    expect(said).toEqual(['The session ends in 3 minutes. This session cannot be extended again.']);
  });

  it('because the server would not is said once, at once', () => {
    const { said, rerender } = hear(active({ refreshesLeft: 1 }));
    const refused = { refreshesLeft: 0, isRefused: true };
    rerender(active(refused));
    rerender(active(refused));
    expect(said).toEqual(['This session cannot be extended again. The server did not extend it.']);
  });
});

describe('the end of a session', () => {
  it('is said once, however often it is told', () => {
    const { said, rerender } = hear(active());
    rerender(ended);
    rerender({ ...ended });
    expect(said).toEqual(['Your session ended. Nothing was lost.']);
  });
});

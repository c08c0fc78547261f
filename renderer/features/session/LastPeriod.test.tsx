import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { user } from '../../testing/user';
import { active, button, MINUTE, NOW, pass, show } from './testing/show-session';

const CLOCK = ['setTimeout', 'clearTimeout', 'Date'] as const;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: [...CLOCK] });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const banner = () => screen.queryByText('This session cannot be extended again.');
const last = (endsAt: number | null) => active({ endsAt, refreshesLeft: 0 });

describe('a session that cannot be extended again', () => {
  it('says so from three minutes before its end, with the time of that', () => {
    show(last(NOW + 5 * MINUTE));
    pass(2 * MINUTE);
    expect(banner()).toBeNull();
    pass(1000);
    expect(banner()).toBeTruthy();
    expect(screen.getByText('It ends at 14:05.')).toBeTruthy();
  });

  it('says nothing of it while it can be extended still, or when nobody knows its end', () => {
    const { become } = show(active({ endsAt: NOW + MINUTE, refreshesLeft: 1 }));
    expect(banner()).toBeNull();
    become(last(null));
    expect(banner()).toBeNull();
  });

  it('says so at once when the server has refused to extend it, whatever time is left', () => {
    show(active({ endsAt: NOW + 12 * MINUTE, refreshesLeft: 0, isRefused: true }));
    expect(banner()).toBeTruthy();
    expect(screen.getByText('The server did not extend it. It ends at 14:12.')).toBeTruthy();
  });

  it('says so of a refusal where the end is not known', () => {
    show(active({ endsAt: null, refreshesLeft: 0, isRefused: true }));
    expect(
      screen.getByText('The server did not extend it. The server does not say when it ends.'),
    ).toBeTruthy();
  });

  it('leads to the form, or to the calls', async () => {
    vi.useRealTimers();
    const { onSignInAgain, onGo } = show(last(Date.now() + MINUTE));
    await user.click(button('Sign in again'));
    await user.click(button('Show calls'));
    expect([onSignInAgain.mock.calls.length, onGo.mock.calls]).toEqual([1, [['activity']]]);
  });

  it('can be put off, with the focus going to the heading, and comes once more when time is short', () => {
    show(active({ endsAt: NOW + 12 * MINUTE, refreshesLeft: 0, isRefused: true }));
    act(() => {
      button('Later').click();
    });
    expect(banner()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    pass(9 * MINUTE + 1000);
    expect(banner()).toBeTruthy();
  });
});

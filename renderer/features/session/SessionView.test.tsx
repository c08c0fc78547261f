import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Practice } from '../../../shared/practice';
import type { Opened } from '../../../shared/session';
import { openedSession, openPractice } from '../../app/client-double';
import type { OpenSession } from './open-session';
import { SessionView } from './SessionView';

const NOW = new Date(2026, 10, 21, 14, 0).getTime();
const MINUTE = 60_000;

let isHidden = false;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  isHidden = false;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const user = userEvent.setup({ delay: null });
const button = (name: string) => screen.getByRole('button', { name });
const group = () => screen.getByRole('group', { name: 'Session' });
const digits = () => group().querySelector('[aria-hidden="true"]')?.textContent;

const active = (change: Partial<Opened> = {}) =>
  openedSession({ endsAt: NOW + 17 * MINUTE + 42_000, refreshesLeft: 2, ...change }) as OpenSession;
const ended = (because: 'expired' | 'refused'): OpenSession => ({
  state: 'ended',
  opened: active().opened,
  at: NOW,
  because,
});

const show = (session: OpenSession, practice: Practice = { state: 'off' }) => {
  const verbs = {
    extend: vi.fn(() => Promise.resolve(true)),
    onSignOut: vi.fn(() => Promise.resolve()),
    onSignInAgain: vi.fn(),
    onSettings: vi.fn(),
    say: vi.fn(),
    alert: vi.fn(),
  };
  const view = (shown: OpenSession) => (
    <SessionView session={shown} practice={practice} locale="en-GB" {...verbs} />
  );
  const { rerender } = render(view(session));
  return {
    ...verbs,
    become: (next: OpenSession) => {
      rerender(view(next));
    },
  };
};

const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

/** The timers that are there for longer than this moment. */
const timers = () => {
  pass(0);
  return vi.getTimerCount();
};

const look = (hidden: boolean) => {
  act(() => {
    isHidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  });
};

describe('the frame of a session', () => {
  it('has the names and roles of the design, and says truthfully what it cannot do yet', () => {
    show(active());
    expect(button('Connection: vault.corp.example, signed in as adm-ops7')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'You are signed in' })).toBe(document.activeElement);
    expect(screen.getByRole('main', { name: 'You are signed in' }).textContent).toContain('not built yet');
    expect(digits()).toBe('17:42 left, 2 of 3 refreshes left');
    for (const name of ['Extend session', 'Settings', 'Sign out']) expect(button(name)).toBeTruthy();
  });

  it('shows what is known of the server, and what is only assumed, when it is asked for by key', async () => {
    show(active());
    const connection = button('Connection: vault.corp.example, signed in as adm-ops7');
    expect(screen.queryByRole('region', { name: 'Server details' })).toBeNull();
    connection.focus();
    await user.keyboard('{Enter}');
    expect(connection.getAttribute('aria-expanded')).toBe('true');
    const details = screen.getByRole('region', { name: 'Server details' });
    expect(connection.getAttribute('aria-controls')).toBe(details.id);
    expect(details.textContent).toContain('https://vault.corp.example/SecretServer');
    expect(details.textContent).toContain('14:17');
    expect(details.textContent).toContain('3 is assumed');
  });

  it('leads to the settings', async () => {
    const { onSettings } = show(active());
    await user.click(button('Settings'));
    expect(onSettings).toHaveBeenCalledTimes(1);
  });
});

describe('the time of a session', () => {
  beforeEach(() => {
    vi.useRealTimers();
    vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });

  it('goes down by seconds for the eye and by minutes for the ear', () => {
    show(active());
    expect(group().textContent).toContain('18 minutes left, 2 of 3 refreshes left');
    pass(2000);
    expect(digits()).toMatch(/^17:40 left/u);
  });

  it('is said aloud at five minutes and, interrupting, at one, and at no other moment', () => {
    const { say, alert } = show(active({ endsAt: NOW + 6 * MINUTE }));
    pass(59_000);
    expect(say).not.toHaveBeenCalled();
    pass(1000);
    expect(say.mock.calls).toEqual([['The session ends in 5 minutes.']]);
    pass(4 * MINUTE);
    expect(alert.mock.calls).toEqual([['The session ends in 1 minute.']]);
    pass(MINUTE);
    expect([say.mock.calls.length, alert.mock.calls.length]).toEqual([1, 1]);
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

describe('extending a session', () => {
  it('is asked for by a button, and said once it is done', async () => {
    const { extend, say } = show(active());
    await user.click(button('Extend session'));
    expect(extend).toHaveBeenCalledTimes(1);
    expect(say).toHaveBeenCalledWith('The session was extended.');
  });

  it('that did not work is not said to have worked', async () => {
    const { extend, say } = show(active());
    extend.mockResolvedValue(false);
    await user.click(button('Extend session'));
    expect(say).not.toHaveBeenCalled();
  });

  it('is not asked for twice while it is under way', async () => {
    const { extend } = show({ ...active(), isExtending: true } as OpenSession);
    expect(group().textContent).toContain('Extending...');
    expect(button('Extend session').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Extend session'));
    expect(extend).not.toHaveBeenCalled();
  });

  it('is not offered in the last period, and the focus does not get lost with its button', () => {
    const { become } = show(active());
    button('Extend session').focus();
    become(active({ refreshesLeft: 0 }));
    expect(screen.queryByRole('button', { name: 'Extend session' })).toBeNull();
    expect(digits()).toBe('17:42 left, last period');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});

describe('the end of a session', () => {
  it.each([
    ['expired', 'Its time was up at 14:00.'],
    ['refused', 'The server stopped accepting it at 14:00.'],
  ] as const)('keeps the frame and says in one banner what to do: %s', async (because, words) => {
    const { onSignInAgain } = show(ended(because));
    expect(screen.getAllByText('Your session ended. Nothing was lost.')).toHaveLength(1);
    expect(screen.getByText(words)).toBeTruthy();
    expect(group().textContent).toBe('Session ended');
    expect(screen.queryByRole('button', { name: 'Extend session' })).toBeNull();
    await user.click(button('Sign in again'));
    expect(onSignInAgain).toHaveBeenCalledTimes(1);
  });

  it('by signing out is asked for once', async () => {
    const { onSignOut } = show(active());
    onSignOut.mockReturnValue(new Promise(() => undefined));
    await user.click(button('Sign out'));
    await user.click(button('Sign out'));
    expect(onSignOut).toHaveBeenCalledTimes(1);
    expect(button('Sign out').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a session at the practice vault', () => {
  const practiceSession = active({ server: 'http://127.0.0.1:43210/SecretServer', user: 'admin' });

  it('says that nothing is real and how it ends, and is left by signing out', async () => {
    const { onSignOut } = show(practiceSession, openPractice);
    const strip = screen.getByRole('region', { name: 'Practice vault' });
    expect(strip.textContent).toContain('Nothing here is real.');
    expect(strip.textContent).toContain('It ends when you sign out of it');
    await user.click(within(strip).getByRole('button', { name: 'Leave' }));
    expect(onSignOut).toHaveBeenCalledTimes(1);
  });

  it('is not said of another server while the practice vault is open too', () => {
    show(active(), openPractice);
    expect(screen.queryByRole('region', { name: 'Practice vault' })).toBeNull();
  });
});

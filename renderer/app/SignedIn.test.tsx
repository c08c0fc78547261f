import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { succeed } from '../../shared/ipc/reply';
import type { Practice } from '../../shared/practice';
import type { Session } from '../../shared/session';
import { user } from '../testing/user';
import { exampleOpened, openedSession, openPractice, type createClientDouble } from './client-double';
import { button, leavingFailing, openApp, said, title } from './testing/open-app';

afterEach(cleanup);

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });

const atPractice = openedSession({ server: 'http://127.0.0.1:43210/SecretServer', user: 'admin' });
const endedSession = (at: number): Session => ({
  state: 'ended',
  opened: { ...exampleOpened, endsAt: at, refreshesLeft: 0 },
  at,
  because: 'expired',
});

describe('signing in', () => {
  it('by keyboard alone leads into the session, and back out with no password left', async () => {
    await openApp();
    for (const text of ['vault.corp.example', 'adm-ops7', '', 'pass word']) {
      if (text !== '') await user.paste(text);
      await user.tab();
      if (document.activeElement === button('Certificate')) await user.tab();
    }
    await user.click(field('Password'));
    await user.keyboard('{Enter}');
    expect(await title('Vault')).toBe(document.activeElement);
    expect(button('Connection: vault.corp.example, signed in as adm-ops7')).toBeTruthy();
    expect(screen.queryByRole('form', { name: 'Sign in' })).toBeNull();
    // Not only out of sight: what is kept out of sight keeps what was typed into it.
    expect(document.querySelectorAll('input:not([type="search"])')).toHaveLength(0);
    await user.click(button('Sign out'));
    expect(await title('Sign in to Secret Server')).toBeTruthy();
    expect(said()).toBe('You are signed out.');
    expect(field('Password').value).toBe('');
    expect(document.activeElement).toBe(field('Server URL'));
  });

  it('has been done already where the page was loaded anew', async () => {
    await openApp({ session: openedSession() });
    expect(await title('Vault')).toBeTruthy();
  });
});

describe('the settings of somebody who is signed in', () => {
  it('leave its frame where it is, and lead back into it', async () => {
    await openApp({ session: openedSession() });
    await title('Vault');
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    await title('General');
    expect(button('Connection: vault.corp.example, signed in as adm-ops7')).toBeTruthy();
    await user.click(button('Back to the session'));
    expect(await title('Vault')).toBeTruthy();
  });

  it('are left, as any other place is, when somebody signs out there', async () => {
    await openApp({ session: openedSession() });
    await title('Vault');
    await user.click(screen.getByRole('link', { name: 'Activity' }));
    await title('Activity');
    await user.click(button('Sign out'));
    expect(await title('Sign in to Secret Server')).toBeTruthy();
  });

  it('do not hide that the session ends: it is said at once, and once', async () => {
    const { events, stores } = await openApp({ session: openedSession() });
    await title('Vault');
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    await title('General');
    act(() => {
      events.session.send(endedSession(1));
    });
    expect(screen.getByRole('alert').textContent).toBe('Your session ended. Nothing was lost.');
    const { number } = stores.announcer.store.getState().assertive;
    await user.click(button('Back to the session'));
    expect(await title('Session ended')).toBeTruthy();
    expect(stores.announcer.store.getState().assertive.number).toBe(number);
  });
});

describe('a session that has ended', () => {
  it('leads to the form, which knows server and user and asks for the password', async () => {
    await openApp({ session: endedSession(new Date(2025, 10, 21, 14, 40).getTime()) });
    await title('Session ended');
    await user.click(button('Sign in again'));
    expect(screen.getByText('Your session ended at 21 Nov 2025, 14:40')).toBeTruthy();
    expect(field('Server URL').value).toBe('https://vault.corp.example/SecretServer');
    expect(document.activeElement).toBe(field('Password'));
    await user.paste('pass word');
    await user.keyboard('{Enter}');
    expect(await title('Vault')).toBeTruthy();
  });

  it('shows its frame again the next time it ends', async () => {
    const { events } = await openApp({ session: endedSession(1) });
    await title('Session ended');
    await user.click(button('Sign in again'));
    act(() => {
      events.session.send(openedSession());
      events.session.send(endedSession(2));
    });
    expect(await title('Session ended')).toBeTruthy();
  });
});

describe('a session at the practice vault', () => {
  const openAtPractice = async (session: Parameters<typeof createClientDouble>[1] = {}) => {
    const order: string[] = [];
    const off: Practice = { state: 'off' };
    const close = () => {
      order.push('practice closed');
      return Promise.resolve(succeed(off));
    };
    const page = await openApp(
      { practice: openPractice, session: atPractice },
      { practice: { close }, ...session },
    );
    await title('Vault');
    page.events.session.listeners.add(({ state }) => order.push(state));
    return { ...page, order };
  };

  it('ends first, and the vault after it, when one signs out; both are said', async () => {
    const { order } = await openAtPractice();
    await user.click(button('Sign out'));
    await title('Sign in to Secret Server');
    expect(order).toEqual(['signed-out', 'practice closed']);
    expect(said()).toBe('You are signed out, and the practice vault has ended.');
    expect(field('Server URL').value).toBe('');
  });

  it('ends in the same way when one leaves the vault', async () => {
    const { order } = await openAtPractice();
    await user.click(button('Leave'));
    await title('Sign in to Secret Server');
    expect(order).toEqual(['signed-out', 'practice closed']);
  });

  it('is over when the vault stops by itself: the form says why, and no server is blamed', async () => {
    const { events: sender, leave } = leavingFailing('sign-out-unsure');
    const { events } = await openAtPractice({ session: { signOut: leave } });
    sender.send = events.session.send;
    await act(async () => {
      events.practice.send({ state: 'ended', because: 'stopped', detail: 'killed' });
      await Promise.resolve();
    });
    await title('Sign in to Secret Server');
    expect(screen.getByText('The practice vault has stopped')).toBeTruthy();
    expect(screen.queryByText('The sign-out was not confirmed')).toBeNull();
  });

  it('is not touched when a session elsewhere is signed out of', async () => {
    const { events, order } = await openAtPractice();
    act(() => {
      events.session.send(openedSession());
    });
    await user.click(button('Sign out'));
    await title('Sign in to Secret Server');
    expect(order).not.toContain('practice closed');
  });
});

import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import type { Practice } from '../../shared/practice';
import type { Session } from '../../shared/session';
import { App } from './App';
import { createClientDouble, openedSession, openPractice } from './client-double';
import { createStores } from './stores';
import { createWords } from './words';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const button = (name: string) => screen.getByRole('button', { name });
const title = (name: string) => screen.findByRole('heading', { level: 1, name });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const said = () => screen.getByRole('status', { name: 'Announcements' }).textContent;

const open = async (...arguments_: Parameters<typeof createClientDouble>) => {
  const { client, events } = createClientDouble(...arguments_);
  const stores = createStores({ client, words: createWords(), root: { dataset: {} } });
  render(<App stores={stores} onReload={vi.fn()} />);
  await act(async () => {
    stores.start();
    await Promise.resolve();
  });
  return { events, stores };
};

const atPractice = openedSession({ server: 'http://127.0.0.1:43210/SecretServer', user: 'admin' });
const endedSession = (at: number): Session => ({
  state: 'ended',
  opened: {
    server: 'https://vault.corp.example/SecretServer',
    user: 'adm-ops7',
    endsAt: at,
    refreshesLeft: 0,
  },
  at,
  because: 'expired',
});

const signOutFailing = () => {
  const events: { send: (session: Session) => void } = { send: () => undefined };
  const signOut = (): Promise<Reply<Session>> => {
    events.send({ state: 'signed-out' });
    return Promise.resolve(fail('sign-out-unsure'));
  };
  return { events, signOut };
};

describe('signing in', () => {
  it('by keyboard alone leads into the session, and back out with no password left', async () => {
    await open();
    for (const text of ['vault.corp.example', 'adm-ops7', '', 'pass word']) {
      if (text !== '') await user.paste(text);
      await user.tab();
      if (document.activeElement === button('Certificate')) await user.tab();
    }
    await user.click(field('Password'));
    await user.keyboard('{Enter}');
    expect(await title('You are signed in')).toBe(document.activeElement);
    expect(button('Connection: vault.corp.example, signed in as adm-ops7')).toBeTruthy();
    expect(screen.queryByRole('form', { name: 'Sign in' })).toBeNull();
    // It is there still, out of sight, where nothing is drawn anew.
    const typed = [...document.querySelectorAll('input')].map(({ value }) => value);
    expect(typed).toContain('adm-ops7');
    expect(typed).not.toContain('pass word');
    await user.click(button('Sign out'));
    expect(await title('Sign in to Secret Server')).toBeTruthy();
    expect(said()).toBe('You are signed out.');
    expect([field('User name').value, field('Password').value]).toEqual(['adm-ops7', '']);
    expect(document.activeElement).toBe(field('Password'));
  });

  it('has been done already where the page was loaded anew', async () => {
    await open({ session: openedSession() });
    expect(await title('You are signed in')).toBeTruthy();
  });
});

describe('the settings of somebody who is signed in', () => {
  it('say where, and lead back into the session', async () => {
    await open({ session: openedSession() });
    await title('You are signed in');
    await user.click(button('Settings'));
    await title('General');
    expect(screen.getByText('adm-ops7 at vault.corp.example')).toBeTruthy();
    await user.click(button('Back to the session'));
    expect(await title('You are signed in')).toBeTruthy();
  });

  it('do not hide that the session ends: it is said at once, and once', async () => {
    const { events, stores } = await open({ session: openedSession() });
    await title('You are signed in');
    await user.click(button('Settings'));
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
    await open({ session: endedSession(new Date(2026, 10, 21, 14, 40).getTime()) });
    await title('Session ended');
    await user.click(button('Sign in again'));
    expect(screen.getByText('Your session ended at 14:40')).toBeTruthy();
    expect(field('Server URL').value).toBe('https://vault.corp.example/SecretServer');
    expect(document.activeElement).toBe(field('Password'));
    await user.paste('pass word');
    await user.keyboard('{Enter}');
    expect(await title('You are signed in')).toBeTruthy();
  });

  it('shows its frame again the next time it ends', async () => {
    const { events } = await open({ session: endedSession(1) });
    await title('Session ended');
    await user.click(button('Sign in again'));
    act(() => {
      events.session.send(openedSession());
      events.session.send(endedSession(2));
    });
    expect(await title('Session ended')).toBeTruthy();
  });
});

describe('signing out', () => {
  it('that the server did not hear of is told honestly, over the form', async () => {
    const { events: sender, signOut } = signOutFailing();
    const { events } = await open({ session: openedSession() }, { session: { signOut } });
    sender.send = events.session.send;
    await title('You are signed in');
    await user.click(button('Sign out'));
    await title('Sign in to Secret Server');
    const messages = within(screen.getByRole('region', { name: 'Messages' }));
    expect(messages.getByText('The sign-out was not confirmed')).toBeTruthy();
    expect(
      messages.getByText(/the server could not be told\. The session there ends by itself/u),
    ).toBeTruthy();
  });

  it('that nobody answered leaves the session where it was', async () => {
    await open(
      { session: openedSession() },
      { session: { signOut: () => Promise.resolve(fail('unanswered')) } },
    );
    await title('You are signed in');
    await user.click(button('Sign out'));
    expect(await title('You are signed in')).toBeTruthy();
    expect(said()).not.toContain('You are signed out');
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
    const page = await open(
      { practice: openPractice, session: atPractice },
      { practice: { close }, ...session },
    );
    await title('You are signed in');
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
    const { events: sender, signOut } = signOutFailing();
    const { events } = await openAtPractice({ session: { signOut } });
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

import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPractice } from '../../app/client-double';
import { user } from '../../testing/user';
import type { OpenSession } from './open-session';
import { active, button, chooseInMenu, digits, group, MINUTE, NOW, show } from './testing/show-session';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const ended = (because: 'expired' | 'refused'): OpenSession => ({
  state: 'ended',
  opened: active().opened,
  at: NOW,
  because,
});

describe('the frame of a session', () => {
  it('has the names and roles of the design', () => {
    show(active());
    expect(button('Connection: vault.corp.example, signed in as adm-ops7')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Vault' })).toBe(document.activeElement);
    const main = within(screen.getByRole('main', { name: 'Vault' }));
    expect(main.getByRole('region', { name: 'Secret details' }).textContent).toBe('Nothing is open.');
    expect(digits()).toBe('17:42 left, 2 of 3 refreshes left');
    for (const name of ['Extend session', 'Sign out']) expect(button(name)).toBeTruthy();
    const places = within(screen.getByRole('navigation', { name: 'Main' }));
    expect(places.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Bulk rotation',
      'Ticket keys',
      'Activity',
      'Settings',
    ]);
    expect(screen.getByRole('contentinfo', { name: 'Status' }).textContent).toBe('3 calls');
  });

  it('shows what is known of the server, and what is only assumed, when it is asked for by key', async () => {
    show(active());
    const connection = button('Connection: vault.corp.example, signed in as adm-ops7');
    expect(screen.queryByRole('region', { name: 'Server details' })).toBeNull();
    connection.focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('menuitem', { name: 'Server details' });
    expect(connection.getAttribute('aria-expanded')).toBe('true');
    await vi.waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Trust and certificate');
    });
    await user.keyboard('{ArrowDown}');
    await user.keyboard('{Enter}');
    const details = screen.getByRole('region', { name: 'Server details' });
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(button('Close server details'));
    });
    expect(details.textContent).toContain('https://vault.corp.example/SecretServer');
    expect(details.textContent).toContain('14:17');
    expect(details.textContent).toContain('3 is assumed');
    await user.click(button('Close server details'));
    expect(screen.queryByRole('region', { name: 'Server details' })).toBeNull();
  });

  it('says on which day it ends where that is not today', async () => {
    show(active({ endsAt: NOW + 3 * 24 * 60 * MINUTE }));
    await chooseInMenu('Server details');
    const details = screen.getByRole('region', { name: 'Server details' });
    expect(details.textContent).toContain('24 Nov 2026, 14:00');
  });

  it('leads to many secrets at once, to the calls and to the settings', async () => {
    const { onGo } = show(active());
    for (const name of ['Bulk rotation', 'Ticket keys', 'Activity', 'Settings'])
      await user.click(screen.getByRole('link', { name }));
    expect(onGo.mock.calls).toEqual([['bulk'], ['ticket-keys'], ['activity'], ['settings']]);
  });

  it('leads to the certificates that are trusted, from the menu', async () => {
    const { onTrust } = show(active());
    await chooseInMenu('Trust and certificate');
    expect(onTrust).toHaveBeenCalledTimes(1);
  });

  it('leads out of the session from the menu too, to nowhere or to another sign-in', async () => {
    const { onSignOut, onSwitch } = show(active());
    await chooseInMenu('Switch sign-in');
    expect([onSwitch.mock.calls.length, onSignOut.mock.calls.length]).toEqual([1, 0]);
    await chooseInMenu('Sign out');
    expect(onSignOut).toHaveBeenCalledTimes(1);
  });
});

describe('a session with a token of somebody else', () => {
  const withToken = active({ method: 'token', endsAt: null, refreshesLeft: 0, refreshesAllowed: 0 });

  it.each(['token', 'command'] as const)('offers to end it besides signing out: %s', async (method) => {
    const { onEndToken, onSignOut } = show(active({ ...withToken.opened, method }));
    await chooseInMenu('Sign out and end the token');
    expect([onEndToken.mock.calls.length, onSignOut.mock.calls.length]).toEqual([1, 0]);
  });

  it.each([
    ['of one’s own', active()],
    ['that is dead already', { ...ended('refused'), opened: withToken.opened }],
  ])('and no other: not one %s', async (_, session) => {
    show(session);
    await user.click(button('Connection: vault.corp.example, signed in as adm-ops7'));
    const entries = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(entries).toEqual(['Trust and certificate', 'Server details', 'Switch sign-in', 'Sign out']);
  });
});

describe('a session by the way in which it was opened', () => {
  it.each([
    ['token', 'Token, end not known', 'Access token'],
    ['command', 'Token, end not known', 'Token from a command'],
    ['windows', 'Windows sign-in', 'Windows sign-in'],
  ] as const)('%s: has no end to count to and nothing to extend', async (method, words, detail) => {
    show(active({ method, endsAt: null, refreshesLeft: 0, refreshesAllowed: 0, isAllowanceAssumed: false }));
    expect(group().textContent).toBe(words);
    expect(screen.queryByRole('button', { name: 'Extend session' })).toBeNull();
    await chooseInMenu('Server details');
    const details = screen.getByRole('region', { name: 'Server details' });
    expect(details.textContent).toContain(`Signed in with${detail}`);
    expect(details.textContent).not.toContain('Extensions');
  });

  it('says that the number of extensions is assumed only where it is', async () => {
    show(active({ refreshesLeft: 4, refreshesAllowed: 5, isAllowanceAssumed: false }));
    expect(digits()).toBe('17:42 left, 4 of 5 refreshes left');
    await chooseInMenu('Server details');
    const details = screen.getByRole('region', { name: 'Server details' });
    expect(details.textContent).toContain('4 of 5 left');
    expect(details.textContent).not.toContain('assumed');
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

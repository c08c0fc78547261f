import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Session } from '../../shared/session';
import { fail, succeed } from '../../shared/ipc/reply';
import type { Wish } from '../../shared/tray';
import { user } from '../testing/user';
import { exampleOpened, openedSession } from './client-double';
import { button, chooseInMenu, openApp, title } from './testing/open-app';

afterEach(cleanup);

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const nearItsEnd = (): Session => openedSession({ endsAt: Date.now() + 120_000, refreshesLeft: 0 });

/** Never asked, unless somebody has pressed Sign in or Sign out. */
const watched = () => {
  const asked: string[] = [];
  const signOut = () => {
    asked.push('sign-out');
    return Promise.resolve(fail('unanswered'));
  };
  return { asked, signOut };
};

describe('switching to another sign-in', () => {
  it('begins with what is saved, and signs nobody out before he has chosen', async () => {
    const { asked, signOut } = watched();
    await openApp({ session: openedSession() }, { session: { signOut } });
    await title('Vault');
    await chooseInMenu('Switch sign-in');
    await title('Sign in to Secret Server');
    const aside = screen.getByRole('complementary', { name: 'Saved sign-ins' });
    expect(aside.contains(document.activeElement)).toBe(true);
    expect(screen.getByText('You are still signed in to vault.corp.example as adm-ops7')).toBeTruthy();
    expect(field('Server URL').value).toBe('');
    await user.click(button('Back to the session'));
    expect(await title('Vault')).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it('goes into the session that is opened then', async () => {
    await openApp({ session: openedSession() });
    await title('Vault');
    await chooseInMenu('Switch sign-in');
    await title('Sign in to Secret Server');
    for (const [name, text] of [
      ['Server URL', 'vault.other.example'],
      ['User name', 'adm-2'],
      ['Password', 'pass word'],
    ] as const) {
      await user.click(field(name));
      await user.paste(text);
    }
    await user.keyboard('{Enter}');
    expect(await title('Vault')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Connection: .*signed in as adm-2$/u })).toBeTruthy();
  });

  it('that is refused leaves the session there to go back to', async () => {
    await openApp(
      { session: openedSession() },
      { session: { signIn: () => Promise.resolve(fail('sign-in-refused')) } },
    );
    await title('Vault');
    await chooseInMenu('Switch sign-in');
    await title('Sign in to Secret Server');
    for (const name of ['Server URL', 'User name', 'Password']) {
      await user.click(field(name));
      await user.paste('vault.other.example');
    }
    await user.keyboard('{Enter}');
    expect(await screen.findByText('The server refused this sign-in')).toBeTruthy();
    expect(field('Password').value).toBe('');
    await user.click(button('Back to the session'));
    expect(await title('Vault')).toBeTruthy();
  });

  it('does not say of the settings that nobody is signed in', async () => {
    await openApp({ session: openedSession() });
    await title('Vault');
    await chooseInMenu('Switch sign-in');
    await title('Sign in to Secret Server');
    await user.click(button('Proxy and certificates'));
    await title('Network');
    const frame = within(screen.getByRole('banner'));
    expect(frame.queryByText('Not signed in')).toBeNull();
    expect(frame.getByText('You are still signed in to vault.corp.example as adm-ops7')).toBeTruthy();
  });
});

describe('ticket keys', () => {
  it('are reached without a session, and lead back to the form with what was typed into it', async () => {
    await openApp();
    await user.click(field('Server URL'));
    await user.paste('vault.corp.example');
    await user.click(button('Ticket keys'));
    expect(await title('Ticket keys')).toBeTruthy();
    await user.click(button('Back to sign-in'));
    await title('Sign in to Secret Server');
    expect(field('Server URL').value).toBe('https://vault.corp.example');
  });

  it('are a place of the frame of a session', async () => {
    await openApp({ session: openedSession() });
    await title('Vault');
    await user.click(screen.getByRole('link', { name: 'Ticket keys' }));
    expect(await title('Ticket keys')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ticket keys' }).getAttribute('aria-current')).toBe('page');
  });
});

describe('signing in again before the end', () => {
  it('knows server and user, asks for the password alone, and leads back to where one was', async () => {
    await openApp({ session: nearItsEnd() });
    await title('Vault');
    await user.click(screen.getByRole('link', { name: 'Activity' }));
    await title('Activity');
    await user.click(button('Sign in again'));
    await title('Sign in to Secret Server');
    expect(field('Server URL').value).toBe('https://vault.corp.example/SecretServer');
    expect(field('User name').value).toBe('adm-ops7');
    expect(document.activeElement).toBe(field('Password'));
    await user.paste('pass word');
    await user.keyboard('{Enter}');
    expect(await title('Activity')).toBeTruthy();
    expect(screen.queryByText('This session cannot be extended again.')).toBeNull();
  });

  it.each([
    ['before', nearItsEnd()],
    ['after', { state: 'ended', opened: exampleOpened, at: 1, because: 'expired' } satisfies Session],
  ])('is asked for in the tray as well, %s the end', async (_, session) => {
    const wish = { what: 'place', place: 'sign-in' } as const;
    const wishes: Wish[] = [];
    const takeWish = () => Promise.resolve(succeed(wishes.shift() ?? null));
    const { events } = await openApp({ session }, { tray: { takeWish } });
    await screen.findByRole('button', { name: 'Sign in again' });
    wishes.push(wish, wish);
    events.wished.send(null);
    await title('Sign in to Secret Server');
    expect(document.activeElement).toBe(field('Password'));
    events.wished.send(null);
    expect(await title('Sign in to Secret Server')).toBeTruthy();
  });

  it('can be thought better of, and the session is where it was', async () => {
    await openApp({ session: nearItsEnd() });
    await title('Vault');
    await user.click(button('Sign in again'));
    await title('Sign in to Secret Server');
    await user.click(button('Back to the session'));
    expect(await title('Vault')).toBeTruthy();
  });

  it('that is overtaken by the end goes on as after any end', async () => {
    const session = nearItsEnd();
    const { events } = await openApp({ session });
    await title('Vault');
    await user.click(button('Sign in again'));
    await title('Sign in to Secret Server');
    act(() => {
      if (session.state !== 'active') return;
      events.session.send({ state: 'ended', opened: session.opened, at: Date.now(), because: 'expired' });
    });
    expect(screen.getByText(/^Your session ended at /u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Back to the session' })).toBeNull();
    expect(field('User name').value).toBe('adm-ops7');
  });
});

import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fail } from '../../shared/ipc/reply';
import { user } from '../testing/user';
import { openedSession } from './client-double';
import { button, chooseInMenu, leavingFailing, openApp, said, title } from './testing/open-app';

afterEach(cleanup);

describe('signing out', () => {
  it('that the server did not hear of is told honestly, over the form', async () => {
    const { events: sender, leave } = leavingFailing('sign-out-unsure');
    const { events } = await openApp({ session: openedSession() }, { session: { signOut: leave } });
    sender.send = events.session.send;
    await title('Vault');
    await user.click(button('Sign out'));
    await title('Sign in to Secret Server');
    const messages = within(screen.getByRole('region', { name: 'Messages' }));
    expect(messages.getByText('The sign-out was not confirmed')).toBeTruthy();
    expect(
      messages.getByText(/the server could not be told\. The session there ends by itself/u),
    ).toBeTruthy();
    await user.click(messages.getByRole('button', { name: 'Show calls' }));
    expect(await title('Activity')).toBeTruthy();
  });

  it('that nobody answered leaves the session where it was', async () => {
    await openApp(
      { session: openedSession() },
      { session: { signOut: () => Promise.resolve(fail('unanswered')) } },
    );
    await title('Vault');
    await user.click(button('Sign out'));
    expect(await title('Vault')).toBeTruthy();
    expect(said()).not.toContain('You are signed out');
  });
});

describe('signing out and ending the token of somebody else', () => {
  const withToken = openedSession({ method: 'token', endsAt: null, refreshesLeft: 0, refreshesAllowed: 0 });

  it('is said to have worked when the server has said so', async () => {
    await openApp({ session: withToken });
    await title('Vault');
    await chooseInMenu('Sign out and end the token');
    await title('Sign in to Secret Server');
    expect(said()).toBe('You are signed out, and the server has ended the token.');
  });

  it('is told honestly when nobody knows whether the token has ended', async () => {
    const { events: sender, leave } = leavingFailing('token-end-unsure');
    const { events } = await openApp({ session: withToken }, { session: { endToken: leave } });
    sender.send = events.session.send;
    await title('Vault');
    await chooseInMenu('Sign out and end the token');
    await title('Sign in to Secret Server');
    const messages = within(screen.getByRole('region', { name: 'Messages' }));
    expect(messages.getByText('The end of the token was not confirmed')).toBeTruthy();
    expect(messages.getByText(/Whoever has the token may still use it\./u)).toBeTruthy();
    expect(said()).toBe('You are signed out.');
  });
});

import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { user } from '../testing/user';
import { exampleOpened, openedSession } from './client-double';
import { button, openApp, said, title } from './testing/open-app';

afterEach(cleanup);

const THERE = 'https://other.corp.example/SecretServer';
const banner = async () => within(await screen.findByRole('region', { name: 'Link' }));

describe('a link to a secret', () => {
  it('that was there before anybody signed in is told with its server, and opens with the session', async () => {
    const { events, stores } = await openApp({
      link: { kind: 'secret', id: 7, server: exampleOpened.server },
    });
    const told = await banner();
    expect(told.getByText('A link asks for secret 7')).toBeTruthy();
    expect(told.getByText(/https:\/\/vault\.corp\.example\/SecretServer/u)).toBeTruthy();
    expect(told.queryByRole('button', { name: 'Sign in to another server' })).toBeNull();
    await expect.poll(said).toContain('A link asks for secret 7.');
    act(() => {
      events.session.send(openedSession());
    });
    await title('Vault');
    expect(stores.secrets.store.getState().open).toBe(7);
    expect(screen.queryByRole('region', { name: 'Link' })).toBeNull();
  });

  it('leads back to the vault from wherever in the session it comes to', async () => {
    const { events, stores } = await openApp({ session: openedSession() });
    await title('Vault');
    await user.click(screen.getByRole('link', { name: 'Activity' }));
    await title('Activity');
    act(() => {
      events.links.send({ kind: 'secret', id: 8, server: null });
    });
    await title('Vault');
    expect(stores.secrets.store.getState().open).toBe(8);
  });

  it('of another server is asked about: it can be put aside, and leaves what is open alone', async () => {
    const { events, stores } = await openApp({ session: openedSession() });
    await title('Vault');
    act(() => {
      events.links.send({ kind: 'secret', id: 8, server: THERE });
    });
    const told = await banner();
    expect(told.getByText(new RegExp(THERE, 'u'))).toBeTruthy();
    expect(stores.secrets.store.getState().open).toBeNull();
    await user.click(told.getByRole('button', { name: 'Do not open it' }));
    expect(screen.queryByRole('region', { name: 'Link' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Vault' }));
  });

  it('of another server can be followed: out of this session first, by the hand of the user', async () => {
    const { events } = await openApp({ session: openedSession() });
    await title('Vault');
    act(() => {
      events.links.send({ kind: 'secret', id: 8, server: THERE });
    });
    await user.click((await banner()).getByRole('button', { name: 'Sign in to another server' }));
    await title('Sign in to Secret Server');
    expect((await banner()).getByText('A link asks for secret 8')).toBeTruthy();
    // A stranger's address is not filled in: whoever follows it writes it himself.
    expect(screen.getByLabelText<HTMLInputElement>('Server URL').value).toBe('');
  });

  it('that is none is told to have been refused, and nothing of what it said', async () => {
    await openApp({ session: openedSession(), link: { kind: 'not-understood' } });
    const told = await banner();
    expect(told.getByText('A link was not opened')).toBeTruthy();
    await user.click(button('Dismiss'));
    expect(screen.queryByRole('region', { name: 'Link' })).toBeNull();
  });
});

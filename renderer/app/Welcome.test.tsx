import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import type { Settings } from '../../shared/settings';
import { loadWelcome } from '../features/welcome';
import { user } from '../testing/user';
import { App } from './App';
import { createClientDouble, exampleSettings, exampleSnapshot, openedSession } from './client-double';
import { createStores } from './stores';
import { openApp, title } from './testing/open-app';
import { words } from './words';

afterEach(cleanup);

const settings: Settings = { ...exampleSettings, isWelcomed: false };
const welcomed: Reply<Settings> = succeed({ ...settings, isWelcomed: true });
const region = () => screen.queryByRole('region', { name: 'Welcome to Keyturn' });
const door = (name: string) => screen.findByRole('button', { name });

const openNew = async (answer: Reply<Settings> = welcomed, more: Partial<typeof exampleSnapshot> = {}) => {
  const change = vi.fn(() => Promise.resolve(answer));
  const open = vi.fn(() => Promise.resolve(fail('internal')));
  const app = await openApp(
    { ...exampleSnapshot, settings, ...more },
    { practice: { open }, settings: { change } },
  );
  await title('Sign in to Secret Server');
  return { ...app, change, open };
};

describe('the welcome', () => {
  it('is there with the first paint, before anything is known, where the page is told that it is the first', async () => {
    const { client } = createClientDouble(exampleSnapshot);
    const stores = createStores({ client, words, root: { dataset: {}, lang: 'en' } });
    render(<App stores={stores} welcome={await loadWelcome()} onReload={vi.fn()} />);
    expect(region()).not.toBeNull();
  });

  it('has two doors, and leaves the form ready to be typed into', async () => {
    await openNew();
    await door('Connect to my Secret Server');
    await door('Try the practice vault');
    expect(document.activeElement).toBe(screen.getByLabelText('Server URL'));
  });

  it('goes for good by the first door, which leads into the form', async () => {
    const { change } = await openNew();
    (await door('Connect to my Secret Server')).focus();
    await user.keyboard('{Enter}');
    expect(region()).toBeNull();
    expect(change.mock.calls).toEqual([[{ isWelcomed: true }]]);
    expect(document.activeElement).toBe(screen.getByLabelText('Server URL'));
  });

  it('goes for good by the second door, which leads to the practice vault', async () => {
    const { change, open } = await openNew();
    await user.click(await door('Try the practice vault'));
    expect(open).toHaveBeenCalledOnce();
    expect(region()).toBeNull();
    expect(change.mock.calls).toEqual([[{ isWelcomed: true }]]);
  });

  it('is gone also where that cannot be kept, and says so', async () => {
    const { stores } = await openNew(fail('disk-full'));
    await user.click(await door('Connect to my Secret Server'));
    expect(region()).toBeNull();
    await waitFor(() => {
      expect(stores.notices.store.getState()).not.toEqual([]);
    });
  });

  it.each([
    ['Esc', () => user.keyboard('{Escape}')],
    ['its own button', async () => user.click(await door('Close the welcome'))],
  ])('goes for good by %s too, and leaves what was typed', async (_, leave) => {
    const { change } = await openNew();
    await door('Connect to my Secret Server');
    const field = screen.getByLabelText<HTMLInputElement>('Server URL');
    await user.type(field, 'https://vault');
    await leave();
    expect(region()).toBeNull();
    expect(change.mock.calls).toEqual([[{ isWelcomed: true }]]);
    expect([field.value, document.activeElement === document.body]).toEqual(['https://vault', false]);
  });

  it('is not left by the Esc of a dialog over it', async () => {
    const { events } = await openNew();
    await door('Connect to my Secret Server');
    act(() => {
      events.goTo.send('doctor');
    });
    await screen.findByRole('dialog', { name: 'Sign-in doctor' });
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(region()).not.toBeNull();
  });

  it('is over for whoever signs in, whatever he has pressed', async () => {
    const { events, change } = await openNew();
    await door('Connect to my Secret Server');
    act(() => {
      events.session.send(openedSession());
    });
    await waitFor(() => {
      expect(change.mock.calls).toEqual([[{ isWelcomed: true }]]);
    });
  });

  it('waits while somebody comes with a link, who knows where to', async () => {
    const { events } = await openNew();
    await door('Connect to my Secret Server');
    act(() => {
      events.links.send({ kind: 'secret', id: 7, server: null });
    });
    expect(region()).toBeNull();
  });

  it.each([
    ['was welcomed before', { settings: exampleSettings }],
    ['has found the practice vault by himself', { practice: { state: 'starting' } as const }],
  ])('does not greet who %s', async (_, more) => {
    await openNew(welcomed, more);
    await screen.findByLabelText('Server URL');
    expect(region()).toBeNull();
  });
});

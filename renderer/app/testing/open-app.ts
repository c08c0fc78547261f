import { act, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { vi } from 'vitest';
import { fail, type FailureCode, type Reply } from '../../../shared/ipc/reply';
import type { Session } from '../../../shared/session';
import { user } from '../../testing/user';
import { App } from '../App';
import { createClientDouble } from '../client-double';
import { createStores } from '../stores';
import { words } from '../words';

export const button = (name: string) => screen.getByRole('button', { name });
export const title = (name: string) => screen.findByRole('heading', { level: 1, name });
export const said = () => screen.getByRole('status', { name: 'Announcements' }).textContent;

/** The whole page, over a main process for tests. */
export const openApp = async (...main: Parameters<typeof createClientDouble>) => {
  const { client, events } = createClientDouble(...main);
  const stores = createStores({ client, words, root: { dataset: {}, lang: 'en' } });
  render(createElement(App, { stores, onReload: vi.fn() }));
  await act(async () => {
    stores.start();
    await Promise.resolve();
  });
  return { events, stores };
};

/** What can be asked about the connection, and done about it. */
export const chooseInMenu = async (name: string) => {
  await user.click(button('Connection: vault.corp.example, signed in as adm-ops7'));
  await user.click(await screen.findByRole('menuitem', { name }));
};

/** A way out of the session that ends it here, and of which the server has not confirmed anything. */
export const leavingFailing = (code: FailureCode) => {
  const events: { send: (session: Session) => void } = { send: () => undefined };
  const leave = (): Promise<Reply<Session>> => {
    events.send({ state: 'signed-out' });
    return Promise.resolve(fail(code));
  };
  return { events, leave };
};

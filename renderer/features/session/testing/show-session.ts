import { act, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { vi } from 'vitest';
import { succeed } from '../../../../shared/ipc/reply';
import type { Practice } from '../../../../shared/practice';
import type { Opened } from '../../../../shared/session';
import { openedSession } from '../../../app/client-double';
import { user } from '../../../testing/user';
import { createSecretsStore } from '../../secrets';
import type { OpenSession } from '../open-session';
import { SessionFrame } from '../SessionFrame';
import { SessionView } from '../SessionView';

export const NOW = new Date(2026, 10, 21, 14, 0).getTime();
export const MINUTE = 60_000;

export const button = (name: string) => screen.getByRole('button', { name });
export const group = () => screen.getByRole('group', { name: 'Session' });
export const digits = () => group().querySelector('[aria-hidden="true"]')?.textContent;

export const active = (change: Partial<Opened> = {}) =>
  openedSession({ endsAt: NOW + 17 * MINUTE + 42_000, refreshesLeft: 2, ...change }) as OpenSession;

/** There are none, and nobody waits for any. */
const knownSecrets = () => {
  const secrets = createSecretsStore({
    page: () => new Promise(() => undefined),
    stop: () => Promise.resolve(succeed(null)),
  });
  secrets.store.setState({ state: 'read' });
  return secrets;
};

/** The view of a session, with verbs that only note that they were used. */
export const show = (first: OpenSession, practice: Practice = { state: 'off' }) => {
  const verbs = {
    secrets: knownSecrets(),
    extend: vi.fn(() => Promise.resolve(true)),
    onLock: vi.fn(),
    onSignOut: vi.fn(() => Promise.resolve()),
    onSignInAgain: vi.fn(),
    onEndToken: vi.fn(() => Promise.resolve()),
    onSwitch: vi.fn(() => Promise.resolve()),
    onGo: vi.fn(),
    onRotate: vi.fn(),
    onTrust: vi.fn(),
    say: vi.fn(),
  };
  const { secrets, onSignInAgain, onRotate, ...framing } = verbs;
  const { say } = verbs;
  const view = (session: OpenSession) =>
    createElement(SessionFrame, {
      session,
      practice,
      locale: 'en-GB',
      place: 'sign-in',
      status: '3 calls',
      search: null,
      lists: null,
      children: createElement(SessionView, {
        ...{ session, secrets, locale: 'en-GB', say, onSignInAgain, onRotate },
        columns: { chosen: [], onToggle: vi.fn(), dates: { format: 'iso', locale: 'en-GB' } },
        folder: undefined,
        found: null,
        checkouts: null,
        details: 'Nothing is open.',
      }),
      onSignInAgain,
      ...framing,
    });
  const { rerender } = render(view(first));
  return {
    ...verbs,
    become: (next: OpenSession) => {
      rerender(view(next));
    },
  };
};

/** What can be asked about the connection, and done about it. */
export const chooseInMenu = async (name: string) => {
  await user.click(button('Connection: vault.corp.example, signed in as adm-ops7'));
  await user.click(await screen.findByRole('menuitem', { name }));
};

export const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

/** The timers that are there for longer than this moment. */
export const timers = () => {
  pass(0);
  return vi.getTimerCount();
};

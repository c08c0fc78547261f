import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { KeyturnClient } from '../../shared/ipc/contract';
import { createLockStore } from '../features/lock';
import { createAnnouncer } from './announcer';
import { LockedPage } from './LockedPage';

/** Makes of the page what stands in its place while the app is locked. */
export const showLock = (place: HTMLElement, client: Pick<KeyturnClient, 'lock' | 'session'>): void => {
  const lock = createLockStore({
    look: client.lock.look,
    unlock: client.lock.unlock,
    onChanged: client.lock.onChanged,
    signOut: client.session.signOut,
  });
  lock.follow();
  const page = createElement(LockedPage, { lock, announcer: createAnnouncer() });
  createRoot(place).render(createElement(StrictMode, null, page));
};

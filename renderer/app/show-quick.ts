import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { KeyturnClient } from '../../shared/ipc/contract';
import { createAccessStore } from '../features/access';
import { createQuickStore } from '../features/quick';
import { createAnnouncer } from './announcer';
import { QuickPage } from './QuickPage';

/** Makes of the page what is in the popup of quick access. */
export const showQuick = (place: HTMLElement, client: Pick<KeyturnClient, 'access' | 'quick'>): void => {
  const quick = createQuickStore({
    client: client.quick,
    after: (delayMs, run) => {
      const timer = window.setTimeout(run, delayMs);
      return () => {
        window.clearTimeout(timer);
      };
    },
  });
  const acts = createAccessStore({ client: client.access, onStands: quick.stands });
  quick.follow();
  const page = createElement(QuickPage, { quick, acts, announcer: createAnnouncer() });
  createRoot(place).render(createElement(StrictMode, null, page));
};

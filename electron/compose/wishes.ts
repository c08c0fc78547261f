import { app } from 'electron';
import type { Place } from '../../shared/app';
import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import { createLinkKeeper } from '../domain/links/link-keeper';
import { createQuitQuestion } from '../domain/window/quit-question';

/** What the page is asked to show by somebody outside of it. */
export const composeWishes = (publish: Publish<KeyturnContract>, holds: () => boolean) => {
  const quitting = createQuitQuestion({
    isNeeded: holds,
    ask: () => {
      publish('app', 'quitAsked', null);
    },
    quit: () => {
      app.quit();
    },
  });
  return {
    links: createLinkKeeper({
      onChanged: (waiting) => {
        publish('links', 'changed', waiting);
      },
    }),
    goTo: (place: Place) => {
      publish('app', 'goTo', place);
    },
    quitting,
    /** From a page of ours, which is asked where there is something to ask. */
    leave: () => {
      if (quitting.mayQuit()) app.quit();
    },
  };
};

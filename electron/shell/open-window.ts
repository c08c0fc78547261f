import { app, dialog } from 'electron';
import { join } from 'node:path';
import type { Translate } from '../../shared/words/keys';
import type { Log } from '../domain/ports';
import { reviveOrGiveUp } from '../domain/window/page-revival';
import type { QuitQuestion } from '../domain/window/quit-question';
import { closingOf } from '../domain/window/closing';
import { oneAtATime } from './one-at-a-time';
import { MainWindow } from './window';
import type { Settings } from '../../shared/settings';

interface OpenWindow {
  /** The window comes first: what it asks for is there a moment later. */
  readonly known: () => Known | undefined;
  readonly isQuitting: () => boolean;
  readonly isUnseen: boolean;
  readonly words: () => Promise<Translate>;
}

interface Known {
  readonly lock: { readonly closed: () => void };
  readonly settings: () => Settings;
  readonly log: Log;
  readonly quick: { readonly end: () => void };
  readonly quitting: Pick<QuitQuestion, 'mayQuit'>;
  readonly tray: { readonly isThere: () => boolean };
  readonly changeSettings: (change: { readonly minimisesKnowingly: true }) => Promise<unknown>;
}

const giveUp = async (words: OpenWindow['words']): Promise<void> => {
  const t = await words();
  dialog.showErrorBox(t('fault.pageTitle'), t('fault.pageBody'));
  app.exit(1);
};

/** Opens the window and keeps it alive: a page that ends by itself is loaded again, a few times. */
export const openWindow = ({ known, isQuitting, isUnseen, words }: OpenWindow): MainWindow => {
  let revivals: readonly number[] = [];
  const askOnce = oneAtATime(async () => {
    const [{ askToMinimise }, t] = await Promise.all([import('./minimise-question'), words()]);
    const answer = await window.within((on) => askToMinimise(on, t));
    if (answer === 'quit') {
      app.quit();
      return;
    }
    window.minimise();
    await known()?.changeSettings({ minimisesKnowingly: true });
  }, undefined);
  const window = new MainWindow({
    preload: join(app.getAppPath(), 'out', 'app', 'preload', 'preload.cjs'),
    isUnseen,
    // A window that nobody sees would keep the app from ending with the last that somebody did.
    onClosed: () => known()?.quick.end(),
    onClose: () => {
      const closing = closingOf({
        isQuitting: isQuitting(),
        settings: known()?.settings() ?? { closeAction: 'quit', minimisesKnowingly: false },
        hasTray: known()?.tray.isThere() ?? false,
        mayQuit: () => known()?.quitting.mayQuit() ?? true,
      });
      if (closing === 'hide' || closing === 'minimise') known()?.lock.closed();
      return closing;
    },
    onAskToMinimise: () => {
      askOnce().catch(() => {
        window.minimise();
      });
    },
    onPageGone: (reason) => {
      known()?.log.error('the page ended by itself', { reason });
      const revival = reviveOrGiveUp(revivals, Date.now());
      if (revival.action === 'reload') {
        revivals = revival.past;
        window.load().catch(() => undefined);
        return;
      }
      giveUp(words).catch(() => {
        app.exit(1);
      });
    },
  });
  return window;
};

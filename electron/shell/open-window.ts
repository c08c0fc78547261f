import { app, dialog } from 'electron';
import { join } from 'node:path';
import type { Translate } from '../../shared/words/keys';
import type { Log } from '../domain/ports';
import { reviveOrGiveUp } from '../domain/window/page-revival';
import { MainWindow } from './window';
import type { Settings } from '../../shared/settings';

interface OpenWindow {
  /** The window comes first: what it asks for is there a moment later. */
  readonly known: () => Known | undefined;
  readonly isQuitting: () => boolean;
  readonly words: () => Promise<Translate>;
}

interface Known {
  readonly settings: () => Settings;
  readonly log: Log;
}

const giveUp = async (words: OpenWindow['words']): Promise<void> => {
  const t = await words();
  dialog.showErrorBox(t('fault.pageTitle'), t('fault.pageBody'));
  app.exit(1);
};

/** Opens the window and keeps it alive: a page that ends by itself is loaded again, a few times. */
export const openWindow = ({ known, isQuitting, words }: OpenWindow): MainWindow => {
  let revivals: readonly number[] = [];
  const window = new MainWindow({
    preload: join(app.getAppPath(), 'out', 'app', 'preload', 'preload.cjs'),
    mayClose: () => isQuitting() || (known()?.settings().closeAction ?? 'quit') === 'quit',
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

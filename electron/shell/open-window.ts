import { app, dialog } from 'electron';
import { join } from 'node:path';
import type { Translate } from '../../shared/words/keys';
import type { Log } from '../domain/ports';
import { reviveOrGiveUp } from '../domain/window/page-revival';
import type { WindowMemory } from '../domain/window/window-memory';
import { currentBackdrop } from './appearance';
import { MainWindow } from './window';
import type { Settings } from '../../shared/settings';

interface OpenWindow {
  readonly settings: () => Settings;
  readonly memory: Pick<WindowMemory, 'remembered' | 'moved'>;
  readonly isQuitting: () => boolean;
  readonly log: Log;
  readonly t: Translate;
}

/** Opens the window and keeps it alive: a page that ends by itself is loaded again, a few times. */
export const openWindow = ({ settings, memory, isQuitting, log, t }: OpenWindow): MainWindow => {
  let revivals: readonly number[] = [];
  const window = new MainWindow({
    preload: join(app.getAppPath(), 'out', 'app', 'preload', 'preload.cjs'),
    remembered: memory.remembered(),
    backdrop: currentBackdrop(settings().theme),
    mayClose: () => isQuitting() || settings().closeAction === 'quit',
    onMoved: memory.moved,
    onPageGone: (reason) => {
      log.error('the page ended by itself', { reason });
      const revival = reviveOrGiveUp(revivals, Date.now());
      if (revival.action === 'reload') {
        revivals = revival.past;
        window.load().catch(() => undefined);
        return;
      }
      dialog.showErrorBox(t('fault.pageTitle'), t('fault.pageBody'));
      app.exit(1);
    },
  });
  return window;
};

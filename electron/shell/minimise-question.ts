import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../shared/words/keys';

/** Asked once, by a box of the system's: the page may be one that does not answer. */
export const askToMinimise = async (on: BrowserWindow, t: Translate): Promise<'minimise' | 'quit'> => {
  const { response } = await dialog.showMessageBox(on, {
    type: 'question',
    message: t('tray.keepRunning.question'),
    detail: t('settings.tray.none'),
    buttons: [t('tray.keepRunning.minimise'), t('tray.keepRunning.quit')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'quit' : 'minimise';
};

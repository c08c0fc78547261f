import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../shared/words/keys';
import type { Cancel, CommandQuestion } from '../domain/ports';
import { commandText } from './command-text';

interface Place {
  readonly on: BrowserWindow;
  readonly t: Translate;
}

const ANSWERS = ['once', 'always', 'no'] as const;
const NO = ANSWERS.indexOf('no');

const signalOf = (cancel: Cancel): AbortSignal => {
  const controller = new AbortController();
  cancel.onCancelled(() => {
    controller.abort();
  });
  return controller.signal;
};

/**
 * A box of the system's, not one that the page draws: a page that has gone bad could press the buttons of its own, and
 * must never get a program to run. Whoever presses Enter or Escape without having read it has said no.
 */
export const askWhetherToRun = async (
  { on, t }: Place,
  ...[command, cancel]: Parameters<CommandQuestion['ask']>
): ReturnType<CommandQuestion['ask']> => {
  const { response } = await dialog.showMessageBox(on, {
    type: 'question',
    title: t('command.title'),
    message: t('command.question'),
    detail: commandText(t, command),
    buttons: [t('command.once'), t('command.always'), t('controls.cancel')],
    defaultId: NO,
    cancelId: NO,
    noLink: true,
    signal: signalOf(cancel),
  });
  return ANSWERS[response] ?? 'no';
};

/** The path of a file that the user has picked, beginning at this one; null where none was. */
export const chooseProgram = async ({ on, t }: Place, current: string): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(on, {
    title: t('command.choose'),
    defaultPath: current,
    properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
};

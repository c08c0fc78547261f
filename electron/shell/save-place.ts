import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../shared/words/keys';

interface Place {
  readonly on: BrowserWindow;
  readonly t: Translate;
}

/** The path of a file to be written, which the user has named; null where he has not. The system asks before one is replaced. */
export const chooseFile = async ({ on, t }: Place, suggested: string): Promise<string | null> => {
  const { canceled, filePath } = await dialog.showSaveDialog(on, {
    title: t('command.save'),
    defaultPath: suggested,
    filters: suggested.endsWith('.csv') ? [{ name: t('command.csv'), extensions: ['csv'] }] : [],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
};

/** The path of a folder that files are to go into; null where none was chosen. */
export const chooseFolder = async ({ on, t }: Place): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(on, {
    title: t('command.folder'),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
};

/** The path of a file of ticket keys; null where none was picked. */
export const pickKeyFile = async ({ on, t }: Place): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(on, {
    title: t('command.keyFile'),
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
};

/** The path of a file to be read, which the user has picked; null where he has not. */
export const pickFile = async ({ on, t }: Place): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(on, {
    title: t('command.pick'),
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
};

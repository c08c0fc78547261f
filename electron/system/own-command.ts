import { app } from 'electron';
import { ownImage } from './own-image';

/** What starts this very app: its file where it runs out of one, and its folder where it is not packed. */
export const ownCommand = (): readonly string[] => {
  const image = ownImage({ program: process.execPath, environment: process.env });
  if (image !== undefined) return [image];
  return app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()];
};

/** With it the start finds this run, and not one on another folder. */
export const ownFolderSwitch = (): readonly string[] => {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  return folder === '' ? [] : [`--user-data-dir=${folder}`];
};

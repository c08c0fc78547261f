import { app, BrowserWindow } from 'electron';
import { FIRST_SIZE, MIN_SIZE } from '../domain/window/placement';

/** The window as it is before anything is known of it. */
export const newWindow = (preload: string): BrowserWindow =>
  new BrowserWindow({
    ...FIRST_SIZE,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Keyturn',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });

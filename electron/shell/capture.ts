import { app, BrowserWindow } from 'electron';

/**
 * Hides all windows from pictures of the screen, those to come included, where the system can do that; elsewhere the
 * settings say that it cannot.
 */
export const hidingAllWindows = (): ((isHidden: boolean) => void) => {
  let areHidden = false;
  const hide = (window: BrowserWindow) => {
    window.setContentProtection(areHidden);
  };
  app.on('browser-window-created', (_event, window) => {
    hide(window);
  });
  return (isHidden) => {
    areHidden = isHidden;
    for (const window of BrowserWindow.getAllWindows()) hide(window);
  };
};

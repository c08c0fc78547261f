import { app } from 'electron';

/**
 * Makes links of ours lead here. Not on Linux, where the package says so in its desktop file: Electron would run `xdg-settings` and wait
 * for it, which some desktops do not have, and which on others has made an app the reader of all pages.
 */
export const takeLinks = (): void => {
  if (process.platform !== 'linux') app.setAsDefaultProtocolClient('keyturn');
};

import { app } from 'electron';

const IN_PROCESS = 'NetworkServiceInProcess2';

/**
 * Chromium gives its network a process to itself, to lock it up there. On Linux it does not lock it up: that process may do
 * whatever this one may, hears all that this one hears, and costs 25 MB for as long as the app waits in the tray. So there it
 * is a thread of this process. Whatever features the app was called with stay.
 */
export const keepNetworkInProcess = (): void => {
  if (process.platform !== 'linux') return;
  const { commandLine } = app;
  const wanted = commandLine.getSwitchValue('enable-features').split(',').filter(Boolean);
  commandLine.appendSwitch('enable-features', [...wanted, IN_PROCESS].join(','));
};

import type { AppUpdater } from 'electron-updater/out/AppUpdater.js';
import type { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import type { Log } from '../../domain/ports';
import type { Offer } from '../../domain/updates/update-ports';
import { providerOf } from './provider';

interface Limits {
  readonly offer: Offer;
  readonly address: string;
  readonly publisher: string | null;
  readonly httpExecutor: ElectronHttpExecutor;
  readonly log: Log;
}

/** Takes everything from it that it would do unasked, and has it know of one offer alone. */
export const onlyThisOffer = (updater: AppUpdater, limits: Limits): AppUpdater => {
  const { offer, address, publisher, httpExecutor, log } = limits;
  // Their places in it have no types, as usually it fills them by itself: from a file beside the app, and with a number
  // that it makes up to know this computer by. There is no such file here, and nobody is to be known again.
  Object.assign(updater, {
    httpExecutor,
    stagingUserIdPromise: { value: Promise.resolve('') },
    configOnDisk: { value: Promise.resolve({ updaterCacheDirName: '.', publisherName: publisher }) },
  });
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  // A part of a file is worth its list of blocks, which nobody has signed.
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  updater.logger = {
    info: () => undefined,
    warn: () => undefined,
    error: () => {
      log.warn('electron-updater has failed', { version: offer.version });
    },
  };
  updater.setFeedURL({ provider: 'custom', updateProvider: providerOf(offer, address) });
  return updater;
};

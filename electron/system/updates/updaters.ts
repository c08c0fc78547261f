import { app, type Session } from 'electron';
import type { AppUpdater } from 'electron-updater/out/AppUpdater.js';
import { getNetSession } from 'electron-updater/out/electronHttpExecutor.js';
import { MacUpdater } from 'electron-updater/out/MacUpdater.js';
import { NsisUpdater } from 'electron-updater/out/NsisUpdater.js';
import type { Installation } from '../../domain/updates/way';
import type { ProxyUsers } from '../../domain/network/proxy-users';
import type { Log } from '../../domain/ports';
import type { Offer } from '../../domain/updates/update-ports';
import { WholeAppImageUpdater } from './app-image';
import { ThroughProxy } from './fetching';
import { onlyThisOffer } from './only-this-offer';

export type Replaceable = Extract<Installation['kind'], 'app-image' | 'installed' | 'mac-app'>;

const UPDATERS = {
  'app-image': WholeAppImageUpdater,
  installed: NsisUpdater,
  'mac-app': MacUpdater,
} as const;

const LOOPBACK = /^http:\/\/(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?\//u;

/** One session for the feed and its files: nothing of it is kept, and nothing leaves it without encryption. */
export const createUpdateSession = (): Session => {
  const session = getNetSession();
  session.setSSLConfig({ minVersion: 'tls1.2' });
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith('https://') && !LOOPBACK.test(url) });
  });
  return session;
};

interface Ground {
  readonly kind: Replaceable;
  readonly address: string;
  readonly folder: string;
  /** Who has to have signed the installer, by the name in the certificate; null where the package was made without one. */
  readonly publisher: string | null;
  readonly proxyUsers: ProxyUsers;
  readonly log: Log;
}

export const updaterFor =
  ({ kind, proxyUsers, ...ground }: Ground) =>
  (offer: Offer): AppUpdater => {
    const adapter = {
      version: app.getVersion(),
      name: app.getName(),
      isPackaged: true,
      appUpdateConfigPath: '',
      userDataPath: ground.folder,
      baseCachePath: ground.folder,
      whenReady: () => app.whenReady(),
      // It is asked at the end of a run, which goes on to end.
      relaunch: () => undefined,
      quit: () => undefined,
      onQuit: () => undefined,
    };
    const updater = new UPDATERS[kind](undefined, adapter);
    return onlyThisOffer(updater, { ...ground, offer, httpExecutor: new ThroughProxy(proxyUsers) });
  };

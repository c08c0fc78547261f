import { app, safeStorage, session, utilityProcess } from 'electron';
import { join } from 'node:path';
import type { Place } from '../shared/app';
import { contract, type KeyturnHandlers } from '../shared/ipc/contract';
import type { Practice } from '../shared/practice';
import type { Sealing } from '../shared/sealing';
import type { Session } from '../shared/session';
import type { Settings, Theme } from '../shared/settings';
import { createNoticeBoard } from './domain/notices';
import type { KeptLog, Log } from './domain/ports';
import { createPracticeKeeper, type PracticeKeeper } from './domain/practice/practice-keeper';
import { createSessionKeeper, type SessionKeeper } from './domain/session/session-keeper';
import { createSettingsKeeper } from './domain/settings/settings-keeper';
import { createWindowMemory, type WindowMemory } from './domain/window/window-memory';
import { createHandlers } from './ipc/handlers';
import { createPublish } from './ipc/publish';
import { createVaultServer } from './secret-server/client';
import { createHttp } from './secret-server/http';
import { createTransport } from './secret-server/transport';
import { passphraseDocument, settingsDocument, windowDocument } from './storage/documents';
import { createSealer } from './storage/sealed';
import { systemClock } from './system/clock';
import { createLogFile } from './system/log-file';
import { createNetLine } from './system/net-transport';
import { createPracticeHost } from './system/practice-process';
import { createKeyStore } from './system/safe-storage';
import { askSystemProxy } from './system/system-proxy';
import { systemRandom } from './system/random';
import { systemTimers } from './system/timers';
import { versions } from './system/versions';

interface Surroundings {
  readonly applyTheme: (theme: Theme) => void;
  readonly dataFolder: string;
  readonly sendToWindow: (channel: string, payload: unknown) => void;
}

export interface Keyturn {
  readonly handlers: KeyturnHandlers;
  readonly goTo: (place: Place) => void;
  readonly log: KeptLog;
  readonly settings: () => Settings;
  readonly windowMemory: WindowMemory;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The practice vault is a bundle of its own: a start of the app does not read a line of it. */
const composePractice = (log: Log, onChanged: (practice: Practice) => void): PracticeKeeper => {
  const bundle = join(app.getAppPath(), 'out', 'app', 'main', 'practice.cjs');
  const fork = () =>
    utilityProcess.fork(bundle, [], { serviceName: 'Keyturn practice vault', stdio: 'ignore' });
  const host = createPracticeHost({ fork, random: systemRandom, timers: systemTimers });
  return createPracticeKeeper({ host, timers: systemTimers, log, onChanged });
};

const composeSealer = (dataFolder: string, onChanged: (sealing: Sealing) => void) => {
  const sealer = createSealer({
    keyStore: createKeyStore({ safeStorage, platform: process.platform }),
    passphraseRecord: passphraseDocument(dataFolder),
    random: systemRandom,
  });
  sealer.onChanged(onChanged);
  return sealer;
};

const composeSession = (log: Log, onChanged: (session: Session) => void): SessionKeeper => {
  const times = { timers: systemTimers, clock: systemClock };
  const transport = createTransport({ line: createNetLine(), timers: systemTimers });
  const http = createHttp({ transport, ...times });
  const serverAt = (base: string) => createVaultServer({ http, base });
  return createSessionKeeper({ serverAt, log, onChanged, ...times });
};

/** The wiring diagram: everything that lives as long as the app is made here and nowhere else. */
export const compose = ({ dataFolder, applyTheme, sendToWindow }: Surroundings): Keyturn => {
  const publish = createPublish(contract, sendToWindow);
  const log = createLogFile(dataFolder);
  const notices = createNoticeBoard((notice) => {
    publish('app', 'noticed', notice);
  });

  const settings = createSettingsKeeper({
    document: settingsDocument(dataFolder),
    onChanged: (changed) => {
      applyTheme(changed.theme);
      publish('settings', 'changed', changed);
    },
  });
  const windowMemory = createWindowMemory({ document: windowDocument(dataFolder), timers: systemTimers });
  const sealer = composeSealer(dataFolder, (changed) => {
    publish('sealing', 'changed', changed);
  });
  const practice = composePractice(log, (changed) => {
    publish('practice', 'changed', changed);
  });
  const vaultSession = composeSession(log, (changed) => {
    publish('session', 'changed', changed);
  });

  const start = async (): Promise<void> => {
    const [found] = await Promise.all([settings.start(), windowMemory.start()]);
    notices.tell('settings.json', found);
  };
  const askSealing = async (): Promise<Sealing> => {
    notices.tell('sealing.json', await sealer.start());
    return sealer.state();
  };

  const handlers = createHandlers({
    about: () => ({ locale: app.getLocale(), versions: versions(), dataFolder }),
    settings,
    sealing: { ask: askSealing, givePassphrase: sealer.givePassphrase },
    notices: notices.all,
    practice,
    session: vaultSession,
    systemProxy: () => askSystemProxy(session.fromPartition('proxy')),
  });

  return {
    handlers,
    goTo: (place) => {
      publish('app', 'goTo', place);
    },
    log,
    settings: settings.current,
    windowMemory,
    start,
    stop: async () => {
      // The vault that is signed out of may be the practice vault: it has to hear of it first.
      await Promise.all([windowMemory.stop(), vaultSession.close().then(practice.close)]);
    },
  };
};

import { app, safeStorage, session } from 'electron';
import type { Notice, Place } from '../shared/app';
import { contract, type KeyturnHandlers } from '../shared/ipc/contract';
import type { Sealing } from '../shared/sealing';
import type { Settings, Theme } from '../shared/settings';
import type { Translate } from '../shared/words/keys';
import { noticeOf } from './domain/notices';
import type { Found, Log } from './domain/ports';
import { createSettingsKeeper } from './domain/settings/settings-keeper';
import { createWindowMemory, type WindowMemory } from './domain/window/window-memory';
import { createHandlers } from './ipc/handlers';
import { createPublish } from './ipc/publish';
import { passphraseDocument, settingsDocument, windowDocument } from './storage/documents';
import { createSealer } from './storage/sealed';
import { createLogFile } from './system/log-file';
import { createKeyStore } from './system/safe-storage';
import { askSystemProxy } from './system/system-proxy';
import { systemRandom } from './system/random';
import { systemTimers } from './system/timers';
import { versions } from './system/versions';
import { loadWords } from './system/words';

interface Surroundings {
  readonly applyTheme: (theme: Theme) => void;
  readonly dataFolder: string;
  readonly sendToWindow: (channel: string, payload: unknown) => void;
}

export interface Keyturn {
  readonly handlers: KeyturnHandlers;
  readonly goTo: (place: Place) => void;
  readonly log: Log;
  readonly t: Translate;
  readonly settings: () => Settings;
  readonly windowMemory: WindowMemory;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The wiring diagram: everything that lives as long as the app is made here and nowhere else. */
export const compose = ({ dataFolder, applyTheme, sendToWindow }: Surroundings): Keyturn => {
  const publish = createPublish(contract, sendToWindow);
  const log = createLogFile(dataFolder);
  const notices = new Map<string, Notice>();

  const settings = createSettingsKeeper({
    document: settingsDocument(dataFolder),
    onChanged: (changed) => {
      applyTheme(changed.theme);
      publish('settings', 'changed', changed);
    },
  });
  const windowMemory = createWindowMemory({ document: windowDocument(dataFolder), timers: systemTimers });
  const sealer = createSealer({
    keyStore: createKeyStore({ safeStorage, platform: process.platform }),
    passphraseRecord: passphraseDocument(dataFolder),
    random: systemRandom,
  });
  sealer.onChanged((sealing) => {
    publish('sealing', 'changed', sealing);
  });

  const tell = (file: string, found: Found<unknown>): void => {
    const notice = noticeOf(file, found);
    if (notice === undefined || notices.has(file)) return;
    notices.set(file, notice);
    publish('app', 'noticed', notice);
  };
  const start = async (): Promise<void> => {
    const [found] = await Promise.all([settings.start(), windowMemory.start()]);
    tell('settings.json', found);
  };
  const askSealing = async (): Promise<Sealing> => {
    tell('sealing.json', await sealer.start());
    return sealer.state();
  };

  const handlers = createHandlers({
    about: () => ({ locale: app.getLocale(), versions: versions(), dataFolder }),
    settings,
    sealing: { ask: askSealing, givePassphrase: sealer.givePassphrase },
    notices: () => [...notices.values()],
    systemProxy: () => askSystemProxy(session.fromPartition('proxy')),
  });

  return {
    handlers,
    goTo: (place) => {
      publish('app', 'goTo', place);
    },
    log,
    t: loadWords(),
    settings: settings.current,
    windowMemory,
    start,
    stop: windowMemory.stop,
  };
};

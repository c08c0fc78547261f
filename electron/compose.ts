import { app, safeStorage, session } from 'electron';
import type { Notice, Versions } from '../shared/app';
import { contract, type KeyturnHandlers } from '../shared/ipc/contract';
import { settingsSchema, type Settings } from '../shared/settings';
import { noticeOf } from './domain/notices';
import type { Found, Log } from './domain/ports';
import { createSettingsKeeper } from './domain/settings/settings-keeper';
import { createWindowMemory, type WindowMemory } from './domain/window/window-memory';
import { createHandlers } from './ipc/handlers';
import { createPublish } from './ipc/publish';
import { createDocument } from './storage/document';
import { createPassphraseSeal } from './storage/passphrase';
import { createSealer } from './storage/sealed';
import { createLogFile } from './system/log-file';
import { createKeyStore } from './system/safe-storage';
import { askSystemProxy } from './system/system-proxy';
import { systemTimers } from './system/timers';
import { placementSchema } from './storage/placement';

interface Surroundings {
  readonly dataFolder: string;
  readonly sendToWindow: (channel: string, payload: unknown) => void;
  readonly quit: () => void;
}

export interface Keyturn {
  readonly handlers: KeyturnHandlers;
  readonly log: Log;
  readonly settings: () => Settings;
  readonly windowMemory: WindowMemory;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

import * as z from 'zod/mini';
import { profilesSchema, type Profiles } from '../../shared/profiles';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../shared/settings';
import { pinsSchema, type Pin } from '../../shared/trust';
import type { Document } from '../domain/ports';
import type { Attempt } from '../domain/updates/attempts';
import type { Placement } from '../domain/window/placement';
import { createDocument } from './document';
import { passphraseRecordSchema, type PassphraseRecord } from './passphrase';

const length = z.int().check(z.gte(-100_000), z.lte(100_000));

const placementSchema: z.core.$ZodType<Placement> = z.strictObject({
  bounds: z.strictObject({ x: length, y: length, width: length, height: length }),
  maximized: z.boolean(),
});

/** Those that came with the lock. */
const LOCK_SETTINGS = {
  lockIdleMinutes: DEFAULT_SETTINGS.lockIdleMinutes,
  lockWithScreen: DEFAULT_SETTINGS.lockWithScreen,
  lockOnClose: DEFAULT_SETTINGS.lockOnClose,
  runsWhileLocked: DEFAULT_SETTINGS.runsWhileLocked,
  checkInOnLock: DEFAULT_SETTINGS.checkInOnLock,
  hidesFromCapture: DEFAULT_SETTINGS.hidesFromCapture,
};

/** All that Keyturn keeps in plain text in its data folder, with the version of each form. */
export const settingsDocument = (folder: string): Document<Settings> =>
  createDocument({
    folder,
    name: 'settings',
    version: 11,
    schema: settingsSchema,
    migrations: {
      1: (kept) => ({ ...(kept as object), extendAutomatically: DEFAULT_SETTINGS.extendAutomatically }),
      2: (kept) => ({
        ...(kept as object),
        clipboardSeconds: DEFAULT_SETTINGS.clipboardSeconds,
        hideFromHistories: DEFAULT_SETTINGS.hideFromHistories,
      }),
      3: (kept) => ({ ...(kept as object), listColumns: DEFAULT_SETTINGS.listColumns }),
      4: (kept) => ({ ...(kept as object), keepHours: DEFAULT_SETTINGS.keepHours }),
      5: (kept) => ({
        ...(kept as object),
        startInTray: DEFAULT_SETTINGS.startInTray,
        startAtLogin: DEFAULT_SETTINGS.startAtLogin,
        minimisesKnowingly: DEFAULT_SETTINGS.minimisesKnowingly,
        masksTrayNames: DEFAULT_SETTINGS.masksTrayNames,
      }),
      6: (kept) => ({ ...(kept as object), ...LOCK_SETTINGS }),
      7: (kept) => ({ ...(kept as object), quickShortcut: DEFAULT_SETTINGS.quickShortcut }),
      8: (kept) => ({ ...(kept as object), captureShownUntil: DEFAULT_SETTINGS.captureShownUntil }),
      9: (kept) => ({ ...(kept as object), language: DEFAULT_SETTINGS.language }),
      10: (kept) => ({ ...(kept as object), isWelcomed: true }),
    },
  });

const version = z.string().check(z.maxLength(100));

const attemptSchema: z.core.$ZodType<Attempt | null> = z.nullable(
  z.strictObject({ from: version, to: version }),
);

export const updateDocument = (folder: string): Document<Attempt | null> =>
  createDocument({ folder, name: 'update', version: 1, schema: attemptSchema });

export const profilesDocument = (folder: string): Document<Profiles> =>
  createDocument({ folder, name: 'profiles', version: 1, schema: profilesSchema });

export const windowDocument = (folder: string): Document<Placement> =>
  createDocument({ folder, name: 'window', version: 1, schema: placementSchema });

export const passphraseDocument = (folder: string): Document<PassphraseRecord> =>
  createDocument({ folder, name: 'sealing', version: 1, schema: passphraseRecordSchema });

export const certificatesDocument = (folder: string): Document<readonly Pin[]> =>
  createDocument({ folder, name: 'certificates', version: 1, schema: pinsSchema });

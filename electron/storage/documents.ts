import * as z from 'zod/mini';
import { settingsSchema, type Settings } from '../../shared/settings';
import type { Document } from '../domain/ports';
import type { Placement } from '../domain/window/placement';
import { createDocument } from './document';
import { passphraseRecordSchema, type PassphraseRecord } from './passphrase';

const length = z.int().check(z.gte(-100_000), z.lte(100_000));

const placementSchema: z.core.$ZodType<Placement> = z.strictObject({
  bounds: z.strictObject({ x: length, y: length, width: length, height: length }),
  maximized: z.boolean(),
});

/** All that Keyturn keeps in plain text in its data folder, with the version of each form. */
export const settingsDocument = (folder: string): Document<Settings> =>
  createDocument({ folder, name: 'settings', version: 1, schema: settingsSchema });

export const windowDocument = (folder: string): Document<Placement> =>
  createDocument({ folder, name: 'window', version: 1, schema: placementSchema });

export const passphraseDocument = (folder: string): Document<PassphraseRecord> =>
  createDocument({ folder, name: 'sealing', version: 1, schema: passphraseRecordSchema });

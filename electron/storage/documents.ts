import { z } from 'zod';
import { settingsSchema, type Settings } from '../../shared/settings';
import type { Document } from '../domain/ports';
import type { Placement } from '../domain/window/placement';
import { createDocument } from './document';

const length = z.number().int().min(-100_000).max(100_000);

const placementSchema: z.ZodType<Placement> = z.strictObject({
  bounds: z.strictObject({ x: length, y: length, width: length, height: length }),
  maximized: z.boolean(),
});

/** All that Keyturn keeps in plain text in its data folder, with the version of each form. */
export const settingsDocument = (folder: string): Document<Settings> =>
  createDocument({ folder, name: 'settings', version: 1, schema: settingsSchema });

export const windowDocument = (folder: string): Document<Placement> =>
  createDocument({ folder, name: 'window', version: 1, schema: placementSchema });

import * as z from 'zod/mini';
import { CLOSE_ACTIONS, DATE_FORMATS, THEMES } from './choices';
import { call, event } from './ipc/channel';

/** `catch` is left out on purpose: a file with a bad value is set aside and told, never silently mended. */
export const settingsSchema = z.strictObject({
  theme: z.enum(THEMES),
  dateFormat: z.enum(DATE_FORMATS),
  closeAction: z.enum(CLOSE_ACTIONS),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type Theme = Settings['theme'];
export type DateFormat = Settings['dateFormat'];

export const DEFAULT_SETTINGS: Settings = { theme: 'system', dateFormat: 'system', closeAction: 'quit' };

/** A setting that has lasted beyond this run, or the reason why it has not. */
const settingsChangeSchema = z
  .partial(settingsSchema)
  .check(z.refine((change) => Object.keys(change).length > 0, 'names no setting'));

export const channels = {
  change: call(settingsChangeSchema, settingsSchema),
  changed: event(settingsSchema),
} as const;

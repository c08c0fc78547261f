import * as z from 'zod/mini';
import { call, event } from './ipc/channel';

/** Of one file, whichever way it goes. */
export const MOST_FILE_MEGABYTES = 50;

const LONGEST_NAME = 1000;
const LONGEST_SLUG = 300;

const place = {
  id: z.int().check(z.gte(1)),
  slug: z.string().check(z.minLength(1), z.maxLength(LONGEST_SLUG)),
};
const placeSchema = z.strictObject(place);
const bytes = z.int().check(z.gte(0));

const wantedSchema = z.strictObject({
  ...place,
  /** What the secret is called: the file is called after it. */
  secret: z.string().check(z.maxLength(LONGEST_NAME)),
});

const notChosen = z.strictObject({ outcome: z.literal('not-chosen') });
const savedSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), bytes }),
  notChosen,
]);
const sentSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('sent') }),
  notChosen,
]);

const progressSchema = z.strictObject({
  ...place,
  done: bytes,
  /** Null where the server does not say. */
  total: z.nullable(bytes),
});

export type WantedFile = Readonly<z.infer<typeof wantedSchema>>;
export type SavedFile = Readonly<z.infer<typeof savedSchema>>;
export type SentFile = Readonly<z.infer<typeof sentSchema>>;
export type FileProgress = Readonly<z.infer<typeof progressSchema>>;

/** Files in fields: none of their bytes goes through the page. */
export const fileChannels = {
  saveFile: call(wantedSchema, savedSchema),
  sendFile: call(placeSchema, sentSchema),
  removeFile: call(placeSchema, z.literal(true)),
  /** Nobody wants what is under way with this field any more. */
  stopFile: call(placeSchema, z.null()),
  fileProgress: event(progressSchema),
} as const;

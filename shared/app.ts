import * as z from 'zod/mini';
import { BEHIND_LOCK_DEEDS } from './choices';
import { call, event } from './ipc/channel';
import { FAILURE_CODES } from './ipc/reply';
import { waitingSchema } from './links';
import { policySchema } from './policy';
import { practiceSchema } from './practice';
import { profilesSchema } from './profiles';
import { bookmarkSchema } from './secrets';
import { sessionSchema } from './session';
import { settingsSchema } from './settings';

export const versionsSchema = z.strictObject({
  keyturn: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  platform: z.string(),
});

/** The work of somebody else that is in the app, and the terms it came with. */
export const licenceSchema = z.object({
  name: z.string().check(z.maxLength(214)),
  version: z.string().check(z.maxLength(100)),
  licence: z.string().check(z.maxLength(100)),
  text: z.string().check(z.maxLength(50_000)),
});

/** Something that the user should know about this run, found out while starting or working. */
export const noticeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file-set-aside'), file: z.string(), keptAs: z.string() }),
  z.strictObject({ kind: z.literal('file-newer'), file: z.string() }),
  z.strictObject({ kind: z.literal('file-unreadable'), file: z.string(), reason: z.string() }),
  /** Somebody tried too often to unlock. */
  z.strictObject({ kind: z.literal('shut-out'), tries: z.int() }),
  /** There is a policy of an organisation that cannot be followed as it stands. */
  z.strictObject({ kind: z.literal('policy-refused'), from: z.string() }),
  /** It ended while the app was locked, or after that: the page that has asked for it was gone. */
  z.strictObject({
    kind: z.literal('behind-lock'),
    deed: z.enum(BEHIND_LOCK_DEEDS),
    failure: z.nullable(z.strictObject({ code: z.enum(FAILURE_CODES), detail: z.exactOptional(z.string()) })),
  }),
  /** The app was left for a newer one, and is still the old one. */
  z.strictObject({ kind: z.literal('update-not-installed'), version: z.string() }),
]);

export const snapshotSchema = z.strictObject({
  /** As the system prefers them, the first most. */
  languages: z.readonly(z.array(z.string())),
  versions: versionsSchema,
  dataFolder: z.string(),
  settings: settingsSchema,
  policy: policySchema,
  practice: practiceSchema,
  profiles: profilesSchema,
  session: sessionSchema,
  /** Where whoever is signed in has been, before a page that is gone; null where that was nobody, or somebody else. */
  bookmark: z.nullable(bookmarkSchema),
  link: waitingSchema,
  notices: z.readonly(z.array(noticeSchema)),
});

/** The places in the window that the menu, a shortcut or another start of the app can ask for. */
const PLACES = [
  'sign-in',
  'activity',
  'bulk',
  'ticket-keys',
  'settings',
  'about',
  'handbook',
  'doctor',
  'shortcuts',
] as const;
export const placeSchema = z.enum(PLACES);

export type Versions = Readonly<z.infer<typeof versionsSchema>>;
export type Licence = Readonly<z.infer<typeof licenceSchema>>;
export type Notice = Readonly<z.infer<typeof noticeSchema>>;
export type Snapshot = Readonly<z.infer<typeof snapshotSchema>>;
export type Place = z.infer<typeof placeSchema>;

export const channels = {
  snapshot: call(z.undefined(), snapshotSchema),
  licences: call(z.undefined(), z.readonly(z.array(licenceSchema))),
  /** What came up after the snapshot. */
  noticed: event(noticeSchema),
  goTo: event(placeSchema),
  /** The user wants to leave, and may have something to give back before. */
  quitAsked: event(z.null()),
  answerQuit: call(z.strictObject({ leaves: z.boolean() }), z.null()),
} as const;

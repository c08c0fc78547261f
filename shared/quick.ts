import * as z from 'zod/mini';
import { accessSchema } from './access';
import { call, event } from './ipc/channel';

const text = (longest: number) => z.string().check(z.maxLength(longest));
const id = z.int().check(z.gte(1));

/** As many as fit into the popup, and some that are scrolled to. */
export const MOST_QUICK_ROWS = 50;
const MOST_PROFILES = 100;

/** What is the most worth knowing before somebody copies a value of it. */
const NOTES = [
  'yours',
  'held',
  'failed',
  'double-lock',
  'approval',
  'reason',
  'checkout',
  'audited',
] as const;

/** All that a row shows. */
const rowSchema = z.strictObject({
  id,
  name: text(1000),
  template: text(1000),
  place: text(4000),
  note: z.enum(NOTES),
  /** Who has it, where that is noted and known. */
  by: z.nullable(text(300)),
});

const profileSchema = z.strictObject({ id: text(100), name: text(1000), host: text(2000) });

/** Who looks at the popup, as far as it shows. */
const quickStateSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('signed-out'),
    profiles: z.readonly(z.array(profileSchema).check(z.maxLength(MOST_PROFILES))),
  }),
  z.strictObject({ state: z.literal('signing-in') }),
  z.strictObject({ state: z.literal('locked') }),
  z.strictObject({ state: z.literal('ended') }),
  z.strictObject({ state: z.literal('active'), endsAt: z.nullable(z.number()) }),
]);

const rows = z.readonly(z.array(rowSchema).check(z.maxLength(MOST_QUICK_ROWS)));

const foundSchema = z.strictObject({
  rows,
  /** How many of them, at the front, are favourites: nothing was looked for. */
  favourites: z.int().check(z.gte(0)),
  /** How many fit, and among how many they were looked for. */
  total: z.int().check(z.gte(0)),
  of: z.int().check(z.gte(0)),
  /** When the newest of the names were read; null where none were. */
  readAt: z.nullable(z.number()),
});

const wanted = z.strictObject({ text: text(500) });

const COPIED = ['password', 'user', 'code'] as const;

const copiedSchema = z.discriminatedUnion('outcome', [
  /** Stays on the clipboard for so long; null for as long as its user leaves it there. */
  z.strictObject({ outcome: z.literal('copied'), seconds: z.nullable(z.int()) }),
  /** Nothing was read: this stands before it. */
  z.strictObject({ outcome: z.literal('gate'), access: accessSchema }),
]);

export type QuickState = Readonly<z.infer<typeof quickStateSchema>>;
export type QuickRow = Readonly<z.infer<typeof rowSchema>>;
export type QuickFound = Readonly<z.infer<typeof foundSchema>>;
export type QuickCopied = Readonly<z.infer<typeof copiedSchema>>;
export type QuickField = (typeof COPIED)[number];

export const channels = {
  /** Whether somebody looks at it: what is only made ready asks for nothing. */
  look: call(z.undefined(), z.strictObject({ standing: quickStateSchema, isShown: z.boolean() })),
  /** Among the names that are known here. Of nothing: what is marked, and what was used. */
  search: call(wanted, foundSchema),
  searchServer: call(wanted, foundSchema),
  copy: call(z.strictObject({ id, what: z.enum(COPIED) }), copiedSchema),
  /** In the window, to where the popup gives way. */
  open: call(z.strictObject({ id }), z.null()),
  /** The way to another password, in the window as well. */
  rotate: call(z.strictObject({ id }), z.null()),
  /** To the window, where somebody signs in, with a saved sign-in if one is named, or unlocks. */
  enter: call(z.strictObject({ profile: z.nullable(text(100)) }), z.null()),
  hide: call(z.undefined(), z.null()),
  changed: event(quickStateSchema),
  /** It is in front of its user now: as it was never used before. */
  called: event(quickStateSchema),
} as const;

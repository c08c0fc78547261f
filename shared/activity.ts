import * as z from 'zod/mini';
import { COPY_FORMS } from './call-list';
import { call, event } from './ipc/channel';

/** Stands where something was that nobody is to read. It was taken out before the call was written down. */
export const REMOVED = '‹removed›';

/** What the user did that a call was made for. `by-itself`: nothing, Keyturn had a reason of its own. */
const WHYS = [
  'sign-in',
  'unlock',
  'extend',
  'sign-out',
  'look',
  'doctor',
  'certificate',
  'list-secrets',
  'list-folders',
  'open-secret',
  'read',
  'quit',
  'by-itself',
] as const;

const text = (longest: number) => z.string().check(z.maxLength(longest));
const count = z.int().check(z.gte(0));

const resultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), status: z.int() }),
  z.strictObject({
    kind: z.literal('nothing'),
    because: z.enum(['cancelled', 'too-slow', 'too-large', 'failed', 'cut']),
    /** The system's name of what went wrong. */
    name: z.nullable(text(100)),
  }),
]);

export const callSchema = z.strictObject({
  /** Counts up: a later call has a higher one. */
  id: count,
  /** The same for all calls that one thing the user did has led to. */
  action: count,
  why: z.enum(WHYS),
  /** When it was sent, in milliseconds since 1970. */
  at: z.number(),
  method: text(10),
  /** Scheme, host and the folder that the site lies in. */
  server: text(400),
  /** Below that folder. Every value in a query is removed. */
  path: text(400),
  /** What it showed of who asks: never the thing itself. */
  shows: z.enum(['nothing', 'token', 'windows']),
  /** What it carried, by the names of its values alone. */
  carried: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('nothing') }),
    z.strictObject({ kind: z.enum(['form', 'json', 'file']), names: z.readonly(z.array(text(60))) }),
  ]),
  /** The same read had been asked for a moment before, and the server had been too busy. */
  isRepeat: z.boolean(),
  result: resultSchema,
  durationMs: z.number().check(z.gte(0)),
  /** How much came back; null where nothing did. */
  bytes: z.nullable(count),
  /** What the server calls this request in its own logs. */
  requestId: z.nullable(text(100)),
});

const sumSchema = z.strictObject({
  /** Since the start or the last clearing, whether still kept or not. */
  calls: count,
  /** How long the last one took. */
  lastMs: z.nullable(z.number()),
  /** Since when nobody could be reached, in milliseconds since 1970; not there while somebody can. */
  silentSince: z.exactOptional(z.number()),
});

/** What the numbers are now, and what is new since they were told before. */
const newsSchema = z.strictObject({
  sum: sumSchema,
  /** From the oldest to the newest. */
  added: z.readonly(z.array(callSchema)),
  isCleared: z.boolean(),
});

const copySchema = z.strictObject({ id: count, form: z.enum(COPY_FORMS) });

export type Why = (typeof WHYS)[number];
export type Call = Readonly<z.infer<typeof callSchema>>;
export type CallSum = Readonly<z.infer<typeof sumSchema>>;
export type CallNews = Readonly<z.infer<typeof newsSchema>>;
export type CopyForm = (typeof COPY_FORMS)[number];
export type CallCopy = Readonly<z.infer<typeof copySchema>>;

export const channels = {
  sum: call(z.undefined(), sumSchema),
  list: call(z.undefined(), z.readonly(z.array(callSchema))),
  clear: call(z.undefined(), sumSchema),
  /** Puts it on the clipboard; false when the call is not kept any more. */
  copy: call(copySchema, z.boolean()),
  changed: event(newsSchema),
} as const;

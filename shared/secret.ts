import * as z from 'zod/mini';
import { accessSchema } from './access';
import { call } from './ipc/channel';
import { auditChannels } from './secret-audits';
import { dependencyChannels } from './secret-dependencies';
import { expirationChannels } from './secret-expiration';
import { fileChannels } from './secret-files';
import { historyChannels } from './secret-history';
import { listChannels } from './secret-lists';

const LONGEST_NAME = 1000;
const LONGEST_SLUG = 300;
const MOST_FIELDS = 500;
/** Of one field; no answer of a server is taken that is longer. */
const LONGEST_VALUE = 4 * 1024 * 1024;

/** Of what is typed into one field. */
const LONGEST_TYPED = 1024 * 1024;

const FIELD_KINDS = ['text', 'password', 'notes', 'url', 'list', 'file'] as const;

const name = z.string().check(z.maxLength(LONGEST_NAME));
const id = z.int().check(z.gte(1));

const fieldSchema = z.strictObject({
  /** What the server calls it, exactly. */
  slug: z.string().check(z.minLength(1), z.maxLength(LONGEST_SLUG)),
  name,
  kind: z.enum(FIELD_KINDS),
  isRequired: z.boolean(),
  /** Whom the server lets change it, as long as the secret may be edited at all. */
  editing: z.enum(['editors', 'owners', 'nobody']),
});

/** What reading a value leads to, besides being read. */
const costSchema = z.strictObject({
  /** For how many minutes it is then nobody else's; null where the secret is not taken out. */
  checkoutMinutes: z.nullable(z.int().check(z.gte(0))),
  comment: z.boolean(),
  approval: z.boolean(),
  doubleLock: z.boolean(),
  /** Whether somebody is told by mail; null where that is not known. */
  notifies: z.nullable(z.boolean()),
});

/** What can be known of a secret without reading a value of it. */
const lookedSchema = z.strictObject({
  id,
  name,
  template: name,
  folder: z.nullable(name),
  /** Null where it lies in none. */
  folderId: z.nullable(z.int()),
  isActive: z.boolean(),
  /** What the server calls how the account took the password last. */
  heartbeat: z.nullable(name),
  /** Why the remote account has another password; null where it is not said to have one. */
  outOfSync: z.nullable(name),
  daysLeft: z.nullable(z.int()),
  isPasswordHidden: z.boolean(),
  /** Null where the server does not say. */
  isFavourite: z.nullable(z.boolean()),
  /** Null where the template could not be read. */
  fields: z.nullable(z.readonly(z.array(fieldSchema).check(z.maxLength(MOST_FIELDS)))),
  /** What the server says the user may do, in its own words. */
  actions: z.readonly(z.array(name).check(z.maxLength(200))),
  cost: costSchema,
  access: accessSchema,
});

const slug = z.string().check(z.minLength(1), z.maxLength(LONGEST_SLUG));
const placeSchema = z.strictObject({ id, slug });

const shownSchema = z.strictObject({ value: z.string().check(z.maxLength(LONGEST_VALUE)) });

const copiedSchema = z.strictObject({
  /** When it is taken off the clipboard again, in milliseconds since 1970; null where nothing will. */
  clearsAt: z.nullable(z.number()),
});

const codesSchema = z.strictObject({
  /** The present one first; each is good until its end, and the next one after that. */
  codes: z.readonly(
    z
      .array(z.strictObject({ code: z.string().check(z.maxLength(20)), endsAt: z.number() }))
      .check(z.minLength(1), z.maxLength(10)),
  ),
});

export const RULE_KINDS = ['minimum', 'start', 'end'] as const;
const LONGEST_SET = 1_000;
export const rulesSchema = z.strictObject({
  /** In characters; 0 where there is no such limit. */
  shortest: z.int().check(z.gte(0)),
  longest: z.int().check(z.gte(0)),
  /** All that may be in it; empty where that is not said. */
  allowed: z.string().check(z.maxLength(LONGEST_SET)),
  /** How many of these characters there are to be, anywhere or at an end. */
  parts: z.readonly(
    z
      .array(
        z.strictObject({
          kind: z.enum(RULE_KINDS),
          count: z.int().check(z.gte(1)),
          characters: z.string().check(z.maxLength(LONGEST_SET)),
        }),
      )
      .check(z.maxLength(50)),
  ),
  noUserName: z.boolean(),
  noWords: z.boolean(),
  noSequences: z.boolean(),
  noNeighbours: z.boolean(),
});

export type PasswordRules = Readonly<z.infer<typeof rulesSchema>>;

/** Where an address leads, and nothing of what comes after that: it may hold what nobody else is to know. */
const linkTargetSchema = z.strictObject({
  /** In plain letters: a name in others is written as `xn--…`. */
  host: z.string().check(z.minLength(1), z.maxLength(300)),
  isEncrypted: z.boolean(),
});

export type LinkTarget = Readonly<z.infer<typeof linkTargetSchema>>;
export type CopiedValue = Readonly<z.infer<typeof copiedSchema>>;
export type ShownCodes = Readonly<z.infer<typeof codesSchema>>;
/** What is there before it is edited; null where the page need not know it. */
const current = z.nullable(z.string().check(z.maxLength(LONGEST_VALUE)));
const begunSchema = z.strictObject({
  value: current,
  /** The user may write it and not read it: nobody will notice what somebody else has put there meanwhile. */
  isBlind: z.boolean(),
});

const fieldEditSchema = z.strictObject({ id, slug, value: z.string().check(z.maxLength(LONGEST_TYPED)) });

const done = z.strictObject({ outcome: z.literal('done') });
/** It is not what it was when its user saw it, and has been left alone. */
const conflict = z.strictObject({ outcome: z.literal('conflict'), current });

const putSchema = z.discriminatedUnion('outcome', [done, conflict]);
const lookedEditSchema = z.discriminatedUnion('outcome', [
  done,
  z.strictObject({ outcome: z.literal('not-done') }),
  conflict,
]);

/** What is left out stays as it is. */
const changeSchema = z.strictObject({
  id,
  nameBefore: name,
  name: z.optional(name.check(z.minLength(1))),
  folder: z.optional(z.int()),
  isActive: z.optional(z.boolean()),
});
const changedSchema = z.discriminatedUnion('outcome', [
  done,
  z.strictObject({ outcome: z.literal('conflict'), current: name }),
]);

const markedSchema = z.strictObject({ isFavourite: z.boolean() });

/** How far a try of the password is, in the server's own word. */
const beatSchema = z.strictObject({ heartbeat: z.nullable(name), isRunning: z.boolean() });

const label = z.string().check(z.maxLength(200));
const aboutSchema = z.strictObject({ id, label, what: z.enum(['link', 'id', 'powershell', 'request']) });

export type Marked = Readonly<z.infer<typeof markedSchema>>;
export type Beat = Readonly<z.infer<typeof beatSchema>>;
export type AboutSecret = Readonly<z.infer<typeof aboutSchema>>;
export type BegunEdit = Readonly<z.infer<typeof begunSchema>>;
export type FieldEdit = Readonly<z.infer<typeof fieldEditSchema>>;
export type PutField = Readonly<z.infer<typeof putSchema>>;
export type LookedEdit = Readonly<z.infer<typeof lookedEditSchema>>;
export type SecretChange = Readonly<z.infer<typeof changeSchema>>;
export type ChangedSecret = Readonly<z.infer<typeof changedSchema>>;
export type ShownValue = Readonly<z.infer<typeof shownSchema>>;
export type SecretField = Readonly<z.infer<typeof fieldSchema>>;
export type FieldKind = SecretField['kind'];
export type ReadingCost = Readonly<z.infer<typeof costSchema>>;
export type LookedSecret = Readonly<z.infer<typeof lookedSchema>>;

export const channels = {
  look: call(z.strictObject({ id }), lookedSchema),
  /** To be seen: the one call that brings a value into the page. */
  reveal: call(placeSchema, shownSchema),
  /** Onto the clipboard, past the page. */
  copy: call(placeSchema, copiedSchema),
  /** Reads an address to open it: the page learns where it leads. */
  askToOpen: call(placeSchema, linkTargetSchema),
  open: call(placeSchema, z.literal(true)),
  leaveLink: call(z.undefined(), z.null()),
  /** Where the page of the secret is, on the site of its server. */
  pageOf: call(z.strictObject({ id }), linkTargetSchema),
  openPage: call(z.strictObject({ id, host: z.string().check(z.maxLength(300)) }), z.literal(true)),
  codes: call(z.strictObject({ id }), codesSchema),
  edit: call(placeSchema, begunSchema),
  /** What the template asks of a password; null where that is not known. */
  rules: call(placeSchema, z.nullable(rulesSchema)),
  put: call(fieldEditSchema, putSchema, 2 * LONGEST_TYPED + 8 * LONGEST_NAME),
  lookAtEdit: call(placeSchema, lookedEditSchema),
  stopEdit: call(z.undefined(), z.null()),
  change: call(changeSchema, changedSchema),
  mark: call(z.strictObject({ id, isFavourite: z.boolean() }), markedSchema),
  beat: call(z.strictObject({ id }), z.literal(true)),
  beatOf: call(z.strictObject({ id }), beatSchema),
  expire: call(z.strictObject({ id }), z.literal(true)),
  ...auditChannels,
  copyAbout: call(aboutSchema, copiedSchema),
  copyCode: call(z.strictObject({ id, label }), copiedSchema),
  ...dependencyChannels,
  ...expirationChannels,
  ...fileChannels,
  ...historyChannels,
  ...listChannels,
} as const;

import * as z from 'zod/mini';
import { PAGE_SIZE } from './list-page';
import { HEARTBEATS } from './heartbeats';
import { call } from './ipc/channel';

export const LONGEST_NAME = 1000;
/** Of a path, which has the names of many folders in it. */
const LONGEST_PATH = 4000;
const LONGEST_USER = 300;

const VIEWS = ['all', 'favourites', 'recent', 'my-checkouts', 'attention', 'inactive', 'folder'] as const;

const id = z.int().check(z.gte(0));

/** What a list is about. */
const querySchema = z.strictObject({
  view: z.enum(VIEWS),
  /** Of the view `folder` alone. */
  folder: z.nullable(id),
  /** With what lies in the folders below it. */
  isDeep: z.boolean(),
  text: z.string().check(z.maxLength(500)),
  /** Where the text is looked for: in names, or in whatever the server searches. */
  scope: z.enum(['name', 'fields']),
  isExact: z.boolean(),
  template: z.nullable(id),
  heartbeat: z.nullable(z.enum(HEARTBEATS)),
  /** Those of the list that are shown. */
  only: z.enum(['all', 'failed-heartbeat', 'out-of-sync', 'expiring', 'checked-out']),
  sort: z.enum(['name', 'template', 'folder', 'heartbeat', 'last-used', 'expires']),
  isBackwards: z.boolean(),
});

/** What a list says of a secret. No value is in it. */
const secretSchema = z.strictObject({
  id: z.int(),
  name: z.string().check(z.maxLength(LONGEST_NAME)),
  /** The name of its kind. */
  template: z.string().check(z.maxLength(LONGEST_NAME)),
  templateId: z.nullable(z.int()),
  /** Null where it lies in none. */
  folder: z.nullable(z.int()),
  /** Null where the server does not tell. */
  path: z.nullable(z.string().check(z.maxLength(LONGEST_PATH))),
  /** Null where the server says nothing that is known. */
  heartbeat: z.nullable(z.enum(HEARTBEATS)),
  isActive: z.boolean(),
  isOutOfSync: z.boolean(),
  isCheckedOut: z.boolean(),
  /** Null where the server does not tell by whom. */
  checkedOutBy: z.nullable(z.string().check(z.maxLength(LONGEST_USER))),
  checksOut: z.boolean(),
  needsApproval: z.boolean(),
  needsComment: z.boolean(),
  isDoubleLocked: z.boolean(),
  /** Until it runs out; null where it does not. */
  daysLeft: z.nullable(z.int()),
  /** By the clock of the server, in milliseconds since 1970; null where it is not told. */
  lastUsed: z.nullable(z.number()),
});

/** What is asked for under one ticket is called off together. */
const ticket = z.int().check(z.gte(0));

const wantedSchema = z.strictObject({
  query: querySchema,
  skip: z.int().check(z.gte(0)),
  take: z.int().check(z.gte(1), z.lte(PAGE_SIZE)),
  ticket,
  /** Of a list that is looked for among all secrets: how often somebody has asked to look further than at first. */
  further: z.optional(z.int().check(z.gte(0), z.lte(10_000))),
});

const pageSchema = z.strictObject({
  records: z.readonly(z.array(secretSchema).check(z.maxLength(PAGE_SIZE))),
  /** How many there are in all; where it is not known yet, one more than have come. */
  total: z.int().check(z.gte(0)),
  /** How many were looked through of how many, where the server could not be asked for the list itself. */
  sifted: z.optional(z.strictObject({ looked: z.int(), of: z.int() })),
});

/** More than somebody takes one by one. */
const MOST_MARKED = 500;
const LONGEST_LIST = 10_000_000;

/** Where somebody is in his lists: what was looked at and what was typed to find it, and nothing that is in a secret. */
export const bookmarkSchema = z.strictObject({
  query: querySchema,
  /** Of the folder that the list is about; null where it is about none. */
  path: z.nullable(z.string().check(z.maxLength(LONGEST_PATH))),
  /** Of the list, as it was. */
  length: z.int().check(z.gte(0), z.lte(LONGEST_LIST)),
  /** The row at its upper end, and how much of it is out of sight. */
  top: z.number().check(z.gte(0), z.lte(LONGEST_LIST)),
  /** The row that the keys are at. */
  at: z.int().check(z.gte(0), z.lte(LONGEST_LIST)),
  selected: z.array(id).check(z.maxLength(MOST_MARKED)),
  open: z.nullable(id),
  /** As it stands in the box of the search. */
  text: z.string().check(z.maxLength(500)),
});

export type SecretsQuery = Readonly<z.infer<typeof querySchema>>;
export type Bookmark = Readonly<z.infer<typeof bookmarkSchema>>;
export type ListedSecret = Readonly<z.infer<typeof secretSchema>>;
export type WantedSecrets = Readonly<z.infer<typeof wantedSchema>>;
export type ListedSecrets = Readonly<z.infer<typeof pageSchema>>;

export const channels = {
  page: call(wantedSchema, pageSchema),
  mark: call(bookmarkSchema, z.null(), 64 * 1024),
  stop: call(z.strictObject({ ticket }), z.null()),
} as const;

import * as z from 'zod/mini';
import { call, event } from './ipc/channel';
import { LONGEST_FARM } from './ticket-key-limits';
import { TICKET_SERVERS } from './ticket-key-servers';

const LONGEST_PASSWORD = 1_000;
const LONGEST_PATH = 4_096;
const LONGEST_NAME = 1_000;
const LONGEST_SNIPPET = 20_000;
const MOST_FILES = 500;
const MOST_EVENTS = 50;

const name = z.string().check(z.maxLength(LONGEST_NAME));
const path = z.string().check(z.maxLength(LONGEST_PATH));
const server = z.enum(TICKET_SERVERS);
const number = z.int().check(z.gte(1));
const count = z.int().check(z.gte(0));
/** In milliseconds since 1970, by the clock of this computer. */
const time = z.number();
const id = z.string().check(z.minLength(1), z.maxLength(100));
/** By which a key is called: eight hex digits of a name that every ticket shows anyway. */
const shortName = z.string().check(z.regex(/^[0-9a-f]{8}$/u));

export const ticketKeyEventSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(['made', 'imported', 'password-changed']), at: time }),
  /** `erased` is nowhere any more. */
  z.strictObject({ what: z.literal('rotated'), at: time, promoted: shortName, erased: shortName }),
  z.strictObject({
    what: z.literal('exported'),
    at: time,
    /** Null for the one protected file that `openssl cms` opens. */
    server: z.nullable(server),
    files: count,
    reloadedAt: z.nullable(time),
    deletedAt: z.nullable(time),
  }),
]);

const slotSchema = z.strictObject({
  slot: z.enum(['next', 'current', 'previous']),
  shortName,
  madeAt: time,
});

const openedSchema = z.strictObject({
  /** In this order: next, current, previous. */
  slots: z.readonly(z.array(slotSchema).check(z.length(3))),
  /** When it closes by itself, if nothing is done with it. */
  closesAt: time,
});

/** The secret that holds the password of a file, as it was when it was stored. */
export const passwordSecretSchema = z.strictObject({ server: name, id: number, name });

export const fileSchema = z.strictObject({
  id,
  farm: z.string().check(z.maxLength(LONGEST_FARM)),
  server,
  size: z.literal([80, 48, 32]),
  path,
  madeAt: time,
  /** Since when its current key encrypts: that is how old it is said to be. */
  currentSince: time,
  /** Since when all nodes know its next key, as far as the user has said so. */
  nextKnownSince: z.nullable(time),
  /** So many exported files that were not deleted here. */
  exportedLeft: count,
  secret: z.nullable(passwordSecretSchema),
  /** Newest first. */
  history: z.readonly(z.array(ticketKeyEventSchema).check(z.maxLength(MOST_EVENTS))),
  opened: z.nullable(openedSchema),
});

const filesSchema = z.readonly(z.array(fileSchema).check(z.maxLength(MOST_FILES)));
const oneSchema = z.strictObject({ id });

const typedSchema = z.strictObject({
  kind: z.literal('typed'),
  value: z.string().check(z.maxLength(LONGEST_PASSWORD)),
  repeated: z.string().check(z.maxLength(LONGEST_PASSWORD)),
});
const newPasswordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('generate') }),
  typedSchema,
]);
/** Where a secret for the password is made. */
const storeSchema = z.strictObject({ folder: number, template: number });

const createSchema = z.strictObject({
  farm: z.string().check(z.maxLength(LONGEST_FARM)),
  server,
  path,
  password: newPasswordSchema,
  store: z.nullable(storeSchema),
  /** A file of bare bytes that becomes the current key; null where all is made anew. */
  raw: z.nullable(path),
});

const openSchema = z.strictObject({
  file: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('id'), id }),
    z.strictObject({ by: z.literal('path'), path }),
  ]),
  password: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('typed'), value: z.string().check(z.maxLength(LONGEST_PASSWORD)) }),
    /** Null: the secret that the file is known to have its password in. */
    z.strictObject({ kind: z.literal('secret'), secret: z.nullable(number) }),
  ]),
});

const changePasswordSchema = z.strictObject({
  id,
  password: newPasswordSchema,
  /** `update`: the secret of the file gets it first. `leave`: no secret is told, and none is the file's any more. */
  secret: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('update') }),
    z.strictObject({ kind: z.literal('leave') }),
    z.strictObject({ kind: z.literal('make'), ...storeSchema.shape }),
  ]),
});

const serverSchema = z.strictObject({ id, server });
const snippetSchema = z.strictObject({
  /** Names files and no key. */
  text: z.string().check(z.maxLength(LONGEST_SNIPPET)),
  files: z.readonly(z.array(name).check(z.maxLength(3))),
});
const exportedSchema = z.strictObject({
  file: fileSchema,
  folder: path,
  names: z.readonly(z.array(name).check(z.maxLength(3))),
});
const templatesSchema = z.readonly(
  z.array(z.strictObject({ id: number, name, isActive: z.boolean() })).check(z.maxLength(5_000)),
);
const copiedSchema = z.strictObject({ clearsAt: z.nullable(time) });
const nullablePath = z.nullable(path);

export type TicketKeyEvent = Readonly<z.infer<typeof ticketKeyEventSchema>>;
export type KeySlot = Readonly<z.infer<typeof slotSchema>>;
export type PasswordSecret = Readonly<z.infer<typeof passwordSecretSchema>>;
export type TicketKeyFile = Readonly<z.infer<typeof fileSchema>>;
export type TicketKeyFiles = Readonly<z.infer<typeof filesSchema>>;
export type NewFilePassword = Readonly<z.infer<typeof newPasswordSchema>>;
export type NewTicketKeyFile = Readonly<z.infer<typeof createSchema>>;
export type OpenTicketKeyFile = Readonly<z.infer<typeof openSchema>>;
export type ChangedFilePassword = Readonly<z.infer<typeof changePasswordSchema>>;
export type KeySnippet = Readonly<z.infer<typeof snippetSchema>>;
export type ExportedKeys = Readonly<z.infer<typeof exportedSchema>>;
export type SecretTemplates = Readonly<z.infer<typeof templatesSchema>>;

export const channels = {
  /** What is known here of all files, newest first; no key and no password is among it. */
  list: call(z.undefined(), filesSchema),
  /** Where a file for this farm would go by itself. */
  suggestPath: call(z.strictObject({ farm: z.string().check(z.maxLength(LONGEST_FARM)) }), path),
  /** Asks in boxes of the system; null where nothing was chosen. */
  choosePath: call(z.strictObject({ path }), nullablePath),
  pickPath: call(z.undefined(), nullablePath),
  chooseFolder: call(z.undefined(), nullablePath),
  /** What lies there, before anybody is asked for a password; what is no file of ours fails by what it looks like. */
  look: call(
    z.strictObject({ path }),
    z.strictObject({ known: z.nullable(id), hasSecret: z.boolean() }),
    3 * LONGEST_PATH,
  ),
  /** Those that a secret for a password can be made from. Asks the server, so it takes a session. */
  templates: call(z.undefined(), templatesSchema),
  create: call(createSchema, fileSchema, 12 * LONGEST_PATH),
  open: call(openSchema, fileSchema, 12 * LONGEST_PATH),
  /** That all nodes know the next key is asked for each time. */
  rotate: call(z.strictObject({ id, isPublished: z.literal(true) }), fileSchema),
  snippet: call(serverSchema, snippetSchema),
  copySnippet: call(serverSchema, copiedSchema),
  /** Writes what is not encrypted any more; never over a file that is there. */
  export: call(z.strictObject({ ...serverSchema.shape, folder: path }), exportedSchema, 3 * LONGEST_PATH),
  /** One file that `openssl cms -decrypt` opens, under a password of its own or that of the file. */
  exportCms: call(
    z.strictObject({
      id,
      path,
      password: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('same') }), typedSchema]),
    }),
    exportedSchema,
    12 * LONGEST_PATH,
  ),
  markReloaded: call(oneSchema, fileSchema),
  /** What could not be deleted is still counted by `exportedLeft`. */
  deleteExported: call(oneSchema, fileSchema),
  changePassword: call(changePasswordSchema, fileSchema),
  /** Makes a secret of the password that the file has now. */
  storePassword: call(z.strictObject({ id, ...storeSchema.shape }), fileSchema),
  showPassword: call(oneSchema, z.strictObject({ value: z.string().check(z.maxLength(LONGEST_PASSWORD)) })),
  copyPassword: call(oneSchema, copiedSchema),
  /** Somebody is at work on it: it does not close yet. */
  used: call(oneSchema, z.null()),
  close: call(oneSchema, filesSchema),
  /** Takes it off the list. The file itself stays where it is. */
  forget: call(oneSchema, filesSchema),
  changed: event(filesSchema),
} as const;

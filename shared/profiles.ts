import * as z from 'zod/mini';
import { call, event } from './ipc/channel';
import { FAILURE_CODES } from './ipc/reply';
import { MAX_PROFILE_NAME, nameKeyOf } from './profile-identity';
import { MOST_REFRESHES } from './refreshes';

export const MAX_PROFILES = 100;

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** What holds no secret of a sign-in. A password, a code or a token has no place in it, and an unknown field is refused. */
const accountSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('credentials'), userName: text(300), domain: text(300) }),
  z.strictObject({ method: z.literal('token') }),
  z.strictObject({
    method: z.literal('command'),
    program: text(4000),
    arguments: z.array(text(4000)).check(z.maxLength(100)),
  }),
  z.strictObject({ method: z.literal('windows') }),
  z.strictObject({ method: z.literal('client'), clientId: text(300) }),
]);

const idSchema = z.string().check(z.regex(/^[0-9a-f]{24}$/u));
const nameSchema = z.string().check(z.minLength(1), z.maxLength(MAX_PROFILE_NAME));
const refreshesSchema = z.int().check(z.gte(0), z.lte(MOST_REFRESHES));

/** The mark of a command, as the main process makes it. */
const markSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/u));

const profileSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** The address of the site, put right. */
  server: z.string().check(z.minLength(1), z.maxLength(2000)),
  account: accountSchema,
  /** How often the server lets a session be extended; null when nobody has said. */
  refreshesAllowed: z.nullable(refreshesSchema),
  /** Of the command that the user has said may always run for it. */
  approved: z.optional(markSchema),
});

const isApart = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** In the order of the user. A file in which two of them cannot be told apart was not written by Keyturn. */
export const profilesSchema = z
  .strictObject({
    list: z.readonly(z.array(profileSchema).check(z.maxLength(MAX_PROFILES))),
    /** The one that was signed in with last. */
    lastUsed: z.nullable(idSchema),
  })
  .check(
    z.refine(({ list }) => isApart(list.map(({ id }) => id)), 'one id twice'),
    z.refine(({ list }) => isApart(list.map(({ name }) => nameKeyOf(name))), 'one name twice'),
  );

export type Profile = Readonly<z.infer<typeof profileSchema>>;
export type Profiles = Readonly<z.infer<typeof profilesSchema>>;

export const NO_PROFILES: Profiles = { list: [], lastUsed: null };

/** What the user may say of one. Whom it is for is learnt from a sign-in that worked, never said. */
const changeSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  refreshesAllowed: z.nullable(refreshesSchema),
});

export type ProfileChange = Readonly<z.infer<typeof changeSchema>>;

export const channels = {
  change: call(changeSchema, profilesSchema),
  move: call(z.strictObject({ id: idSchema, by: z.enum(['up', 'down']) }), profilesSchema),
  remove: call(z.strictObject({ id: idSchema }), profilesSchema),
  changed: event(profilesSchema),
  /** A sign-in that worked could not be saved. Nobody waits for that, so no answer can say it. */
  notSaved: event(z.strictObject({ code: z.enum(FAILURE_CODES) })),
} as const;

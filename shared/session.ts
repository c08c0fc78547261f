import * as z from 'zod/mini';
import { call, event } from './ipc/channel';
import { MOST_REFRESHES } from './refreshes';

const text = (longest: number) => z.string().check(z.maxLength(longest));

const MOST_ARGUMENTS = 100;

/** Said of any sign-in: whom it is for, whether to save it (without what is secret in it) once it has worked, and how often the server lets it be extended; null when nobody has said. */
const everySignIn = {
  server: text(2000),
  remember: z.optional(z.boolean()),
  refreshesAllowed: z.nullable(z.int().check(z.gte(0), z.lte(MOST_REFRESHES))),
};

/** What the form was filled in with. A password or a token crosses once, towards the main process, and never back. */
export const signInSchema = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('credentials'),
    ...everySignIn,
    userName: text(300),
    password: text(2000),
    domain: text(300),
    /** Text, not a number: a code may begin with a zero. */
    code: text(40),
  }),
  /** Somebody else's token: it is used as it is, and left as it is. */
  z.strictObject({ method: z.literal('token'), ...everySignIn, token: text(20_000) }),
  /** A program that prints a token. It is run without a shell. */
  z.strictObject({
    method: z.literal('command'),
    ...everySignIn,
    program: text(4000),
    arguments: z.array(text(4000)).check(z.maxLength(MOST_ARGUMENTS)),
  }),
  /** By the account that is signed in to this computer. */
  z.strictObject({ method: z.literal('windows'), ...everySignIn }),
  /** The account of a program, at a tenant of the platform: the server is the tenant, not the vault. */
  z.strictObject({
    method: z.literal('client'),
    ...everySignIn,
    clientId: text(300),
    clientSecret: text(2000),
  }),
]);

const openedSchema = z.strictObject({
  method: z.enum(['credentials', 'token', 'command', 'windows', 'client']),
  /** The address of the site, put right: no trailing slash, no /api/v1. */
  server: text(2000),
  user: text(300),
  /** The tenant of the platform that was signed in at, where the server is only the vault behind it. */
  tenant: z.optional(text(2000)),
  /** When it ends, in milliseconds since 1970; null when the server does not say. */
  endsAt: z.nullable(z.number()),
  /** How often it can still be extended, and how often in all: the server does not tell, so somebody has to say. */
  refreshesLeft: z.int().check(z.gte(0)),
  refreshesAllowed: z.int().check(z.gte(0)),
  /** Nobody has said. */
  isAllowanceAssumed: z.boolean(),
  /** The server would not extend it, whatever was said of how often it does. */
  isRefused: z.optional(z.boolean()),
});

export const sessionSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('signed-out') }),
  z.strictObject({ state: z.literal('signing-in'), server: text(2000) }),
  z.strictObject({ state: z.literal('active'), opened: openedSchema, isExtending: z.boolean() }),
  z.strictObject({
    state: z.literal('ended'),
    opened: openedSchema,
    at: z.number(),
    because: z.enum(['expired', 'refused']),
  }),
]);

export type SignIn = Readonly<z.infer<typeof signInSchema>>;
export type Opened = Readonly<z.infer<typeof openedSchema>>;
export type Session = Readonly<z.infer<typeof sessionSchema>>;

export const channels = {
  signIn: call(signInSchema, sessionSchema),
  cancelSignIn: call(z.undefined(), sessionSchema),
  extend: call(z.undefined(), sessionSchema),
  /** Somebody is at work in the page. */
  used: call(z.undefined(), z.literal(true)),
  signOut: call(z.undefined(), sessionSchema),
  /** Signs out, and has the server end a token that would be left as it is otherwise: one that somebody else has got. */
  endToken: call(z.undefined(), sessionSchema),
  changed: event(sessionSchema),
} as const;

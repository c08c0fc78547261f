import * as z from 'zod/mini';
import { call, event } from './ipc/channel';

/** How often a server lets a session be extended unless an administrator has said otherwise: none tells how often it does. */
export const ASSUMED_REFRESHES = 3;

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** What the Credentials tab was filled in with. A password crosses once, towards the main process, and never back. */
export const signInSchema = z.strictObject({
  server: text(2000),
  userName: text(300),
  password: text(2000),
  domain: text(300),
  /** Text, not a number: a code may begin with a zero. */
  code: text(40),
});

const openedSchema = z.strictObject({
  /** The address of the site, put right: no trailing slash, no /api/v1. */
  server: text(2000),
  user: text(300),
  /** When it ends, in milliseconds since 1970; null when the server does not say. */
  endsAt: z.nullable(z.number()),
  /** How often it can still be extended; the server does not tell how often it allows, so it is counted from what is assumed. */
  refreshesLeft: z.int().check(z.gte(0)),
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
  signOut: call(z.undefined(), sessionSchema),
  changed: event(sessionSchema),
} as const;

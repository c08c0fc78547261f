import * as z from 'zod/mini';
import { call, event } from './ipc/channel';

const text = (longest: number) => z.string().check(z.maxLength(longest));

const WHYS = ['hand', 'idle', 'screen', 'suspend', 'user-switch', 'closed', 'called'] as const;
export const whySchema = z.enum(WHYS);

/** How whoever locked the app shows that it is his: in the way that he signed in. */
const WAYS = ['password', 'token', 'command', 'windows', 'client-secret'] as const;

const accountSchema = z.strictObject({
  host: text(2000),
  user: text(300),
  by: z.enum(WAYS),
  /** When its session ends, or has ended; null when the server does not say. */
  endsAt: z.nullable(z.number()),
  hasEnded: z.boolean(),
});

/** What goes on behind the lock: how much of it is done, and nothing of what it is. */
const runSchema = z.strictObject({
  settled: z.int().check(z.gte(0)),
  of: z.int().check(z.gte(0)),
  isPaused: z.boolean(),
});

export const lockSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unlocked') }),
  z.strictObject({
    state: z.literal('locked'),
    why: whySchema,
    since: z.number(),
    wrongTries: z.int().check(z.gte(0)),
    /** After so many the session is signed out. */
    mostTries: z.int().check(z.gte(1)),
    /** When the next try is taken, by the clock; null where it is taken now. */
    mayTryAt: z.nullable(z.number()),
    isTrying: z.boolean(),
    account: accountSchema,
    run: z.nullable(runSchema),
  }),
]);

/** What the unlocking takes, as far as it takes anything. It crosses once, towards the main process. */
export const keySchema = z.strictObject({
  secret: text(20_000),
  /** Text, not a number: a code may begin with a zero. */
  code: text(40),
});

export type LockWhy = z.infer<typeof whySchema>;
export type Lock = Readonly<z.infer<typeof lockSchema>>;
export type LockedAccount = Readonly<z.infer<typeof accountSchema>>;
export type RunBehind = Readonly<z.infer<typeof runSchema>>;
export type LockKey = Readonly<z.infer<typeof keySchema>>;

export const channels = {
  look: call(z.undefined(), lockSchema),
  /** By hand. */
  now: call(z.undefined(), lockSchema),
  unlock: call(keySchema, lockSchema, 64 * 1024),
  changed: event(lockSchema),
} as const;

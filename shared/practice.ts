import * as z from 'zod/mini';
import { call, event } from './ipc/channel';

/** On this computer and nowhere else: the page fills its form with it. */
const LOOPBACK_ADDRESS = /^http:\/\/127\.0\.0\.1:\d{1,5}(?:\/[\w-]+)*$/u;

/** A user of the practice vault. Nothing is behind this password, and everybody may see it. */
export const practiceUserSchema = z.strictObject({
  userName: z.string().check(z.minLength(1), z.maxLength(100)),
  password: z.string().check(z.minLength(1), z.maxLength(100)),
  domain: z.string().check(z.maxLength(100)),
});

export const practiceAddressSchema = z.string().check(z.maxLength(200), z.regex(LOOPBACK_ADDRESS));

/** How far the practice vault is. What guards its control routes stays in the main process. */
export const practiceSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('off') }),
  z.strictObject({ state: z.literal('starting') }),
  z.strictObject({
    state: z.literal('open'),
    url: practiceAddressSchema,
    /** May do everything in it. */
    user: practiceUserSchema,
  }),
  z.strictObject({
    state: z.literal('ended'),
    because: z.enum(['not-started', 'too-slow', 'stopped']),
    detail: z.string().check(z.maxLength(300)),
  }),
]);

export type Practice = Readonly<z.infer<typeof practiceSchema>>;
export type OpenPractice = Extract<Practice, { readonly state: 'open' }>;

export const channels = {
  /** Answers when it is open, or when it is clear that it will not be. */
  open: call(z.undefined(), practiceSchema),
  close: call(z.undefined(), practiceSchema),
  changed: event(practiceSchema),
} as const;

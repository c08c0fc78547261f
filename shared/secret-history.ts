import * as z from 'zod/mini';
import { call } from './ipc/channel';

export const MOST_LIFETIMES = 500;
export const MOST_READERS = 500;

const text = z.string().check(z.maxLength(1_000));
/** As the server writes it: without a zone. */
const at = z.nullable(text);
const count = z.int().check(z.gte(0));

/** How long a value was good, as far as the audit tells. */
const lifetimeSchema = z.strictObject({
  /** Null where the audit does not go back so far. */
  from: at,
  /** Null where it is still so. */
  until: at,
  /** Who has set it, in which words of the server; null where the audit does not go back so far. */
  by: z.nullable(text),
  how: z.nullable(text),
  /** Whether the account took it in that time. A try of which nobody has written down how it went is none. */
  proof: z.enum(['verified', 'tried', 'none']),
  /** Changes in that time which do not say of what. */
  unclear: count,
  reads: count,
});

/** Somebody who may know the present value. */
const readerSchema = z.strictObject({
  who: text,
  /** In words of the server, each once. */
  how: z.readonly(z.array(text).check(z.maxLength(50))),
  lastAt: text,
  count,
});

const historySchema = z.strictObject({
  /** The newest first. */
  lifetimes: z.readonly(z.array(lifetimeSchema).check(z.maxLength(MOST_LIFETIMES))),
  readers: z.readonly(z.array(readerSchema).check(z.maxLength(MOST_READERS))),
  entries: count,
  /** The audit goes back further than was read. */
  isCut: z.boolean(),
});

export type Lifetime = Readonly<z.infer<typeof lifetimeSchema>>;
export type Reader = Readonly<z.infer<typeof readerSchema>>;
export type SecretHistory = Readonly<z.infer<typeof historySchema>>;

export const historyChannels = {
  /** What the audit tells of the values that the secret had. None of them is read. */
  history: call(z.strictObject({ id: z.int().check(z.gte(1)) }), historySchema),
} as const;

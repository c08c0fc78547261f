import * as z from 'zod/mini';
import { call } from './ipc/channel';
import { MOST_EXPIRATION_DAYS } from './longest-expiration';

const id = z.int().check(z.gte(1));
const days = z.int().check(z.gte(1), z.lte(MOST_EXPIRATION_DAYS));
/** As calendars write it, without a time. */
const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/u));

/** When a secret is to expire. */
const expirationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template') }),
  z.strictObject({ kind: z.literal('days'), days }),
  z.strictObject({ kind: z.literal('date'), date }),
]);

const toldSchema = z.strictObject({
  /** Null where the server says what is not known here. */
  expiration: z.nullable(expirationSchema),
  /** What the template says, in words of the server; null where it says nothing. */
  template: z.nullable(z.string().check(z.maxLength(300))),
});

const setSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done') }),
  /** It is not what its user saw, and has been left alone. */
  z.strictObject({ outcome: z.literal('conflict'), current: toldSchema }),
]);

export type Expiration = Readonly<z.infer<typeof expirationSchema>>;
export type ToldExpiration = Readonly<z.infer<typeof toldSchema>>;
export type SetExpiration = Readonly<z.infer<typeof setSchema>>;

export interface ExpirationEdit {
  readonly id: number;
  /** What the user saw. */
  readonly before: Expiration | null;
  readonly after: Expiration;
}

export const expirationChannels = {
  expiration: call(z.strictObject({ id }), toldSchema),
  setExpiration: call(
    z.strictObject({ id, before: z.nullable(expirationSchema), after: expirationSchema }),
    setSchema,
  ),
} as const;

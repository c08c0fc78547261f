import * as z from 'zod/mini';
import { call, event } from './ipc/channel';
import { FAILURE_CODES } from './ipc/reply';
import { UPDATE_OBSTACLES, UPDATES_OFF } from './update-words';

const version = z.string().check(z.maxLength(100));
/** By the clock of this computer, in milliseconds since 1970; null where nobody has looked yet. */
const checkedAt = z.nullable(z.number());

export const updatesSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('off'), why: z.enum(UPDATES_OFF) }),
  z.strictObject({ state: z.literal('idle'), checkedAt }),
  z.strictObject({ state: z.literal('checking') }),
  z.strictObject({
    state: z.literal('available'),
    version,
    /** As its maker wrote them, as plain text. */
    notes: z.string().check(z.maxLength(4000)),
    sizeBytes: z.int(),
  }),
  z.strictObject({ state: z.literal('downloading'), version, percent: z.int().check(z.gte(0), z.lte(100)) }),
  z.strictObject({
    state: z.literal('ready'),
    version,
    /** What has to be over before it is put in place. */
    waitsFor: z.nullable(z.enum(UPDATE_OBSTACLES)),
  }),
  z.strictObject({
    state: z.literal('failed'),
    failure: z.strictObject({
      code: z.enum(FAILURE_CODES),
      detail: z.exactOptional(z.string().check(z.maxLength(300))),
    }),
    checkedAt,
  }),
]);

export type Updates = Readonly<z.infer<typeof updatesSchema>>;

/** Each answers what it is then: looking, getting and putting in place are three wishes of a user, and none leads to the next. */
export const channels = {
  look: call(z.undefined(), updatesSchema),
  check: call(z.undefined(), updatesSchema),
  download: call(z.undefined(), updatesSchema),
  cancel: call(z.undefined(), updatesSchema),
  /** Ends the app, puts the new one in its place and starts that. */
  restart: call(z.undefined(), updatesSchema),
  changed: event(updatesSchema),
} as const;

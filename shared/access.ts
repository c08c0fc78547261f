import * as z from 'zod/mini';
import { call, event } from './ipc/channel';
import { FAILURE_CODES } from './ipc/reply';

const LONGEST_WORD = 300;
const LONGEST_NAME = 1_000;
const LONGEST_DETAIL = 1_000;
const LONGEST_EXTENSION_MINUTES = 24 * 60;

const id = z.int().check(z.gte(1));
const word = z.string().check(z.maxLength(LONGEST_WORD));
const minutes = z.nullable(z.int().check(z.gte(0)));
/** By the clock of this computer, in milliseconds since 1970; null where the server does not say. */
const endsAt = z.nullable(z.number());
/** Null where the server does not say. */
const known = z.nullable(z.boolean());

/** The secret is out, and it is the user who has it. */
const checkoutSchema = z.strictObject({
  endsAt,
  /** Whether giving it back sets another password. */
  changesPassword: known,
  mayExtend: z.boolean(),
});

/** What stands between the user and the values of a secret. */
export const accessSchema = z.discriminatedUnion('gate', [
  z.strictObject({ gate: z.literal('open'), checkout: z.nullable(checkoutSchema) }),
  z.strictObject({ gate: z.literal('comment') }),
  z.strictObject({ gate: z.literal('checkout'), minutes, changesPassword: known }),
  z.strictObject({ gate: z.literal('comment-and-checkout'), minutes, changesPassword: known }),
  z.strictObject({
    gate: z.literal('held'),
    /** Null where the server does not say. */
    by: z.nullable(word),
    endsAt,
    mayForce: z.boolean(),
  }),
  z.strictObject({ gate: z.literal('pending-change') }),
  z.strictObject({ gate: z.literal('approval') }),
  /** Not everybody has a key to every DoubleLock. */
  z.strictObject({ gate: z.literal('double-lock'), isYours: z.boolean() }),
  z.strictObject({ gate: z.literal('no-view') }),
  z.strictObject({ gate: z.literal('inactive'), mayReactivate: z.boolean() }),
  /** The server did not say, or said something that is not known. */
  z.strictObject({ gate: z.literal('unknown') }),
]);

const failureSchema = z.strictObject({
  code: z.enum(FAILURE_CODES),
  detail: z.exactOptional(z.string().check(z.maxLength(LONGEST_DETAIL))),
});

/** What came of something that was to be done, and how the secret stands after it. */
const actedSchema = z.strictObject({
  outcome: z.enum(['done', 'refused', 'unknown']),
  /** Null where it was done. */
  failure: z.nullable(failureSchema),
  access: accessSchema,
});

const LONGEST_REASON = 2_000;
const LONGEST_TICKET = 200;
const MOST_SYSTEMS = 200;
const MOST_PASSWORD = 1_000;

const words = z.string().check(z.maxLength(LONGEST_REASON));
const number = z.int().check(z.gte(0));

/** Why somebody wants to see a value. It is kept by the server, for whoever reads its audit. */
export const reasonSchema = z.strictObject({
  text: words,
  /** Null where none is given. */
  ticket: z.nullable(
    z.strictObject({ system: number, number: z.string().check(z.minLength(1), z.maxLength(LONGEST_TICKET)) }),
  ),
});

const ticketSystemSchema = z.strictObject({ id: number, name: word, isDefault: z.boolean() });

const REQUEST_STATES = ['pending', 'approved', 'denied', 'cancelled', 'expired', 'other'] as const;

/** What somebody who has to be asked was asked for, and has answered. Times by the clock of the server. */
const requestSchema = z.strictObject({
  number,
  state: z.enum(REQUEST_STATES),
  askedAt: endsAt,
  from: endsAt,
  until: endsAt,
  /** Who has answered, and what; null where nobody has. */
  by: z.nullable(word),
  answer: z.nullable(words),
});

const askedSchema = z.strictObject({
  id,
  reason: reasonSchema,
  from: z.nullable(z.number()),
  until: z.number(),
});

const MOST_HELD = 500;

const heldSchema = z.strictObject({ id, endsAt, changesPassword: known });
const mineSchema = z.strictObject({ ...heldSchema.shape, name: z.string().check(z.maxLength(LONGEST_NAME)) });

export type HeldCheckout = Readonly<z.infer<typeof heldSchema>>;
export type MyCheckout = Readonly<z.infer<typeof mineSchema>>;
export type Reason = Readonly<z.infer<typeof reasonSchema>>;
export type TicketSystem = Readonly<z.infer<typeof ticketSystemSchema>>;
export type AccessRequest = Readonly<z.infer<typeof requestSchema>>;
export type WantedAccess = Readonly<z.infer<typeof askedSchema>>;
export type Access = z.infer<typeof accessSchema>;
export type Acted = Readonly<z.infer<typeof actedSchema>>;

export const channels = {
  /** How it stands now. Reads no value. */
  look: call(z.strictObject({ id }), accessSchema),
  checkOut: call(z.strictObject({ id }), actedSchema),
  checkIn: call(z.strictObject({ id, isForced: z.boolean() }), actedSchema),
  extend: call(
    z.strictObject({ id, minutes: z.int().check(z.gte(1), z.lte(LONGEST_EXTENSION_MINUTES)) }),
    actedSchema,
  ),
  /** And takes it out after that, where it has to be. */
  leaveReason: call(z.strictObject({ id, reason: reasonSchema, takesOut: z.boolean() }), actedSchema),
  tickets: call(z.undefined(), z.readonly(z.array(ticketSystemSchema).check(z.maxLength(MOST_SYSTEMS)))),
  ask: call(askedSchema, actedSchema),
  /** The newest that the user has asked for. */
  request: call(z.strictObject({ id }), z.nullable(requestSchema)),
  withdraw: call(z.strictObject({ id, number }), actedSchema),
  /** The password goes out once, and is kept nowhere. */
  unlock: call(
    z.strictObject({
      id,
      password: z.string().check(z.minLength(1), z.maxLength(MOST_PASSWORD)),
      /** Goes along where the secret asks for one, too: neither opens it alone. */
      reason: z.nullable(reasonSchema),
      /** Its user has been told that it is his alone then. */
      takesOut: z.boolean(),
    }),
    actedSchema,
  ),
  reactivate: call(z.strictObject({ id }), actedSchema),
  /** What the user is known to have, without asking anybody. */
  held: call(z.undefined(), z.readonly(z.array(heldSchema).check(z.maxLength(MOST_HELD)))),
  /** What the user has as the server says: of what was used lately, and of what is known here. Those that end first come first. */
  mine: call(z.undefined(), z.readonly(z.array(mineSchema).check(z.maxLength(MOST_HELD)))),
  /** Gives back all that the user is known to have, one after the other, and says how many it could not give back. */
  checkInAll: call(z.undefined(), z.strictObject({ left: number })),
  /** Something was ordered about this secret, here or elsewhere, and it may stand otherwise now. */
  acted: event(z.strictObject({ id })),
} as const;

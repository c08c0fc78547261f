import * as z from 'zod/mini';
import { FAILURE_CODES } from '../../shared/ipc/reply';
import type { Journal } from '../domain/ports';
import type { RotationLine, Sealed } from '../domain/rotation/rotation-lines';
import { createJournal } from './journal';

const id = z.string().check(z.minLength(1), z.maxLength(100));
const at = z.number();
const text = z.string();
const said = z.nullable(text);
const tooEarlyBy = z.optional(z.number());

const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never-sent'), at }),
  z.strictObject({ kind: z.literal('sent'), at, newestAudit: z.optional(z.int()) }),
  z.strictObject({ kind: z.literal('answered'), at }),
  z.strictObject({ kind: z.literal('refused'), at, code: z.enum(FAILURE_CODES), said }),
  z.strictObject({ kind: z.literal('lost'), at }),
  z.strictObject({
    kind: z.literal('read'),
    at,
    value: z.enum(['old', 'new', 'other']),
    tooEarlyBy,
    trail: z.optional(z.enum(['quiet', 'edited', 'put-back'])),
  }),
  z.strictObject({ kind: z.literal('unreadable'), at, code: z.enum(FAILURE_CODES) }),
  z.strictObject({
    kind: z.literal('change'),
    at,
    status: z.enum(['pending', 'done', 'failed', 'none']),
    said,
    tooEarlyBy,
  }),
  z.strictObject({
    kind: z.literal('tried'),
    at,
    outcome: z.enum(['good', 'bad', 'none']),
    said,
    before: said,
  }),
  z.strictObject({
    kind: z.literal('audited'),
    at,
    ticket: z.optional(text),
    others: z.optional(text),
  }),
  z.strictObject({ kind: z.literal('stopped'), at }),
  z.strictObject({ kind: z.literal('watch-over'), at }),
]);

const lineSchema: z.core.$ZodType<RotationLine> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prepared'), id, at, sealed: text, place: z.optional(text) }),
  z.strictObject({ kind: z.literal('fact'), id, fact: factSchema }),
  z.strictObject({ kind: z.literal('dismissed'), id, at }),
]);

const orNull = z.nullable(text);
const sealedSchema: z.core.$ZodType<Sealed> = z.strictObject({
  server: text,
  user: text,
  secret: z.strictObject({ id: z.int(), name: text, folder: orNull, template: text }),
  field: z.strictObject({ slug: text, name: text }),
  scope: z.enum(['vault', 'remote']),
  machine: orNull,
  account: orNull,
  oldValue: orNull,
  newValue: text,
  fingerprint: orNull,
  triedBefore: orNull,
  tookCheckout: z.boolean(),
});

/** What was sent, what came of it, and both values, which nobody reads without the key of this user. */
export const rotationJournal = (folder: string): Journal<RotationLine> =>
  createJournal({ folder, name: 'rotations', version: 1, schema: lineSchema });

/** What was sealed, once it is opened; undefined where it is not that. */
export const readSealed = (opened: string): Sealed | undefined => {
  try {
    return z.safeParse(sealedSchema, JSON.parse(opened)).data;
  } catch {
    return undefined;
  }
};

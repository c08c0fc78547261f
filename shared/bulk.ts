import * as z from 'zod/mini';
import { reasonSchema } from './access';
import { AWAITS, BARS, LONGEST_RUN_NAME, MOST_AT_ONCE, MOST_SECRETS, NOTES } from './bulk-limits';
import { call, event } from './ipc/channel';
import { FAILURE_CODES } from './ipc/reply';

const LONGEST_NAME = 1_000;
const LONGEST_WORD = 300;
const LONGEST_DETAIL = 1_000;

const id = z.int().check(z.gte(1));
const name = z.string().check(z.maxLength(LONGEST_NAME));
const word = z.string().check(z.maxLength(LONGEST_WORD));
const count = z.int().check(z.gte(0), z.lte(MOST_SECRETS));
const ids = z.readonly(z.array(id).check(z.minLength(1), z.maxLength(MOST_SECRETS)));
const field = z.strictObject({ slug: word.check(z.minLength(1)), name });

const failureSchema = z.strictObject({
  code: z.enum(FAILURE_CODES),
  detail: z.exactOptional(z.string().check(z.maxLength(LONGEST_DETAIL))),
});

export const scopeSchema = z.enum(['vault', 'remote']);

export const orderSchema = z.strictObject({
  canary: count,
  second: count,
  stopAt: count.check(z.gte(1)),
  pauses: z.boolean(),
  concurrency: z.int().check(z.gte(1), z.lte(MOST_AT_ONCE)),
});

/** One secret of a dry run: what would be changed, and what stands in the way. */
const plannedSchema = z.strictObject({
  id,
  name,
  folder: z.nullable(name),
  template: name,
  /** Null where there is no password that could be changed. */
  field: z.nullable(field),
  verdict: z.enum(['ready', 'needs', 'impossible']),
  findings: z.readonly(z.array(z.enum([...AWAITS, ...BARS, ...NOTES])).check(z.maxLength(20))),
  /** Why it could not be looked at. */
  failure: z.nullable(failureSchema),
});

const checkedSchema = z.strictObject({
  scope: scopeSchema,
  items: z.readonly(z.array(plannedSchema).check(z.maxLength(MOST_SECRETS))),
  /** How long one call took, as a rule. */
  callMs: z.number().check(z.gte(0)),
});

const PAUSES = [
  'not-begun',
  'user',
  'wave',
  'unknown',
  'stop-rule',
  'session',
  'hindrance',
  'restart',
] as const;

const phaseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['running', 'checking', 'stopping']) }),
  z.strictObject({ kind: z.literal('paused'), why: z.enum(PAUSES) }),
  z.strictObject({ kind: z.literal('over'), how: z.enum(['done', 'stopped']) }),
]);

const ITEM_STATES = [
  'waiting',
  'running',
  'to-check',
  'checking',
  'left-out',
  'verified',
  'failed',
  'unknown',
] as const;

export const STAGES = ['prepared', 'sent', 'accepted', 'queued', 'running'] as const;

/** How it is known what became of one. */
export const PROOFS = [
  'read-back',
  'heartbeat',
  'other-password',
  'old-value',
  'refused',
  'not-sent',
  'not-read-back',
  'still-queued',
  'changed-by-other',
  'put-back',
  'not-tested',
  'heartbeat-failed',
  'mixed',
  'no-record',
  'no-answer',
  'session-ended',
  'said-yes',
] as const;

const rowSchema = z.strictObject({
  id,
  name,
  field: name,
  state: z.enum(ITEM_STATES),
  /** How far it is; null where it is not under way. */
  stage: z.nullable(z.enum(STAGES)),
  proofs: z.readonly(z.array(z.enum(PROOFS)).check(z.maxLength(PROOFS.length))),
  failure: z.nullable(failureSchema),
  /** When it came to this state, in milliseconds since 1970. */
  at: z.nullable(z.number()),
});

const runSchema = z.strictObject({
  name: z.string().check(z.maxLength(LONGEST_RUN_NAME)),
  server: z.string().check(z.maxLength(2_000)),
  user: word,
  /** Whether it can go on in the session that is open. */
  isYours: z.boolean(),
  scope: scopeSchema,
  order: orderSchema,
  reason: z.nullable(reasonSchema),
  startedAt: z.number(),
  phase: phaseSchema,
  /** The last wave that may begin: 0, 1 or 2. */
  wave: z.int().check(z.gte(0)),
  /** Why it waits, where something failed that has nothing to do with a secret. */
  trouble: z.nullable(failureSchema),
  /** For how long it has been at work, and since when it is again. */
  workedMs: z.number().check(z.gte(0)),
  workingSince: z.nullable(z.number()),
  /** How long one secret takes, as a rule; null before there is one. */
  itemMs: z.nullable(z.number().check(z.gte(0))),
  items: z.readonly(z.array(rowSchema).check(z.maxLength(MOST_SECRETS))),
});

const bulkSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('none') }),
  /** There is a run of before, and nobody can open it as things are. */
  z.strictObject({ step: z.literal('locked'), failure: failureSchema }),
  z.strictObject({ step: z.literal('checking'), done: count, of: count }),
  z.strictObject({ step: z.literal('checked'), ...checkedSchema.shape }),
  z.strictObject({ step: z.literal('run'), run: runSchema }),
]);

const startSchema = z.strictObject({
  name: z.string().check(z.maxLength(LONGEST_RUN_NAME)),
  ids,
  order: orderSchema,
  reason: z.nullable(reasonSchema),
});

const headings = z.readonly(z.array(z.string().check(z.maxLength(200))).check(z.length(7)));
const savedSchema = z.strictObject({ outcome: z.enum(['saved', 'not-chosen']) });

export type BulkScope = z.infer<typeof scopeSchema>;
export type BulkOrder = Readonly<z.infer<typeof orderSchema>>;
export type BulkFinding = (typeof AWAITS | typeof BARS | typeof NOTES)[number];
export type PlannedSecret = Readonly<z.infer<typeof plannedSchema>>;
export type CheckedSecrets = Readonly<z.infer<typeof checkedSchema>>;
export type BulkStage = (typeof STAGES)[number];
export type BulkProof = (typeof PROOFS)[number];
export type BulkRow = Readonly<z.infer<typeof rowSchema>>;
export type BulkRun = Readonly<z.infer<typeof runSchema>>;
export type Bulk = Readonly<z.infer<typeof bulkSchema>>;
export type BulkStart = Readonly<z.infer<typeof startSchema>>;
export type SavedBulk = Readonly<z.infer<typeof savedSchema>>;

export const channels = {
  state: call(z.undefined(), bulkSchema),
  /** Looks at each of them, without reading a value and without taking anything out. */
  check: call(z.strictObject({ ids, scope: scopeSchema }), bulkSchema),
  /** Back to choosing: a check is called off, a run that is over is put away. */
  leave: call(z.undefined(), bulkSchema),
  start: call(startSchema, bulkSchema),
  go: call(z.undefined(), bulkSchema),
  pause: call(z.undefined(), bulkSchema),
  stop: call(z.undefined(), bulkSchema),
  /** Looks after one that is not known. Sends nothing. */
  checkAgain: call(z.strictObject({ id }), bulkSchema),
  savePlan: call(z.strictObject({ headings }), savedSchema),
  saveReport: call(z.strictObject({ form: z.enum(['csv', 'json']), headings }), savedSchema),
  changed: event(bulkSchema),
} as const;

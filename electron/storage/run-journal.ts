import * as z from 'zod/mini';
import { reasonSchema } from '../../shared/access';
import { orderSchema, PROOFS, scopeSchema } from '../../shared/bulk';
import { FAILURE_CODES } from '../../shared/ipc/reply';
import type { RunEvent } from '../domain/bulk/run-machine';
import type { RunEntry, RunHeader } from '../domain/bulk/run-record';
import type { Journal } from '../domain/ports';
import { createJournal } from './journal';

const MOST_ITEMS = 100_000;
const item = z.int().check(z.gte(0), z.lte(MOST_ITEMS));

const eventSchema: z.core.$ZodType<RunEvent> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['go', 'pause', 'stop', 'session-lost', 'hindered', 'restarted']) }),
  z.strictObject({ kind: z.enum(['begun', 'sent', 'check-begun', 'postponed']), item }),
  z.strictObject({ kind: z.literal('ended'), item, outcome: z.enum(['verified', 'failed', 'unknown']) }),
  z.strictObject({
    kind: z.literal('learned'),
    item,
    outcome: z.enum(['verified', 'failed', 'unknown', 'unsent']),
  }),
]);

const entrySchema: z.core.$ZodType<RunEntry> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run'), sealed: z.string() }),
  z.strictObject({
    kind: z.literal('event'),
    at: z.number(),
    event: eventSchema,
    proofs: z.exactOptional(z.readonly(z.array(z.enum(PROOFS)))),
    failure: z.exactOptional(z.enum(FAILURE_CODES)),
  }),
  z.strictObject({ kind: z.literal('named'), item, rotation: z.string().check(z.maxLength(100)) }),
]);

const text = z.string();
const headerSchema: z.core.$ZodType<RunHeader> = z.strictObject({
  name: text,
  server: text,
  user: text,
  scope: scopeSchema,
  order: orderSchema,
  reason: z.nullable(reasonSchema),
  startedAt: z.number(),
  places: z.readonly(z.array(z.strictObject({ id: z.int(), name: text, slug: text, field: text }))),
});

/** What was begun and what came of it: numbers and words of ours. What a run is about stands in it sealed. */
export const createRunJournal = (folder: string): Journal<RunEntry> =>
  createJournal({ folder, name: 'run', version: 1, schema: entrySchema });

/** @returns undefined for what no version of ours has written */
export const readRunHeader = (opened: string): RunHeader | undefined => {
  try {
    return z.safeParse(headerSchema, JSON.parse(opened)).data;
  } catch {
    return undefined;
  }
};

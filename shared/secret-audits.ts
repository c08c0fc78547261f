import * as z from 'zod/mini';
import { call } from './ipc/channel';

const name = z.string().check(z.maxLength(1000));
const id = z.int().check(z.gte(1));

const MOST_AUDITS = 100;
const auditSchema = z.strictObject({
  id: z.int(),
  action: name,
  by: name,
  /** As the server writes it: without a zone. */
  at: name,
  notes: z.string().check(z.maxLength(4_000)),
  ticket: name,
});
const wantedAuditsSchema = z.strictObject({
  id,
  skip: z.int().check(z.gte(0)),
  take: z.int().check(z.gte(1), z.lte(MOST_AUDITS)),
});
const auditsSchema = z.strictObject({
  records: z.readonly(z.array(auditSchema).check(z.maxLength(MOST_AUDITS))),
  total: z.int().check(z.gte(0)),
});

const toExportSchema = z.strictObject({
  id,
  /** The file is called after it. */
  name,
  /** Of its columns, in the language of the page. */
  headings: z.readonly(z.array(z.string().check(z.maxLength(200))).check(z.length(5))),
});
const exportedSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('saved'),
    entries: z.int().check(z.gte(0)),
    /** There are more than are saved at once. */
    isCut: z.boolean(),
  }),
  z.strictObject({ outcome: z.literal('not-chosen') }),
]);

export type AuditRecord = Readonly<z.infer<typeof auditSchema>>;
export type AuditsPage = Readonly<z.infer<typeof auditsSchema>>;
export type WantedAuditsPage = Readonly<z.infer<typeof wantedAuditsSchema>>;
export type AuditsToExport = Readonly<z.infer<typeof toExportSchema>>;
export type ExportedAudits = Readonly<z.infer<typeof exportedSchema>>;

/** What was done to a secret, as its server has written it down. */
export const auditChannels = {
  audits: call(wantedAuditsSchema, auditsSchema),
  exportAudits: call(toExportSchema, exportedSchema),
  stopExport: call(z.undefined(), z.null()),
} as const;

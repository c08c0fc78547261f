import * as z from 'zod/mini';
import type { AuditPage } from '../domain/vault-secret';
import { parsed } from './wire';

const LONGEST = 1_000;
const LONGEST_NOTES = 4_000;

const text = (longest: number) =>
  z.pipe(
    z.catch(z.string(), ''),
    z.transform((said) => said.slice(0, longest)),
  );

const favouriteSchema = z.object({ id: z.int() });

/** A list, and no page of one. */
export const favouritesIn = (body: string): readonly number[] | undefined => {
  const value = parsed(body);
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((each) => z.safeParse(favouriteSchema, each).data?.id ?? []);
};

export const isFlag =
  (wanted: boolean) =>
  (body: string): boolean =>
    parsed(body) === wanted;

const auditSchema = z.object({
  id: z.catch(z.int(), 0),
  action: text(LONGEST),
  actionForDisplay: text(LONGEST),
  byUserDisplayName: text(LONGEST),
  username: text(LONGEST),
  dateRecorded: text(LONGEST),
  notes: text(LONGEST_NOTES),
  ticketNumber: text(LONGEST),
});
const pageSchema = z.object({ records: z.array(z.unknown()), total: z.catch(z.int().check(z.gte(0)), 0) });

/** One that is not understood does not hide the others. */
export const auditsIn = (body: string): AuditPage | undefined => {
  const { data } = z.safeParse(pageSchema, parsed(body));
  if (data === undefined) return undefined;
  const records = data.records.flatMap((each) => {
    const { data: audit } = z.safeParse(auditSchema, each);
    if (audit === undefined) return [];
    const { id, notes } = audit;
    return [
      {
        id,
        notes,
        action: audit.actionForDisplay || audit.action,
        by: audit.byUserDisplayName || audit.username,
        account: audit.username,
        at: audit.dateRecorded,
        ticket: audit.ticketNumber,
      },
    ];
  });
  return { records, total: Math.max(data.total, records.length) };
};

import type { BulkRow, BulkRun, CheckedSecrets } from '../../../shared/bulk';
import { csvOf } from '../export/csv';

const iso = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());

const failureOf = ({ failure }: Pick<BulkRow, 'failure'>): string =>
  failure ? [failure.code, failure.detail ?? ''].filter((part) => part !== '').join(': ') : '';

/** What is to be changed and what stands in the way, for whoever has to agree to it. */
export const planCsv = ({ items }: CheckedSecrets, headings: readonly string[]): string =>
  csvOf([
    headings,
    ...items.map(({ id, name, folder, field, verdict, findings }) => [
      String(id),
      name,
      folder ?? '',
      field?.name ?? '',
      verdict,
      findings.join(', '),
    ]),
  ]);

export const reportCsv = ({ items }: Pick<BulkRun, 'items'>, headings: readonly string[]): string =>
  csvOf([
    headings,
    ...items.map((row) => [
      String(row.id),
      row.name,
      row.field,
      row.state,
      [...row.proofs, failureOf(row)].filter((part) => part !== '').join(', '),
      iso(row.at),
    ]),
  ]);

/** The same for a machine, with what was ordered. */
export const reportJson = (run: BulkRun): string => {
  const { name, server, user, scope, order, reason, startedAt, phase, items } = run;
  const rows = items.map(({ id, name: secret, field, state, proofs, failure, at }) => ({
    id,
    secret,
    field,
    outcome: state,
    evidence: proofs,
    failure,
    at: at === null ? null : iso(at),
  }));
  const report = { name, server, user, scope, order, reason, startedAt: iso(startedAt), phase, items: rows };
  return `${JSON.stringify(report, null, 2)}\n`;
};

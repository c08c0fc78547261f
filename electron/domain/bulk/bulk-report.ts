import type { BulkRow, BulkRun, CheckedSecrets } from '../../../shared/bulk';
import { csvOf } from '../export/csv';
import type { BulkWords } from './in-words';

const iso = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());

const failureOf = ({ failure }: Pick<BulkRow, 'failure'>): string =>
  failure ? [failure.code, failure.detail ?? ''].filter((part) => part !== '').join(': ') : '';

interface Said {
  readonly headings: readonly string[];
  readonly words: BulkWords;
}

/** What is to be changed and what stands in the way, for whoever has to agree to it. */
export const planCsv = ({ items }: CheckedSecrets, { headings, words }: Said): string =>
  csvOf([
    headings,
    ...items.map((item) => [
      String(item.id),
      item.name,
      item.folder ?? '',
      item.field?.name ?? '',
      item.verdict,
      item.findings.join(', '),
      words.ofPlanned(item),
    ]),
  ]);

export const reportCsv = ({ items }: Pick<BulkRun, 'items'>, { headings, words }: Said): string =>
  csvOf([
    headings,
    ...items.map((row) => [
      String(row.id),
      row.name,
      row.field,
      row.state,
      [...row.proofs, failureOf(row)].filter((part) => part !== '').join(', '),
      iso(row.at),
      words.ofRow(row),
    ]),
  ]);

/** The same for a machine, with what was ordered. */
export const reportJson = (run: BulkRun, words: BulkWords): string => {
  const { name, server, user, scope, order, reason, startedAt, phase, items } = run;
  const rows = items.map((row) => ({
    id: row.id,
    secret: row.name,
    field: row.field,
    outcome: row.state,
    evidence: row.proofs,
    failure: row.failure,
    inWords: words.ofRow(row),
    at: row.at === null ? null : iso(row.at),
  }));
  const report = { name, server, user, scope, order, reason, startedAt: iso(startedAt), phase, items: rows };
  return `${JSON.stringify(report, null, 2)}\n`;
};

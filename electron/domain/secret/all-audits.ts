import type { Answered } from '../ports';
import type { Audit } from '../vault-secret';

/** As many as a server gives at once. */
export const AUDITS_AT_ONCE = 500;
/** More than anybody reads, and as many as fit into the memory of any computer. */
const MOST = 20_000;

interface Audits {
  readonly records: readonly Audit[];
  /** There are more than these. */
  readonly isCut: boolean;
}

/** What is written down meanwhile moves the rest on: the end of one page is then the beginning of the next, too. */
const newOf = (page: readonly Audit[], known: ReadonlySet<string>): readonly Audit[] =>
  page.filter((record) => !known.has(JSON.stringify(record)));

export const readAllAudits = async (
  ask: (skip: number) => Promise<Answered<{ readonly records: readonly Audit[]; readonly total: number }>>,
): Promise<Answered<Audits>> => {
  const records: Audit[] = [];
  const known = new Set<string>();
  for (let skip = 0; ;) {
    const answer = await ask(skip);
    if (!answer.ok) return answer;
    const page = answer.value.records.slice(0, AUDITS_AT_ONCE);
    const news = newOf(page, known);
    for (const record of news) {
      known.add(JSON.stringify(record));
      records.push(record);
    }
    skip += page.length;
    // One that gives nothing has no more, whatever it says.
    const isMore = page.length > 0 && skip < answer.value.total;
    if (isMore && records.length < MOST) continue;
    return { ok: true, value: { records: records.slice(0, MOST), isCut: isMore || records.length > MOST } };
  }
};

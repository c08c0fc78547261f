import type { BulkRow, PlannedSecret } from '../../../shared/bulk';
import type { Failure } from '../../../shared/ipc/reply';
import type { Translate } from '../../../shared/words/keys';

/** What a file says for people, beside the codes that it has for programs. */
export interface BulkWords {
  readonly ofPlanned: (item: Pick<PlannedSecret, 'verdict' | 'findings' | 'failure'>) => string;
  readonly ofRow: (row: Pick<BulkRow, 'state' | 'proofs' | 'failure'>) => string;
}

export const bulkWords = (t: Translate): BulkWords => {
  const sentence = (parts: readonly string[], failure: Failure | null): string =>
    [...parts, ...(failure ? [t(`failures.${failure.code}.what`)] : [])]
      .map((part) => part.replace(/\.$/u, ''))
      .join('. ');
  return {
    ofPlanned: ({ verdict, findings, failure }) =>
      sentence(
        [t(`bulk.verdict.${verdict}`), ...findings.map((finding) => t(`bulk.finding.${finding}`))],
        failure,
      ),
    ofRow: ({ state, proofs, failure }) =>
      sentence([t(`bulk.state.${state}`), ...proofs.map((proof) => t(`bulk.proof.${proof}`))], failure),
  };
};

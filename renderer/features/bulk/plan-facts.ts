import type { PlannedSecret } from '../../../shared/bulk';
import { AWAITS } from '../../../shared/bulk-limits';

const OTHERS: readonly string[] = AWAITS.filter((each) => each !== 'reason');

/** Nothing but a reason is missing. */
export const wantsReason = ({ verdict, findings }: PlannedSecret): boolean =>
  verdict === 'needs' && findings.includes('reason') && !findings.some((finding) => OTHERS.includes(finding));

export const countOf = (items: readonly PlannedSecret[], verdict: PlannedSecret['verdict']): number =>
  items.filter((item) => item.verdict === verdict).length;

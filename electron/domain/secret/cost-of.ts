import type { ReadingCost } from '../../../shared/secret';
import type { SecretState, SecretSummary } from '../vault-secret';

/** Nothing is paid twice: a secret that is out already is not taken out again. */
const checkoutOf = ({ needsCheckout }: SecretSummary, state: SecretState | undefined): number | null => {
  if (!needsCheckout || state?.isCheckedOutByYou === true) return null;
  return state?.checkoutMinutes ?? 0;
};

/** What somebody pays who reads a value. */
export const costOf = (summary: SecretSummary, state: SecretState | undefined): ReadingCost => {
  const isOpen = state?.state === 'None';
  return {
    checkoutMinutes: checkoutOf(summary, state),
    comment: summary.needsComment && !isOpen,
    approval: summary.needsApproval && !isOpen,
    doubleLock: summary.hasDoubleLock && !isOpen,
    notifies: null,
  };
};

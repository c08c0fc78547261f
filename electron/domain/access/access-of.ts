import type { Access } from '../../../shared/access';
import type { SecretState } from '../vault-secret';

/** What is known besides what the server says now. */
export interface Known {
  /** When the time of whoever has it is over. */
  readonly endsAt: number | null;
  readonly changesPassword: boolean | null;
}

type Reading = (state: SecretState, known: Known) => Access;

const may = ({ actions }: SecretState, action: string): boolean => actions.includes(action);

const heldBy: Reading = (state, { endsAt }) => ({
  gate: 'held',
  by: state.checkedOutBy,
  endsAt,
  mayForce: may(state, 'ForceCheckin'),
});

const isWithSomebodyElse = ({ isCheckedOut, isCheckedOutByYou }: SecretState): boolean =>
  isCheckedOut === true && isCheckedOutByYou !== true;

const toTake =
  (gate: 'checkout' | 'comment-and-checkout'): Reading =>
  (state, known) =>
    isWithSomebodyElse(state)
      ? heldBy(state, known)
      : { gate, minutes: state.checkoutMinutes, changesPassword: known.changesPassword };

const open: Reading = (state, known) => ({
  gate: 'open',
  checkout: state.isCheckedOutByYou === true ? { ...known, mayExtend: state.mayExtend } : null,
});

/** By the server's own words. */
const READINGS: ReadonlyMap<string, Reading> = new Map(
  Object.entries<Reading>({
    None: open,
    RequiresComment: () => ({ gate: 'comment' }),
    RequiresCheckout: toTake('checkout'),
    RequiresCheckoutAndComment: toTake('comment-and-checkout'),
    RequiresCheckoutPendingRPC: () => ({ gate: 'pending-change' }),
    RequiresApproval: () => ({ gate: 'approval' }),
    RequiresDoubleLockPassword: () => ({ gate: 'double-lock', isYours: true }),
    CreateDoubleLockPassword: () => ({ gate: 'double-lock', isYours: false }),
    DoubleLockNoAccess: () => ({ gate: 'double-lock', isYours: false }),
    CannotView: () => ({ gate: 'no-view' }),
    RequiresUndelete: (state) => ({ gate: 'inactive', mayReactivate: may(state, 'Undelete') }),
  }),
);

/** What stands between the user and the values, as far as the server says. */
export const accessOf = (state: SecretState | undefined, known: Known): Access =>
  (state && READINGS.get(state.state)?.(state, known)) ?? { gate: 'unknown' };

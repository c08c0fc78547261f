import type { QuickRow } from '../../../shared/quick';
import type { ListedSecret } from '../../../shared/secrets';
import { hasFailed, isHeldBy } from '../../../shared/standing';

const LONGEST_PLACE = 4000;

const gateOf = (secret: ListedSecret): QuickRow['note'] | undefined => {
  if (secret.isDoubleLocked) return 'double-lock';
  if (secret.needsApproval) return 'approval';
  if (secret.needsComment) return 'reason';
  return undefined;
};

const noteOf = (secret: ListedSecret, user: string): QuickRow['note'] => {
  if (secret.isCheckedOut) return isHeldBy(secret, user) ? 'yours' : 'held';
  const gate = gateOf(secret);
  if (gate) return gate;
  if (hasFailed(secret)) return 'failed';
  return secret.checksOut ? 'checkout' : 'audited';
};

/** Whoever copies a value of it is told one thing: what stands in the way, or what it costs. */
export const rowOf = (secret: ListedSecret, user: string): QuickRow => {
  const note = noteOf(secret, user);
  return {
    id: secret.id,
    name: secret.name,
    template: secret.template,
    place: (secret.path ?? '').split('\\').filter(Boolean).join(' / ').slice(0, LONGEST_PLACE),
    note,
    by: note === 'held' ? secret.checkedOutBy : null,
  };
};

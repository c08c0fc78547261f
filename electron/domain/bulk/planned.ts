import type { Access } from '../../../shared/access';
import type { BulkFinding, BulkScope, PlannedSecret } from '../../../shared/bulk';
import { AWAITS, BARS } from '../../../shared/bulk-limits';
import type { Failure } from '../../../shared/ipc/reply';
import type { LookedSecret, SecretField } from '../../../shared/secret';

/** By what servers let an owner do alone. */
const OWNERS = ['EditShare', 'Delete'];

const mayEdit = ({ actions }: LookedSecret, { editing }: SecretField): boolean => {
  if (editing === 'nobody' || !actions.includes('Edit')) return false;
  return editing === 'editors' || actions.some((action) => OWNERS.includes(action));
};

/** The one whose password a secret is about: the first that is a password. */
export const passwordField = ({ fields }: Pick<LookedSecret, 'fields'>): SecretField | undefined =>
  fields?.find(({ kind }) => kind === 'password');

const OF_GATES: Readonly<Record<Access['gate'], readonly BulkFinding[]>> = {
  open: [],
  comment: ['reason'],
  checkout: ['checkout'],
  'comment-and-checkout': ['reason', 'checkout'],
  held: ['held'],
  'pending-change': ['pending-change'],
  approval: ['approval'],
  'double-lock': ['double-lock'],
  'no-view': ['no-view'],
  inactive: ['inactive'],
  unknown: [],
};

const changesOnCheckIn = ({ access }: LookedSecret): boolean => {
  if (access.gate === 'checkout' || access.gate === 'comment-and-checkout')
    return access.changesPassword === true;
  return access.gate === 'open' && access.checkout?.changesPassword === true;
};

/** What may be done is told in full only once nothing stands before the secret. */
const lacking = (looked: LookedSecret, scope: BulkScope): readonly BulkFinding[] => {
  const field = passwordField(looked);
  if (!field) return ['no-password-field'];
  if (looked.access.gate !== 'open') return [];
  const isLacking = scope === 'remote' && !looked.actions.includes('ChangePasswordNow');
  return [
    ...(mayEdit(looked, field) ? [] : (['no-edit'] as const)),
    ...(isLacking ? (['no-remote'] as const) : []),
  ];
};

/** How the password is known to stand. */
const standing = (looked: LookedSecret): readonly BulkFinding[] => [
  ...(changesOnCheckIn(looked) ? (['check-in-changes'] as const) : []),
  ...(looked.heartbeat === 'Failed' ? (['heartbeat-failed'] as const) : []),
  ...(looked.outOfSync === null ? [] : (['out-of-sync'] as const)),
];

const isOneOf = (list: readonly BulkFinding[], findings: readonly BulkFinding[]): boolean =>
  findings.some((finding) => list.includes(finding));

const verdictOf = (findings: readonly BulkFinding[]): PlannedSecret['verdict'] => {
  if (isOneOf(BARS, findings)) return 'impossible';
  return isOneOf(AWAITS, findings) ? 'needs' : 'ready';
};

export const planned = (looked: LookedSecret, scope: BulkScope, isWaiting: boolean): PlannedSecret => {
  const { id, name, folder, template, access } = looked;
  const field = passwordField(looked);
  const gates =
    !looked.isActive && access.gate !== 'inactive' ? (['inactive'] as const) : OF_GATES[access.gate];
  const findings: readonly BulkFinding[] = [
    ...(isWaiting ? (['change-waits'] as const) : []),
    ...gates,
    ...lacking(looked, scope),
    ...standing(looked),
  ];
  return {
    id,
    name,
    folder,
    template,
    field: field ? { slug: field.slug, name: field.name } : null,
    verdict: verdictOf(findings),
    findings,
    failure: null,
  };
};

export const unplanned = (id: number, failure: Failure): PlannedSecret => ({
  id,
  name: '',
  folder: null,
  template: '',
  field: null,
  verdict: 'impossible',
  findings: ['not-read'],
  failure,
});

/** What may go into a run: all that nothing stands in the way of, and with a reason those that want no more than one. */
export const mayRun = ({ verdict, findings }: PlannedSecret, hasReason: boolean): boolean => {
  if (verdict === 'ready') return true;
  const awaited = findings.filter((finding) => (AWAITS as readonly BulkFinding[]).includes(finding));
  return verdict === 'needs' && hasReason && awaited.every((finding) => finding === 'reason');
};

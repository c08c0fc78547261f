import type { Access } from '../../../shared/access';
import type { PlanStep, Scope } from '../../../shared/rotation';
import type { FieldPlace } from '../vault-secret';

interface Planned extends FieldPlace {
  readonly access: Access;
  readonly scope: Scope;
  /** Somebody who may read the trail can see whether it was changed meanwhile. */
  readonly mayAudit: boolean;
}

type Purpose = PlanStep['purpose'];

const get = (path: string, purpose: Purpose): PlanStep => ({
  ...{ method: 'GET', path, purpose, writes: false, carriesValue: false },
});
const order = (path: string, purpose: Purpose): PlanStep => ({
  ...{ method: 'POST', path, purpose, writes: true, carriesValue: false },
});

export const asksReason = ({ gate }: Access): boolean =>
  gate === 'comment' || gate === 'comment-and-checkout';
export const takesOut = ({ gate }: Access): boolean => gate === 'checkout' || gate === 'comment-and-checkout';

const remotely = (id: number): readonly PlanStep[] => [
  { ...order(`/api/v1/secrets/${id}/change-password`, 'change-remote'), carriesValue: true },
  get(`/internals/secret-detail/${id}/password-status`, 'watch-change'),
  order(`/api/v1/secrets/${id}/heartbeat`, 'try-account'),
  get(`/internals/secret-detail/${id}/heartbeat-status`, 'watch-try'),
];

/** What is asked of the server once it is confirmed, in this order. */
export const planOf = ({ id, slug, access, scope, mayAudit }: Planned): readonly PlanStep[] => {
  const field = `/api/v1/secrets/${id}/fields/${encodeURIComponent(slug)}`;
  const write: PlanStep = {
    ...{ method: 'PUT', path: field, purpose: 'write-value', writes: true, carriesValue: true },
  };
  const isTaken = takesOut(access);
  const trail = `/api/v1/secrets/${id}/audits`;
  return [
    get(`/api/v1/secrets/${id}/state`, 'look-again'),
    ...(asksReason(access)
      ? [order(`/api/v1/secret-access-requests/secrets/${id}/view-comment`, 'leave-reason')]
      : []),
    ...(isTaken ? [order(`/api/v1/secrets/${id}/check-out`, 'check-out')] : []),
    get(field, 'read-old'),
    ...(mayAudit ? [get(trail, 'look-for-changes')] : []),
    ...(scope === 'remote' ? remotely(id) : [write]),
    get(field, 'read-back'),
    ...(isTaken ? [order(`/api/v1/secrets/${id}/check-in`, 'check-in')] : []),
    ...(mayAudit && scope === 'vault' ? [get(trail, 'read-audit')] : []),
  ];
};

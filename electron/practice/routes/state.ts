import { taken } from '../choices';
import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { wireDateOrNull } from '../http/wire-date';
import { holdOn } from '../world/check-out';
import type { Visit } from '../world/gate';
import { isChanging } from '../world/remote-change';
import type { CheckOut } from '../world/secret';
import { actionsOf, stateOf, type SecretState } from '../world/secret-state';
import { level } from '../world/user';
import { approvedUntil } from '../world/request-desk';
import { secretAt } from './secrets/admission';

const MINUTE_MS = 60_000;

function visitOf(call: UserCall): Visit {
  const { world, user } = call;
  return { world, user, secret: secretAt(call, { needs: level.list }), needs: level.view };
}

function stateFor(call: UserCall, visit: Visit): SecretState {
  return stateOf(visit, call.vault.chosen.stateOfHeld);
}

const roles = ['None', 'List', 'View', 'Edit', 'Owner'] as const;

const minutesLeft = ({ world }: Visit, { until }: CheckOut): number =>
  Math.max(Math.ceil((until - world.clock.now()) / MINUTE_MS), 0);

/** Who holds the secret. Where something has to be done first, that is told only if somebody else is in the way. */
function holding(visit: Visit, isOpen: boolean): object {
  const { world, user, secret } = visit;
  const held = holdOn(world, secret);
  if (held === null) {
    const free = isOpen ? false : null;
    return {
      isCheckedOut: free,
      checkedOutUserId: isOpen ? -1 : null,
      checkedOutUserDisplayName: isOpen ? '' : null,
      isCheckedOutByCurrentUser: free,
      checkOutMinutesRemaining: isOpen ? 0 : null,
    };
  }
  return {
    isCheckedOut: true,
    checkedOutUserId: held.userId,
    checkedOutUserDisplayName: world.users.get(held.userId)?.displayName ?? '',
    isCheckedOutByCurrentUser: held.userId === user.id,
    checkOutMinutesRemaining: minutesLeft(visit, held),
  };
}

function warning(visit: Visit): number | null {
  const held = holdOn(visit.world, visit.secret);
  if (held === null || held.userId !== visit.user.id) return null;
  const left = minutesLeft(visit, held);
  return left <= taken.warningMinutes ? left : null;
}

function state(call: UserCall): Answer {
  const visit = visitOf(call);
  const { world, user, secret } = visit;
  const secretState = stateFor(call, visit);
  const isOpen = secretState === 'None';
  const actions = actionsOf(visit, secretState);
  return json({
    id: secret.id,
    secretName: secret.name,
    folderId: secret.folderId,
    folderName: world.folders.get(secret.folderId)?.name ?? null,
    secretState,
    isActive: secret.active,
    ...holding(visit, isOpen),
    checkOutIntervalMinutes: secret.guard.checkOut?.minutes ?? null,
    passwordChangePending: isChanging(secret),
    role: isOpen ? roles[world.access.secret(user, secret)] : null,
    actions,
    availableActions: { extendCheckOut: actions.includes('Checkin') },
    approvalEnd: wireDateOrNull(approvedUntil(visit)),
    remainingTimeWarningMinuteMarker: secret.guard.checkOut === null ? null : taken.warningMinutes,
    warningMinutesRemaining: warning(visit),
  });
}

/** Of later servers: the same without names, one flag for each thing that stands before the values. */
function flags(call: UserCall): Answer {
  if (call.vault.chosen.stateFlags === 'as-state') return state(call);
  const visit = visitOf(call);
  const { guard, active } = visit.secret;
  const secretState = stateFor(call, visit);
  const held = holdOn(visit.world, visit.secret);
  return json({
    id: visit.secret.id,
    secretState,
    isActive: active,
    isCheckedOut: held !== null,
    isCheckedOutByCurrentUser: held?.userId === visit.user.id,
    isDoubleLock: guard.doubleLockId !== null,
    passwordChangePending: isChanging(visit.secret),
    requiresApproval: guard.approval !== null,
    requiresCheckOut: guard.checkOut !== null,
    requiresComment: guard.requiresComment,
  });
}

export const stateRoutes: readonly Route[] = [
  on('GET', '/api/v1/secrets/:id/state', state),
  on('GET', '/api/v1/secrets/:id/state/flags', flags),
];

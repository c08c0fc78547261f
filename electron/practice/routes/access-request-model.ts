import { wireDate, wireDateOrNull } from '../http/wire-date';
import type { AccessRequest, RequestStatus } from '../world/access-request';
import { isApprover } from '../world/request-desk';
import type { User } from '../world/user';
import { fullName } from '../world/user';
import type { World } from '../world/world';

const descriptions: Readonly<Record<RequestStatus, string>> = {
  WaitingForRequest: 'Waiting for request',
  Pending: 'Pending',
  Approved: 'Approved',
  Denied: 'Denied',
  Canceled: 'Canceled',
  Expired: 'Expired',
};

const reviewing: Partial<Readonly<Record<RequestStatus, string>>> = { Pending: 'Waiting for an approver.' };

/** Nobody decides about his own request, nor about one that is decided. */
export function isRestrictedFromReviewing(world: World, user: User, request: AccessRequest): boolean {
  const secret = world.secrets.get(request.secretId);
  return request.userId === user.id || request.status !== 'Pending' || !isApprover(user, secret);
}

export function requestModel(world: World, user: User, request: AccessRequest): object {
  const secret = world.secrets.get(request.secretId);
  const asker = world.users.get(request.userId);
  const responder = request.responderId === null ? undefined : world.users.get(request.responderId);
  return {
    secretAccessRequestId: request.id,
    secretId: request.secretId,
    secretName: secret?.name ?? '',
    folderId: secret?.folderId ?? null,
    status: request.status,
    statusDescription: descriptions[request.status],
    requestDate: wireDate(request.requestedAt),
    startDate: wireDate(request.startAt),
    expirationDate: wireDate(request.endAt),
    requestComment: request.comment,
    requestUsername: asker === undefined ? '' : fullName(asker),
    requestingUserId: request.userId,
    responseComment: request.responseComment,
    responseDate: wireDateOrNull(request.respondedAt),
    approverDisplayName: responder?.displayName ?? '',
    completed: request.status !== 'Pending',
    hasWorkflow: false,
    accessRequestWorkflowMapId: null,
    reviewStatusMessage: reviewing[request.status] ?? '',
    currentUserRestrictedFromReviewing: isRestrictedFromReviewing(world, user, request),
    ticketNumber: request.ticketNumber,
    ticketSystemId: request.ticketSystemId,
  };
}

export const historyModels = (world: World, { history }: AccessRequest): readonly object[] =>
  history.map(({ at, userId, action, details }) => ({
    action,
    dateRecorded: wireDate(at),
    details,
    fullName: world.users.get(userId)?.displayName ?? '',
  }));

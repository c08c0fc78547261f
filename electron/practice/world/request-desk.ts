import type { AccessRequest, RequestStatus } from './access-request';
import type { Visit } from './gate';
import type { Secret } from './secret';
import { level, type User } from './user';
import type { World } from './world';

export interface NewRequest {
  readonly secret: Secret;
  readonly user: User;
  readonly comment: string;
  readonly ticketNumber: string | null;
  readonly ticketSystemId: number | null;
  readonly startAt: number;
  readonly endAt: number;
}

export interface Review {
  readonly user: User;
  readonly status: RequestStatus;
  readonly comment: string;
  readonly startAt?: number | undefined;
  readonly endAt?: number | undefined;
}

const requestsOf = ({ world, user, secret }: Visit): readonly AccessRequest[] =>
  [...world.accessRequests.values()].filter(
    (request) => request.secretId === secret.id && request.userId === user.id,
  );

export const pendingOf = (visit: Visit): AccessRequest | undefined =>
  requestsOf(visit).find(({ status }) => status === 'Pending');

/** When the approval that opens the secret now is over; null without one. */
export function approvedUntil(visit: Visit): number | null {
  const now = visit.world.clock.now();
  const open = requestsOf(visit).filter(
    ({ status, startAt, endAt }) => status === 'Approved' && startAt <= now && now < endAt,
  );
  return open.length === 0 ? null : Math.max(...open.map(({ endAt }) => endAt));
}

/** Whether somebody decides about requests for a secret; who may do everything, may this. */
export function isApprover(user: User, secret: Secret | undefined): boolean {
  return user.unrestricted || secret?.guard.approval?.approverIds.includes(user.id) === true;
}

/** Nobody but those who asked, who decide and who own the secret knows of a request. */
export function maySeeRequest(world: World, user: User, request: AccessRequest): boolean {
  const secret = world.secrets.get(request.secretId);
  if (request.userId === user.id || isApprover(user, secret)) return true;
  return secret !== undefined && world.access.secret(user, secret) >= level.owner;
}

function write(
  world: World,
  request: AccessRequest,
  event: { userId: number; action: string; details: string },
): void {
  request.history.push({ ...event, at: world.clock.now() });
}

/** Neither a question nor an answer holds longer than the time that was asked for. */
function expireLater(world: World, request: AccessRequest): void {
  world.clock.after(Math.max(request.endAt - world.clock.now(), 0), () => {
    const isOpen = request.status === 'Pending' || request.status === 'Approved';
    if (!isOpen || request.endAt > world.clock.now()) return;
    request.status = 'Expired';
    write(world, request, { userId: request.userId, action: 'Expired', details: '' });
  });
}

export function review(world: World, request: AccessRequest, given: Review): void {
  const { user, status, comment } = given;
  request.status = status;
  request.responderId = user.id;
  request.responseComment = comment;
  request.respondedAt = world.clock.now();
  request.startAt = given.startAt ?? request.startAt;
  request.endAt = given.endAt ?? request.endAt;
  write(world, request, { userId: user.id, action: status, details: comment });
  const secret = world.secrets.get(request.secretId);
  if (secret !== undefined) {
    world.audit(secret, { user, action: `ACCESS REQUEST ${status.toUpperCase()}`, notes: comment });
  }
  expireLater(world, request);
}

/** The approver who is no person decides in the name of the first who may. */
function askScript(world: World, secret: Secret, request: AccessRequest): void {
  const script = world.approvers.find({ secretId: secret.id, userId: request.userId });
  const [first] = secret.guard.approval?.approverIds ?? [];
  const user = first === undefined ? undefined : world.users.get(first);
  if (script === undefined || user === undefined) return;
  world.clock.after(script.ms, () => {
    if (request.status !== 'Pending') return;
    review(world, request, { user, status: script.decision, comment: script.comment });
  });
}

export function openRequest(world: World, given: NewRequest): AccessRequest {
  const { secret, user, ...rest } = given;
  const request: AccessRequest = {
    ...rest,
    id: world.nextId('request'),
    secretId: secret.id,
    userId: user.id,
    requestedAt: world.clock.now(),
    status: 'Pending',
    responderId: null,
    responseComment: '',
    respondedAt: null,
    history: [],
  };
  world.accessRequests.set(request.id, request);
  write(world, request, { userId: user.id, action: 'Requested', details: given.comment });
  world.audit(secret, {
    user,
    action: 'ACCESS REQUESTED',
    notes: given.comment,
    ticketNumber: given.ticketNumber,
  });
  expireLater(world, request);
  askScript(world, secret, request);
  return request;
}

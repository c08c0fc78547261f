import { taken } from '../choices';
import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import type { Fields } from '../http/fields';
import { listed } from '../http/paging';
import { accessDenied, business, invalidRequest, invalidValue } from '../http/refusals';
import { requestStatuses, type AccessRequest, type RequestStatus } from '../world/access-request';
import { maySeeRequest, openRequest, pendingOf, review } from '../world/request-desk';
import type { Secret } from '../world/secret';
import { level } from '../world/user';
import { historyModels, isRestrictedFromReviewing, requestModel } from './access-request-model';
import { secretAt } from './secrets/admission';

const USUAL_MS = taken.accessRequestMinutes * 60_000;

function requestOf(call: UserCall, id: number): AccessRequest {
  const request = call.world.accessRequests.get(id);
  if (request === undefined || !maySeeRequest(call.world, call.user, request)) {
    throw accessDenied(call.vault.chosen.deniedStatus);
  }
  return request;
}

const model = ({ world, user }: UserCall, request: AccessRequest): object =>
  requestModel(world, user, request);

function listedRequests(call: UserCall, keep: (request: AccessRequest) => boolean): Answer {
  const { world, user, query, vault } = call;
  const records = [...world.accessRequests.values()]
    .filter((request) => maySeeRequest(world, user, request) && keep(request))
    .toSorted((one, other) => other.requestedAt - one.requestedAt || other.id - one.id)
    .map((request) => model(call, request));
  return json(listed(query, records, vault.chosen));
}

function statusIn(fields: Fields, name: string): RequestStatus | undefined {
  const text = fields.text(name);
  if (text === undefined || text === '') return undefined;
  const status = requestStatuses.find((each) => each.toLowerCase() === text.toLowerCase());
  if (status === undefined) throw invalidRequest(name, `The value '${text}' is not valid for ${name}.`);
  return status;
}

function list(call: UserCall): Answer {
  const status = statusIn(call.query, 'filter.status');
  const isMine = call.query.flag('filter.isMyRequest') === true;
  return listedRequests(
    call,
    (request) =>
      (status === undefined || request.status === status) && (!isMine || request.userId === call.user.id),
  );
}

function bySecret(call: UserCall): Answer {
  const secret = secretAt(call, { needs: level.list });
  return listedRequests(call, (request) => request.secretId === secret.id);
}

function pending(call: UserCall): Answer {
  const request = requestOf(call, call.params.id('id'));
  if (request.status !== 'Pending') throw invalidValue('The request is not pending.');
  return json(model(call, request));
}

function history(call: UserCall): Answer {
  const events = historyModels(call.world, requestOf(call, call.params.id('id')));
  return json(listed(call.query, events, call.vault.chosen));
}

interface Span {
  readonly startAt: number;
  readonly endAt: number;
}

/** From now on, and for the usual time, unless told otherwise. */
function spanOf(call: UserCall, args: Fields, known?: Span): Span {
  const now = call.world.clock.now();
  const startAt = args.date('startDate') ?? known?.startAt ?? now;
  const endAt = args.date('expirationDate') ?? known?.endAt ?? startAt + USUAL_MS;
  if (endAt <= startAt || endAt <= now) {
    throw invalidValue('The expiration date must be after the start date, and in the future.');
  }
  return { startAt, endAt };
}

function secretOf(call: UserCall, args: Fields): Secret {
  const { world, user, vault } = call;
  const id = args.integer('secretId');
  if (id === undefined) throw invalidRequest('args.secretId', 'A secret is required.');
  const secret = world.secrets.get(id);
  if (secret === undefined || !secret.active || world.access.secret(user, secret) < level.view) {
    throw accessDenied(vault.chosen.deniedStatus);
  }
  return secret;
}

function create(call: UserCall): Answer {
  const { world, user } = call;
  const args = call.body.fields();
  const secret = secretOf(call, args);
  if (secret.guard.approval === null) throw invalidValue('The secret requires no approval.');
  if (pendingOf({ world, user, secret, needs: level.view }) !== undefined) {
    throw business(taken.codes.requestPending, 'A request for this secret is pending already.');
  }
  const request = openRequest(world, {
    secret,
    user,
    comment: args.text('requestComment') ?? '',
    ticketNumber: args.text('ticketNumber') ?? null,
    ticketSystemId: args.integer('ticketSystemId') ?? null,
    ...spanOf(call, args),
  });
  return json(model(call, request));
}

/** Who has asked may take it back; everything else is for others to decide. */
function refuseReview({ world, user, vault }: UserCall, request: AccessRequest, status: RequestStatus): void {
  if (status === 'Canceled' && request.userId === user.id) {
    if (request.status === 'Pending' || request.status === 'Approved') return;
    throw business(taken.codes.requestCompleted, 'The request is completed already.');
  }
  if (request.status !== 'Pending') {
    throw business(taken.codes.requestCompleted, 'The request is completed already.');
  }
  if (isRestrictedFromReviewing(world, user, request)) throw accessDenied(vault.chosen.deniedStatus);
}

const DECISIONS: readonly RequestStatus[] = ['Approved', 'Denied', 'Canceled'];

function decide(call: UserCall): Answer {
  const args = call.body.fields();
  const request = requestOf(call, args.integer('secretAccessRequestId') ?? -1);
  const status = statusIn(args, 'status');
  if (status === undefined || !DECISIONS.includes(status)) {
    throw invalidRequest('args.status', `One of ${DECISIONS.join(', ')}.`);
  }
  refuseReview(call, request, status);
  review(call.world, request, {
    user: call.user,
    status,
    comment: args.text('responseComment') ?? '',
    ...(status === 'Approved' ? spanOf(call, args, request) : {}),
  });
  return json({ ...model(call, request), actionResultMessage: `The request is ${status.toLowerCase()}.` });
}

const MINUTES_OF_DAY = 24 * 60;

function options(call: UserCall): Answer {
  const { guard } = secretAt(call, { needs: level.list });
  const minutes = guard.checkOut?.minutes ?? 0;
  return json({
    enableRequiresApprovalForAccess: guard.approval !== null,
    editorsAlsoRequireApproval: guard.approval?.editorsToo ?? false,
    ownersAndApproversAlsoRequireApproval: guard.approval?.ownersToo ?? false,
    requireCheckout: guard.checkOut !== null,
    requireCommentTicketNumber: guard.requiresComment || guard.requiresTicket,
    enableDoubleLock: guard.doubleLockId !== null,
    isDefaultCheckoutInterval: guard.checkOut === null,
    customCheckoutIntervalDays: Math.floor(minutes / MINUTES_OF_DAY),
    customCheckoutIntervalHours: Math.floor((minutes % MINUTES_OF_DAY) / 60),
    customCheckoutIntervalMinutes: minutes % 60,
  });
}

const ROOT = '/api/v1/secret-access-requests';

export const accessRequestRoutes: readonly Route[] = [
  on('GET', ROOT, list),
  on('POST', ROOT, create),
  on('PUT', ROOT, decide),
  on('GET', `${ROOT}/:id`, (call) => json(model(call, requestOf(call, call.params.id('id'))))),
  on('GET', `${ROOT}/:id/pending`, pending),
  on('GET', `${ROOT}/:id/history`, history),
  on('GET', `${ROOT}/secrets/:id`, bySecret),
  on('GET', `${ROOT}/secrets/:id/options`, options),
];

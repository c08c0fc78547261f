import { later, oneOf, orNull, type Endpoints, type Members } from '../shape';
import { heartbeatStatus, paged, responseCodes, restricted } from './shared-shapes';
import { summary } from './secrets';

const status = oneOf('WaitingForRequest', 'Pending', 'Approved', 'Denied', 'Canceled', 'Expired');

const request: Members = {
  accessRequestWorkflowMapId: 'int?',
  approverDisplayName: 'text?',
  completed: 'flag',
  currentUserRestrictedFromReviewing: 'flag',
  expirationDate: 'date?',
  folderId: 'int?',
  hasWorkflow: 'flag',
  requestComment: 'text?',
  requestDate: 'date?',
  requestingUserId: 'int',
  requestUsername: 'text',
  responseComment: 'text?',
  responseDate: 'date?',
  reviewStatusMessage: 'text?',
  secretAccessRequestId: 'int',
  secretId: 'int',
  secretName: 'text',
  startDate: 'date?',
  status,
  statusDescription: 'text?',
  ticketNumber: 'text?',
  ticketSystemId: 'int?',
};

const asked: Members = {
  secretId: 'int',
  expirationDate: 'date',
  requestComment: 'text',
  startDate: 'date',
  ticketNumber: 'text',
  ticketSystemId: 'int',
};

/** The collection lists the dates as the parts of a framework's date; they are sent as text. */
const answered: Members = {
  expirationDate: 'date',
  responseComment: 'text',
  secretAccessRequestId: 'int',
  startDate: 'date',
  status: 'text',
};

const history: Members = { action: 'text', dateRecorded: 'date', details: 'text?', fullName: 'text?' };

const options: Members = {
  customCheckoutIntervalDays: 'int',
  customCheckoutIntervalHours: 'int',
  customCheckoutIntervalMinutes: 'int',
  editorsAlsoRequireApproval: 'flag',
  enableDoubleLock: 'flag',
  enableRequiresApprovalForAccess: 'flag',
  isDefaultCheckoutInterval: 'flag',
  ownersAndApproversAlsoRequireApproval: 'flag',
  requireCheckout: 'flag',
  requireCommentTicketNumber: 'flag',
};

export const requestEndpoints: Endpoints = {
  'GET /api/v1/secret-access-requests': { gives: paged(request) },
  'POST /api/v1/secret-access-requests': { takes: asked, gives: request },
  'PUT /api/v1/secret-access-requests': {
    takes: answered,
    gives: { ...request, actionResultMessage: 'text?' },
  },
  'GET /api/v1/secret-access-requests/:id': { gives: request },
  'GET /api/v1/secret-access-requests/:id/pending': { gives: request },
  'GET /api/v1/secret-access-requests/:id/history': { gives: paged(history) },
  'GET /api/v1/secret-access-requests/secrets/:id': { gives: paged(request) },
  'GET /api/v1/secret-access-requests/secrets/:id/options': { gives: options },
  'POST /api/v1/secret-access-requests/secrets/:id/view-comment': {
    takes: { comment: 'text', ticketNumber: 'text', ticketSystemId: 'int' },
    gives: 'flag',
  },
};

const secretState = oneOf(
  'None',
  'RequiresApproval',
  'RequiresCheckout',
  'RequiresComment',
  'RequiresDoubleLockPassword',
  'CreateDoubleLockPassword',
  'DoubleLockNoAccess',
  'CannotView',
  'RequiresUndelete',
  'RequiresCheckoutPendingRPC',
  'RequiresCheckoutAndComment',
);

export const state: Members = {
  actions: ['text'],
  checkedOutUserDisplayName: 'text?',
  checkedOutUserId: 'int?',
  checkOutIntervalMinutes: 'int?',
  checkOutMinutesRemaining: 'int?',
  folderId: 'int?',
  folderName: 'text?',
  id: 'int',
  isActive: 'flag',
  isCheckedOut: 'flag?',
  isCheckedOutByCurrentUser: 'flag?',
  passwordChangePending: 'flag?',
  role: 'text?',
  secretName: 'text',
  secretState,
  ...later({
    availableActions: orNull({ extendCheckOut: 'flag' }),
    approvalEnd: 'date?',
    remainingTimeWarningMinuteMarker: 'int?',
    warningMinutesRemaining: 'int?',
  }),
};

const audit: Members = {
  action: 'text',
  actionForDisplay: 'text?',
  byUserDisplayName: 'text',
  databaseName: 'text?',
  dateRecorded: 'date',
  hasProxySessionData: 'flag',
  id: 'int',
  notes: 'text?',
  recordingMessage: 'text?',
  recordingSessionId: 'text?',
  recordingStatus: 'int?',
  status: 'text?',
  ticketNumber: 'text?',
  ...later({ username: 'text' }),
};

const changed: Members = {
  ...restricted,
  sshKeyArgs: {
    generatePassphrase: 'flag',
    generateSshKeys: 'flag',
    passphrase: 'text',
    privateKey: 'text',
  },
};

/** Later servers have this address; what it gives is not described. */
const stateFlags: Members = {
  id: 'int',
  secretState,
  isActive: 'flag',
  isCheckedOut: 'flag',
  isCheckedOutByCurrentUser: 'flag',
  isDoubleLock: 'flag',
  passwordChangePending: 'flag',
  requiresApproval: 'flag',
  requiresCheckOut: 'flag',
  requiresComment: 'flag',
};

export const checkOutEndpoints: Endpoints = {
  'GET /api/v1/secrets/:id/state': { gives: paged(state) },
  'GET /api/v1/secrets/:id/state/flags': { gives: stateFlags },
  'GET /api/v1/secrets/:id/audits': { gives: paged(audit) },
  'POST /api/v1/secrets/:id/check-out': { gives: { responseCodes } },
  'POST /api/v1/secrets/:id/check-in': { takes: restricted, gives: summary },
  'POST /api/v1/secrets/:id/extend-check-out': {
    takes: { data: { minutesToAdd: 'int', notes: 'text' } },
    gives: { checkOutEndTime: 'date' },
  },
  'POST /api/v1/secrets/:id/expire': { takes: restricted, gives: summary },
};

export const changeEndpoints: Endpoints = {
  'POST /api/v1/secrets/:id/heartbeat': { gives: summary },
  'POST /api/v1/secrets/:id/change-password': { takes: changed, gives: summary },
  'POST /api/v1/secrets/:id/stop-password-change': { gives: { success: 'flag' } },
  'GET /internals/secret-detail/:id/heartbeat-status': {
    gives: { status: heartbeatStatus, lastHeartbeatCheck: 'date?' },
  },
  'GET /internals/secret-detail/:id/password-status': {
    gives: {
      status: oneOf('None', 'Pending', 'Success', 'Fail'),
      lastRpcDate: 'date?',
      nextRpcDate: 'date?',
      rpcMessage: 'text?',
      failedAttempts: 'int',
      failedDependency: 'text?',
    },
  },
  'POST /internals/secret-detail/:id/change-password-now': {
    takes: { data: { NextPassword: 'text', PasswordType: 'int' } },
    gives: { success: 'flag' },
  },
};

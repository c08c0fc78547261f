import { later, oneOf, orNull, type Endpoints, type Members } from '../shape';
import { deleted, heartbeatStatus, lookup, paged, responseCodes, restricted } from './shared-shapes';

/** Of a list: never a value of a field. */
export const summary: Members = {
  active: 'flag',
  autoChangeEnabled: 'flag',
  checkedOut: 'flag',
  checkOutEnabled: 'flag',
  createDate: 'date',
  daysUntilExpiration: 'int?',
  doubleLockEnabled: 'flag',
  extendedFields: orNull([{ name: 'text', value: 'text?' }]),
  folderId: 'int',
  hidePassword: 'flag',
  id: 'int',
  inheritsPermissions: 'flag',
  isOutOfSync: 'flag',
  isRestricted: 'flag',
  lastAccessed: 'date?',
  lastHeartBeatStatus: heartbeatStatus,
  lastPasswordChangeAttempt: 'date?',
  name: 'text',
  outOfSyncReason: 'text?',
  requiresApproval: 'flag',
  requiresComment: 'flag',
  responseCodes,
  secretTemplateId: 'int',
  secretTemplateName: 'text',
  siteId: 'int',
  ...later({
    hasLauncher: 'flag',
    folderPath: 'text?',
    checkOutUserId: 'int?',
    checkOutUserName: 'text?',
  }),
};

const item: Members = {
  fieldDescription: 'text?',
  fieldId: 'int',
  fieldName: 'text',
  fileAttachmentId: 'int?',
  filename: 'text?',
  isFile: 'flag',
  isNotes: 'flag',
  isPassword: 'flag',
  itemId: 'int',
  itemValue: 'text?',
  slug: 'text',
};

const laterItem = later({ isList: 'flag', listType: oneOf('None', 'Generic', 'URL') });

/** -1 is none, and so these are numbers even where there is nothing. */
const secret: Members = {
  accessRequestWorkflowMapId: 'int',
  active: 'flag',
  allowOwnersUnrestrictedSshCommands: 'flag',
  autoChangeEnabled: 'flag',
  autoChangeNextPassword: 'text?',
  checkedOut: 'flag',
  checkOutChangePasswordEnabled: 'flag',
  checkOutEnabled: 'flag',
  checkOutIntervalMinutes: 'int',
  checkOutMinutesRemaining: 'int',
  checkOutUserDisplayName: 'text',
  checkOutUserId: 'int',
  doubleLockId: 'int',
  enableInheritPermissions: 'flag',
  enableInheritSecretPolicy: 'flag',
  failedPasswordChangeAttempts: 'int',
  folderId: 'int',
  id: 'int',
  isDoubleLock: 'flag',
  isOutOfSync: 'flag',
  isRestricted: 'flag',
  items: [{ ...item, ...laterItem }],
  lastHeartBeatCheck: 'date?',
  lastHeartBeatStatus: heartbeatStatus,
  lastPasswordChangeAttempt: 'date?',
  launcherConnectAsSecretId: 'int',
  name: 'text',
  outOfSyncReason: 'text?',
  passwordTypeWebScriptId: 'int',
  proxyEnabled: 'flag',
  requiresApprovalForAccess: 'flag',
  requiresComment: 'flag',
  responseCodes,
  restrictSshCommands: 'flag',
  secretPolicyId: 'int',
  secretTemplateId: 'int',
  secretTemplateName: 'text',
  sessionRecordingEnabled: 'flag',
  siteId: 'int',
  webLauncherRequiresIncognitoMode: 'flag',
  ...later({ jumpboxRouteId: 'text?' }),
};

const written: Members = {
  name: 'text',
  items: [item],
  autoChangeEnabled: 'flag',
  checkOutChangePasswordEnabled: 'flag',
  checkOutEnabled: 'flag',
  checkOutIntervalMinutes: 'int',
  enableInheritPermissions: 'flag',
  enableInheritSecretPolicy: 'flag',
  folderId: 'int',
  launcherConnectAsSecretId: 'int',
  passwordTypeWebScriptId: 'int',
  proxyEnabled: 'flag',
  requiresComment: 'flag',
  secretPolicyId: 'int',
  sessionRecordingEnabled: 'flag',
  siteId: 'int',
  sshKeyArgs: { generatePassphrase: 'flag', generateSshKeys: 'flag' },
  webLauncherRequiresIncognitoMode: 'flag',
};

const created: Members = { ...written, secretTemplateId: 'int', delayIndexing: 'flag' };

const updated: Members = {
  ...written,
  ...restricted,
  id: 'int',
  accessRequestWorkflowMapId: 'int',
  active: 'flag',
  autoChangeNextPassword: 'text',
};

const preview: Members = {
  id: 'int',
  secretName: 'text',
  items: ['anything'],
  favorite: 'flag',
  launchers: orNull(['anything']),
  hasLauncher: 'flag',
  isTotpEnabled: 'flag',
  userCanEdit: 'flag',
  userCanShare: 'flag',
  userCanViewAudit: 'flag',
  showViewButton: 'flag',
  usesClickOnce: 'flag',
  errorMessage: 'text?',
};

export const searchEndpoints: Endpoints = {
  'GET /api/v1/secrets': { gives: paged(summary) },
  'GET /api/v2/secrets': { gives: paged(summary) },
  'GET /api/v1/secrets/lookup': { gives: paged(lookup) },
  'GET /api/v1/secrets/lookup/:id': { gives: lookup },
  'GET /api/v1/secrets/search-total': { gives: 'int' },
  'GET /api/v2/secrets/search-total': { gives: 'int' },
  'GET /api/v1/secrets/search-for-ids': { gives: ['int'] },
  'GET /api/v2/secrets/search-for-ids': { gives: ['int'] },
};

export const secretEndpoints: Endpoints = {
  'GET /api/v1/secrets/stub': { gives: secret },
  'GET /api/v1/secrets/:id': { gives: secret },
  'GET /api/v2/secrets/:id': { gives: secret },
  'POST /api/v1/secrets/:id/restricted': { takes: restricted, gives: secret },
  'GET /api/v1/secrets/:id/summary': { gives: summary },
  'GET /api/v1/secrets/:id/preview': { gives: preview },
};

export const writeEndpoints: Endpoints = {
  'POST /api/v1/secrets': { takes: created, gives: secret },
  'PUT /api/v1/secrets/:id': { takes: updated, gives: secret },
  'DELETE /api/v1/secrets/:id': { gives: deleted },
};

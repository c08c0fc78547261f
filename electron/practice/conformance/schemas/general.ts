import { later, oneOf, orNull, type Endpoints, type Members, type Shape } from '../shape';
import { edited, heartbeatStatus, shown } from './shared-shapes';

const field = shown('text?', {
  dropDownOptions: orNull([{ fieldValue: 'text', id: 'int' }]),
  passwordRequirementId: 'int?',
  slug: 'text',
  type: oneOf('Text', 'Notes', 'Url', 'Password', 'File', 'List', 'UrlList'),
});

const launcher: Members = { imagePath: 'text?', isRecorded: 'flag', name: 'text', typeId: 'int' };

/** The values of the edit view, each as the caller wants it wrapped. */
const values = (of: (value: Shape) => Shape): Members => ({
  active: of('flag'),
  autoChangePassword: of('flag'),
  enableInheritSecretPolicy: of('flag'),
  expiration: of('text?'),
  folder: of('int?'),
  heartbeatEnabled: of('flag'),
  isOutOfSync: of('flag'),
  lastHeartBeatCheck: of('date?'),
  lastHeartBeatStatus: of(heartbeatStatus),
  name: of('text'),
  outOfSyncReason: of('text?'),
  secretPolicy: of('int?'),
  site: of('int'),
  template: of('int'),
});

const around: Members = {
  canGenerateSshKey: 'flag',
  id: 'int',
  isFavorite: 'flag',
  isTotpEnabled: 'flag',
  launchers: [{ ...launcher, ...later({ hasProxyCredentials: 'flag' }) }],
  slugPrivateKey: 'text?',
  slugPublicKey: 'text?',
  totpPasswordSlug: 'text?',
};

const general: Members = { ...values((value) => shown(value)), ...around, fields: [field] };
const generalPlain: Members = { ...values((value) => value), ...around, fields: [field] };

const patch: Members = {
  data: {
    active: edited('flag'),
    enableInheritSecretPolicy: edited('flag'),
    folder: edited('int'),
    generateSshKeys: 'flag',
    heartbeatEnabled: edited('flag'),
    isOutOfSync: edited('flag'),
    name: edited('text'),
    secretFields: [{ dirty: 'flag', slug: 'text', value: 'text' }],
    secretPolicy: edited('int'),
    site: edited('int'),
    template: edited('int'),
  },
};

const preference = oneOf('Yes', 'No', 'UsePreferenceYes', 'UsePreferenceNo');

const settings: Members = {
  expirationDate: 'date?',
  expirationDayInterval: 'int?',
  expirationTemplateText: 'text?',
  expirationType: oneOf('Disabled', 'Template', 'DayInterval', 'SpecificDate'),
  oneTimePasswordSettings: orNull({
    backupCodes: 'text?',
    dateChanged: 'date?',
    enabled: 'flag',
    enabledOnTemplate: 'flag',
    key: 'text?',
  }),
  rdpLauncherSettings: orNull({
    allowClipboard: preference,
    allowDrives: preference,
    allowPrinters: preference,
    allowSmartCards: preference,
    connectToConsole: preference,
    launcherHeight: 'int?',
    launcherWidth: 'int?',
    useCustomLauncherResolution: preference,
  }),
  sendEmailWhenChanged: 'flag',
  sendEmailWhenHeartbeatFails: 'flag',
  sendEmailWhenViewed: 'flag',
  sshLauncherSettings: orNull({
    canConnectAsCredentials: 'flag',
    launcherType: 'text',
    secretId: 'int?',
    secretName: 'text?',
    sshKeyExtendedTypeId: 'int?',
  }),
};

const expiration: Members = {
  data: {
    expirationDate: edited('date'),
    expirationDayInterval: edited('int'),
    expirationType: edited('text'),
  },
};

const editModes = ['', '/:isEditMode', '/:isEditMode/:loadReadOnlyFlags'];

export const viewEndpoints: Endpoints = {
  ...Object.fromEntries(
    editModes.flatMap((more) => [
      [`GET /api/v1/secrets/secret-detail/:id/general${more}`, { gives: general }],
      [`GET /api/v2/secrets/secret-detail/:id/general${more}`, { gives: generalPlain }],
    ]),
  ),
  'GET /api/v1/secrets/:id/settings': { gives: settings },
};

export const patchEndpoints: Endpoints = {
  'PATCH /api/v1/secrets/:id/general': { takes: patch, gives: general },
  'PATCH /api/v2/secrets/:id/general': { takes: patch, gives: generalPlain },
  'PUT /api/v1/secrets/:id/undelete': { gives: general },
  'PUT /api/v1/secrets/:id/activate': { gives: general },
  'PUT /api/v2/secrets/:id/activate': { gives: generalPlain },
  'PUT /api/v3/secrets/:id/activate': { gives: generalPlain },
};

export const expirationEndpoints: Endpoints = {
  'PUT /api/v1/secrets/:id/expiration': { takes: expiration, gives: settings },
};

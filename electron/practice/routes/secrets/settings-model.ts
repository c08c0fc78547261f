import { NEVER, wireDate, wireDateOrNull } from '../../http/wire-date';
import { level } from '../../world/user';
import type { Secret } from '../../world/secret';
import type { Viewer } from './item-model';
import { expiresAt } from './summary-model';

const RDP = {
  allowClipboard: 'UsePreferenceYes',
  allowDrives: 'UsePreferenceNo',
  allowPrinters: 'UsePreferenceNo',
  allowSmartCards: 'UsePreferenceNo',
  connectToConsole: 'UsePreferenceNo',
  launcherHeight: 768,
  launcherWidth: 1024,
  useCustomLauncherResolution: 'UsePreferenceNo',
};

const SSH = {
  canConnectAsCredentials: false,
  launcherType: 'UseCredentialsOnSecret',
  secretId: -1,
  secretName: '',
  sshKeyExtendedTypeId: -1,
};

function oneTimePassword({ world, user }: Viewer, secret: Secret): object {
  const isEditor = world.access.secret(user, secret) >= level.edit;
  return {
    enabled: secret.totpKey !== null,
    enabledOnTemplate: world.template(secret).oneTimePassword,
    key: isEditor ? (secret.totpKey ?? '') : '',
    backupCodes: '',
    dateChanged: secret.totpKey === null ? NEVER : wireDate(secret.createdAt),
  };
}

function expiration({ world }: Viewer, secret: Secret): object {
  const days = world.template(secret).expirationDays;
  const isOff = secret.expiration.kind === 'Template' && days === null;
  return {
    expirationType: isOff ? 'Disabled' : secret.expiration.kind,
    expirationDayInterval: secret.expiration.kind === 'DayInterval' ? secret.expiration.days : (days ?? 0),
    expirationDate: wireDateOrNull(expiresAt(world, secret)),
    expirationTemplateText: days === null ? 'None' : `${days} days`,
  };
}

export function settingsModel(viewer: Viewer, secret: Secret): object {
  return {
    ...expiration(viewer, secret),
    oneTimePasswordSettings: oneTimePassword(viewer, secret),
    rdpLauncherSettings: RDP,
    sshLauncherSettings: SSH,
    sendEmailWhenChanged: false,
    sendEmailWhenHeartbeatFails: false,
    sendEmailWhenViewed: false,
  };
}

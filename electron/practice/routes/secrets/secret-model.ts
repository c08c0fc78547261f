import { NEVER, wireDate } from '../../http/wire-date';
import { holdOn } from '../../world/check-out';
import type { Secret } from '../../world/secret';
import type { Template } from '../../world/template';
import { level } from '../../world/user';
import type { World } from '../../world/world';
import { emptyItemModels, itemModels, type Viewer } from './item-model';
import { isRestricted } from './summary-model';

const NONE = -1;

const dateOrNever = (at: number | null): string => (at === null ? NEVER : wireDate(at));

function holdMembers(world: World, secret: Secret): object {
  const held = holdOn(world, secret);
  if (held === null) {
    return {
      checkedOut: false,
      checkOutMinutesRemaining: 0,
      checkOutUserId: NONE,
      checkOutUserDisplayName: '',
    };
  }
  return {
    checkedOut: true,
    checkOutMinutesRemaining: Math.ceil((held.until - world.clock.now()) / 60_000),
    checkOutUserId: held.userId,
    checkOutUserDisplayName: world.users.get(held.userId)?.displayName ?? '',
  };
}

function checkOutMembers(world: World, secret: Secret): object {
  const { checkOut } = secret.guard;
  return {
    ...holdMembers(world, secret),
    checkOutEnabled: checkOut !== null,
    checkOutIntervalMinutes: checkOut?.minutes ?? NONE,
    checkOutChangePasswordEnabled: checkOut?.changeOnCheckIn ?? false,
  };
}

function remoteMembers({ world, user }: Viewer, secret: Secret): object {
  const { remote } = secret;
  const isEditor = world.access.secret(user, secret) >= level.edit;
  return {
    autoChangeEnabled: remote.autoChangeEnabled,
    autoChangeNextPassword: isEditor ? remote.autoChangeNextPassword : null,
    failedPasswordChangeAttempts: remote.failedAttempts,
    isOutOfSync: remote.outOfSyncReason !== null,
    outOfSyncReason: remote.outOfSyncReason ?? '',
    lastHeartBeatCheck: dateOrNever(remote.heartbeatAt),
    lastHeartBeatStatus: remote.heartbeatStatus,
    lastPasswordChangeAttempt: dateOrNever(remote.lastAttemptAt),
  };
}

/** What no secret of this vault has. */
const ABSENT = {
  accessRequestWorkflowMapId: NONE,
  allowOwnersUnrestrictedSshCommands: false,
  jumpboxRouteId: null,
  launcherConnectAsSecretId: NONE,
  passwordTypeWebScriptId: NONE,
  proxyEnabled: false,
  restrictSshCommands: false,
  sessionRecordingEnabled: false,
  webLauncherRequiresIncognitoMode: false,
  responseCodes: [],
};

/** The whole secret, for somebody who got past the gate. */
export function secretModel(viewer: Viewer, secret: Secret): object {
  const { world } = viewer;
  const { guard } = secret;
  return {
    ...ABSENT,
    id: secret.id,
    name: secret.name,
    folderId: secret.folderId,
    active: secret.active,
    items: itemModels(viewer, secret),
    secretTemplateId: secret.templateId,
    secretTemplateName: world.template(secret).name,
    siteId: secret.siteId,
    secretPolicyId: secret.secretPolicyId,
    enableInheritSecretPolicy: secret.inheritSecretPolicy,
    enableInheritPermissions: secret.grants === null,
    ...checkOutMembers(world, secret),
    ...remoteMembers(viewer, secret),
    isRestricted: isRestricted(guard),
    isDoubleLock: guard.doubleLockId !== null,
    doubleLockId: guard.doubleLockId ?? NONE,
    requiresApprovalForAccess: guard.approval !== null,
    requiresComment: guard.requiresComment,
  };
}

/** A secret that is yet to be made, as the stub has it. */
export function emptyModel(template: Template, folderId: number): object {
  return {
    ...ABSENT,
    id: 0,
    name: '',
    folderId,
    active: true,
    items: emptyItemModels(template),
    secretTemplateId: template.id,
    secretTemplateName: template.name,
    siteId: 1,
    secretPolicyId: NONE,
    enableInheritSecretPolicy: true,
    enableInheritPermissions: true,
    checkedOut: false,
    checkOutEnabled: false,
    checkOutIntervalMinutes: NONE,
    checkOutChangePasswordEnabled: false,
    checkOutMinutesRemaining: 0,
    checkOutUserId: NONE,
    checkOutUserDisplayName: '',
    autoChangeEnabled: false,
    autoChangeNextPassword: null,
    failedPasswordChangeAttempts: 0,
    isOutOfSync: false,
    outOfSyncReason: '',
    lastHeartBeatCheck: NEVER,
    lastHeartBeatStatus: 'Pending',
    lastPasswordChangeAttempt: NEVER,
    isRestricted: false,
    isDoubleLock: false,
    doubleLockId: NONE,
    requiresApprovalForAccess: false,
    requiresComment: false,
  };
}

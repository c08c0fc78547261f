import { NEVER, wireDate } from '../../http/wire-date';
import { holdOn } from '../../world/check-out';
import type { CheckOut, Secret } from '../../world/secret';
import type { Template } from '../../world/template';
import { level } from '../../world/user';
import type { World } from '../../world/world';
import { emptyItemModels, itemModels, type Viewer } from './item-model';
import { isRestricted } from './summary-model';

const NONE = -1;

const dateOrNever = (at: number | null): string => (at === null ? NEVER : wireDate(at));

interface Hold {
  readonly minutes: number;
  readonly userId: number;
  readonly userName: string;
}

const FREE: Hold = { minutes: 0, userId: NONE, userName: '' };

function holdModel(world: World, held: CheckOut): Hold {
  return {
    minutes: Math.ceil((held.until - world.clock.now()) / 60_000),
    userId: held.userId,
    userName: world.users.get(held.userId)?.displayName ?? '',
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

/**
 * The whole secret, for somebody who got past the gate. What is spelt out stands first: an object as wide as this that
 * begins with the members of another one takes twenty times as long and leaves its shape behind in memory.
 */
export function secretModel(viewer: Viewer, secret: Secret): object {
  const { world, user } = viewer;
  const { guard, remote } = secret;
  const held = holdOn(world, secret);
  const hold = held === null ? FREE : holdModel(world, held);
  const isEditor = world.access.secret(user, secret) >= level.edit;
  return {
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
    checkedOut: held !== null,
    checkOutMinutesRemaining: hold.minutes,
    checkOutUserId: hold.userId,
    checkOutUserDisplayName: hold.userName,
    checkOutEnabled: guard.checkOut !== null,
    checkOutIntervalMinutes: guard.checkOut?.minutes ?? NONE,
    checkOutChangePasswordEnabled: guard.checkOut?.changeOnCheckIn ?? false,
    autoChangeEnabled: remote.autoChangeEnabled,
    autoChangeNextPassword: isEditor ? remote.autoChangeNextPassword : null,
    failedPasswordChangeAttempts: remote.failedAttempts,
    isOutOfSync: remote.outOfSyncReason !== null,
    outOfSyncReason: remote.outOfSyncReason ?? '',
    lastHeartBeatCheck: dateOrNever(remote.heartbeatAt),
    lastHeartBeatStatus: remote.heartbeatStatus,
    lastPasswordChangeAttempt: dateOrNever(remote.lastAttemptAt),
    isRestricted: isRestricted(guard),
    isDoubleLock: guard.doubleLockId !== null,
    doubleLockId: guard.doubleLockId ?? NONE,
    requiresApprovalForAccess: guard.approval !== null,
    requiresComment: guard.requiresComment,
    ...ABSENT,
  };
}

/** A secret that is yet to be made, as the stub has it. */
export function emptyModel(template: Template, folderId: number): object {
  return {
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
    ...ABSENT,
  };
}

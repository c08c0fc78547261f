import { wireDate, wireDateOrNull } from '../../http/wire-date';
import { holdOn } from '../../world/check-out';
import type { CheckOut, Guard, Secret } from '../../world/secret';
import type { World } from '../../world/world';

const DAY_MS = 86_400_000;

/** When the value runs out; null where nothing makes it. */
export function expiresAt(world: World, secret: Secret): number | null {
  if (secret.expired) return world.clock.now();
  const { expiration } = secret;
  if (expiration.kind === 'SpecificDate') return expiration.at;
  const days = expiration.kind === 'DayInterval' ? expiration.days : world.template(secret).expirationDays;
  return days === null ? null : secret.changedAt + days * DAY_MS;
}

export function daysLeft(world: World, secret: Secret): number | null {
  const at = expiresAt(world, secret);
  return at === null ? null : Math.ceil((at - world.clock.now()) / DAY_MS);
}

/** DoubleLock, approval and comment make a secret a restricted one; a check-out does not. */
export function isRestricted({ doubleLockId, approval, requiresComment }: Guard): boolean {
  return doubleLockId !== null || approval !== null || requiresComment;
}

export interface ExtendedField {
  readonly name: string;
  readonly value: string;
}

interface Extras {
  readonly lastAccessed?: number | null;
  readonly extendedFields?: readonly ExtendedField[] | null;
}

const userNameOf = (world: World, held: CheckOut | null): string =>
  held === null ? '' : (world.users.get(held.userId)?.userName ?? '');

/** What a list says of a secret: never a value, but for the few fields that are exposed and asked for. */
export function summaryModel(world: World, secret: Secret, extras: Extras = {}): object {
  const { guard, remote } = secret;
  const template = world.template(secret);
  const held = holdOn(world, secret);
  return {
    id: secret.id,
    name: secret.name,
    secretTemplateId: secret.templateId,
    secretTemplateName: template.name,
    folderId: secret.folderId,
    folderPath: world.folders.path(secret.folderId),
    siteId: secret.siteId,
    active: secret.active,
    checkedOut: held !== null,
    checkOutUserId: held?.userId ?? -1,
    checkOutUserName: userNameOf(world, held),
    checkOutEnabled: guard.checkOut !== null,
    isRestricted: isRestricted(guard),
    isOutOfSync: remote.outOfSyncReason !== null,
    outOfSyncReason: remote.outOfSyncReason ?? '',
    lastHeartBeatStatus: remote.heartbeatStatus,
    lastPasswordChangeAttempt: wireDateOrNull(remote.lastAttemptAt),
    responseCodes: null,
    lastAccessed: wireDateOrNull(extras.lastAccessed ?? null),
    extendedFields: extras.extendedFields ?? null,
    autoChangeEnabled: remote.autoChangeEnabled,
    doubleLockEnabled: guard.doubleLockId !== null,
    requiresApproval: guard.approval !== null,
    requiresComment: guard.requiresComment,
    inheritsPermissions: secret.grants === null,
    hidePassword: guard.hidePassword,
    createDate: wireDate(secret.createdAt),
    daysUntilExpiration: daysLeft(world, secret),
    hasLauncher: template.passwordTypeId !== 0,
  };
}

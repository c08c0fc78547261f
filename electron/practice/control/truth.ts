import type { SessionRules } from '../auth/sessions';
import type { Vault } from '../vault';
import type { Item, Secret } from '../world/secret';
import type { World } from '../world/world';

/** What is so, whatever the vault tells its callers. Times are milliseconds. */

function itemOf(world: World, item: Item): object {
  const field = world.field(item.fieldId);
  return {
    itemId: item.id,
    slug: field?.slug,
    fieldId: item.fieldId,
    value: item.value,
    isPassword: field?.kind === 'Password',
    isFile: field?.kind === 'File',
    file: item.file === null ? null : { name: item.file.name, base64: item.file.bytes.toString('base64') },
    history: item.history.map(({ value, replacedAt }) => ({ value, replacedAt })),
  };
}

function secretOf(world: World, secret: Secret): object {
  return {
    id: secret.id,
    name: secret.name,
    folderId: secret.folderId,
    folderPath: world.folders.path(secret.folderId),
    templateId: secret.templateId,
    active: secret.active,
    items: secret.items.map((item) => itemOf(world, item)),
    guard: secret.guard,
    held: secret.held,
    remote: secret.remote,
    expired: secret.expired,
    totpKey: secret.totpKey,
    audits: world.audits.of(secret.id).map(({ id, at, userId, action, notes, ticketNumber }) => ({
      id,
      time: at,
      userId,
      username: world.users.get(userId)?.userName,
      action,
      notes,
      ticketNumber,
    })),
  };
}

function usersOf(world: World): readonly object[] {
  return [...world.users.values()].map((user) => ({
    id: user.id,
    username: user.userName,
    domain: user.domain,
    displayName: user.displayName,
    password: user.password,
    otpSecret: user.otpSecret,
    enabled: user.enabled,
    lockedOut: user.lockedOut,
    favourites: [...world.memory(user).favourites],
  }));
}

/** JSON knows no infinity. */
export const shownRules = (rules: SessionRules): object => ({
  ...rules,
  tokenSeconds: Number.isFinite(rules.tokenSeconds) ? rules.tokenSeconds : 'unlimited',
});

function* pickedSecrets({ secrets }: World, secretId: number | undefined): Generator<Secret> {
  if (secretId === undefined) yield* secrets.all();
  const only = secretId === undefined ? undefined : secrets.get(secretId);
  if (only !== undefined) yield only;
}

/** So many secrets are written down in one go; a world of no more than these is told as it is at one moment. */
const PER_PIECE = 1_000;

/** JSON of everything, in pieces: of a large world it is a hundred megabytes. */
export function* truthOf(vault: Vault, secretId?: number): Generator<string> {
  let text = `${JSON.stringify(allButSecrets(vault)).slice(0, -1)},"secrets":[`;
  let count = 0;
  for (const secret of pickedSecrets(vault.world, secretId)) {
    if (count > 0 && count % PER_PIECE === 0) {
      yield text;
      text = '';
    }
    text += `${count === 0 ? '' : ','}${JSON.stringify(secretOf(vault.world, secret))}`;
    count += 1;
  }
  yield `${text}]}`;
}

function allButSecrets(vault: Vault): object {
  const { world, sessions, clock, mode, rules, chosen } = vault;
  return {
    now: clock.now(),
    mode,
    rules: shownRules(rules),
    choices: chosen,
    users: usersOf(world),
    folders: Array.from(world.folders.all(), ({ id, name, parentId }) => ({
      id,
      name,
      parentId,
      path: world.folders.path(id),
    })),
    accessRequests: [...world.accessRequests.values()],
    sessions: Array.from(sessions.all(), (session) => ({
      ...session,
      expiresAt: Number.isFinite(session.expiresAt) ? session.expiresAt : null,
      username: world.users.get(session.userId)?.userName,
    })),
  };
}

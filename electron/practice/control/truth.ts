import type { SessionRules } from '../auth/sessions';
import type { Vault } from '../vault';
import type { Item, Secret } from '../world/secret';
import type { World } from '../world/world';

/** What is so, whatever the vault tells its callers. Times are milliseconds. */

function moreOfItem({ id, file }: Item): object {
  return {
    itemId: id,
    file: file === null ? null : { name: file.name, base64: file.bytes.toString('base64') },
  };
}

function itemOf(world: World, item: Item, more: boolean): object {
  const field = world.field(item.fieldId);
  return {
    slug: field?.slug,
    fieldId: item.fieldId,
    value: item.value,
    isPassword: field?.kind === 'Password',
    isFile: field?.kind === 'File',
    history: item.history.map(({ value, replacedAt }) => ({ value, replacedAt })),
    ...(more ? moreOfItem(item) : {}),
  };
}

function moreOfSecret({ templateId, active, guard, held, remote, expired, totpKey }: Secret): object {
  return { templateId, active, guard, held, remote, expired, totpKey };
}

function secretOf(world: World, secret: Secret, more: boolean): object {
  return {
    id: secret.id,
    name: secret.name,
    folderId: secret.folderId,
    folderPath: world.folders.path(secret.folderId),
    items: secret.items.map((item) => itemOf(world, item, more)),
    audits: world.audits.of(secret.id).map(({ id, at, userId, action, notes, ticketNumber }) => ({
      id,
      time: at,
      userId,
      username: world.users.get(userId)?.userName,
      action,
      notes,
      ticketNumber,
    })),
    ...(more ? moreOfSecret(secret) : {}),
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

interface Wanted {
  /** This one alone. */
  readonly secretId: number | undefined;
  /** Also what stands around the values: guards, files, switches. */
  readonly more: boolean;
}

/** JSON of everything, in pieces: of a large world it is a hundred megabytes. */
export function* truthOf(vault: Vault, { secretId, more }: Wanted): Generator<string> {
  const rest = { ...allButSecrets(vault), ...(more ? moreOfVault(vault) : {}) };
  let text = `${JSON.stringify(rest).slice(0, -1)},"secrets":[`;
  let count = 0;
  for (const secret of pickedSecrets(vault.world, secretId)) {
    if (count > 0 && count % PER_PIECE === 0) {
      yield text;
      text = '';
    }
    text += `${count === 0 ? '' : ','}${JSON.stringify(secretOf(vault.world, secret, more))}`;
    count += 1;
  }
  yield `${text}]}`;
}

function moreOfVault({ world, clock, mode, rules, chosen }: Vault): object {
  return {
    now: clock.now(),
    mode,
    rules: shownRules(rules),
    choices: chosen,
    accessRequests: [...world.accessRequests.values()],
  };
}

function allButSecrets({ world, sessions }: Vault): object {
  return {
    users: usersOf(world),
    folders: Array.from(world.folders.all(), ({ id, name, parentId }) => ({
      id,
      name,
      parentId,
      path: world.folders.path(id),
    })),
    sessions: Array.from(sessions.all(), (session) => ({
      ...session,
      expiresAt: Number.isFinite(session.expiresAt) ? session.expiresAt : null,
      username: world.users.get(session.userId)?.userName,
    })),
  };
}

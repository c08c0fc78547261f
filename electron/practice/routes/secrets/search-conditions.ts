import { taken } from '../../choices';
import type { UserCall } from '../../http/call';
import { holdOn } from '../../world/check-out';
import type { Secret } from '../../world/secret';
import type { TemplateField } from '../../world/template';
import { level } from '../../world/user';
import type { World } from '../../world/world';
import type { SecretFilter } from './search-filter';
import { isRestricted } from './summary-model';

export type Test = (secret: Secret) => boolean;

/** A test that lets everything through is no test at all: it costs nothing on a hundred thousand secrets. */
const when = (asked: boolean, test: Test): readonly Test[] => (asked ? [test] : []);

const ofSet = (ids: ReadonlySet<number>, of: (secret: Secret) => number): readonly Test[] =>
  when(ids.size > 0, (secret) => ids.has(of(secret)));

function placeTests(world: World, filter: SecretFilter): readonly Test[] {
  const { folderId, includeSubFolders, siteId } = filter;
  const folders =
    folderId === undefined
      ? new Set<number>()
      : includeSubFolders
        ? world.folders.subtree(folderId)
        : new Set([folderId]);
  return [
    ...ofSet(filter.ids, ({ id }) => id),
    ...ofSet(folders, (secret) => secret.folderId),
    ...ofSet(filter.templateIds, ({ templateId }) => templateId),
    ...ofSet(filter.passwordTypeIds, (secret) => world.template(secret).passwordTypeId),
    ...when(siteId !== undefined, (secret) => secret.siteId === siteId),
  ];
}

function stateTests({ world, user }: UserCall, filter: SecretFilter): readonly Test[] {
  const maySeeDeleted = user.unrestricted || user.permissions.includes(taken.permissions.viewDeleted);
  const { includeActive, heartbeat, doubleLockId, hasLauncher, checkedOut, checkedOutByMe } = filter;
  const includeInactive = filter.includeInactive && maySeeDeleted;
  return [
    ...when(!includeActive, ({ active }) => !active),
    ...when(!includeInactive, ({ active }) => active),
    ...when(heartbeat !== undefined, ({ remote }) => remote.heartbeatStatus === heartbeat),
    ...when(filter.onlyRpc, (secret) => world.template(secret).passwordTypeId !== 0),
    ...when(
      hasLauncher !== undefined,
      (secret) => (world.template(secret).passwordTypeId !== 0) === hasLauncher,
    ),
    ...when(checkedOut !== undefined, (secret) => (holdOn(world, secret) !== null) === checkedOut),
    ...when(
      checkedOutByMe !== undefined,
      (secret) => (holdOn(world, secret)?.userId === user.id) === checkedOutByMe,
    ),
    ...when(doubleLockId !== undefined, ({ guard }) => guard.doubleLockId === doubleLockId),
  ];
}

function restrictedTests({ vault }: UserCall, filter: SecretFilter): readonly Test[] {
  const restricted = filter.includeRestricted ?? vault.chosen.restrictedInSearch === 'found';
  return [
    ...when(!restricted, ({ guard }) => !isRestricted(guard)),
    ...when(!filter.allowDoubleLocks, ({ guard }) => guard.doubleLockId === null),
  ];
}

function scopeTests({ world, user }: UserCall, { scope, seen, onlyShared }: SecretFilter): readonly Test[] {
  const { favourites, recent } = world.memory(user);
  const isInTime = (secret: Secret): boolean => {
    const at = recent.get(secret.id);
    return at !== undefined && at >= (seen.from ?? -Infinity) && at <= (seen.until ?? Infinity);
  };
  return [
    ...when(scope === 'favorites', ({ id }) => favourites.has(id)),
    ...when(scope === 'recent', isInTime),
    ...when(
      onlyShared,
      // A share with one user alone stands under the negative of his number.
      (secret) => world.access.secret(user, secret) < level.owner && secret.grants?.has(-user.id) === true,
    ),
  ];
}

/** Permission on the secret, and a view of every folder above it. Secrets of one folder share the answer. */
function accessTest({ world, user }: UserCall, { needs }: SecretFilter): readonly Test[] {
  if (user.unrestricted) return [];
  const folders = new Map<number, { isVisible: boolean; isEnough: boolean }>();
  const standing = (folderId: number): { isVisible: boolean; isEnough: boolean } => {
    const known = folders.get(folderId) ?? {
      isVisible: world.access.pathIsVisible(user, folderId),
      isEnough: world.access.folder(user, folderId) >= needs,
    };
    folders.set(folderId, known);
    return known;
  };
  return [
    (secret) => {
      const { isVisible, isEnough } = standing(secret.folderId);
      if (!isVisible) return false;
      return secret.grants === null ? isEnough : world.access.secret(user, secret) >= needs;
    },
  ];
}

/** Everything that a search asks for besides its text. */
export function testsOf(call: UserCall, filter: SecretFilter): readonly Test[] {
  return [
    ...when(
      filter.extendedTypeId !== undefined && call.vault.chosen.extendedType === 'finds-none',
      () => false,
    ),
    ...placeTests(call.world, filter),
    ...stateTests(call, filter),
    ...restrictedTests(call, filter),
    ...scopeTests(call, filter),
    ...accessTest(call, filter),
  ];
}

const SECRET_KINDS: readonly TemplateField['kind'][] = ['Password', 'File'];

function fieldsNamed(
  world: World,
  { by, text }: NonNullable<SecretFilter['field']>,
): readonly TemplateField[] {
  const fields = [...world.templates.values()].flatMap((template) => template.fields);
  const named = fields.filter((field) => (by === 'slug' ? field.slug : field.name).toLowerCase() === text);
  return named.filter(({ kind }) => !SECRET_KINDS.includes(kind));
}

export interface FieldTest {
  readonly test: Test;
  /** Whether every field of that name is among the searchable texts of its secret. */
  readonly isSearchable: boolean;
}

/** Whether the value of one field has the text in it; a password is never searched. */
export function fieldTest(world: World, filter: SecretFilter): FieldTest | undefined {
  if (filter.field === undefined || filter.text === '') return undefined;
  const fields = fieldsNamed(world, filter.field);
  const ids = new Set(fields.map(({ id }) => id));
  const matches = (value: string): boolean =>
    filter.isExact ? value === filter.text : value.includes(filter.text);
  return {
    isSearchable: fields.every(({ isIndexable }) => isIndexable),
    test: ({ items }) => items.some(({ fieldId, value }) => ids.has(fieldId) && matches(value.toLowerCase())),
  };
}

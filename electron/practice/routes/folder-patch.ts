import { taken } from '../choices';
import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { createFields, isObject, type Fields } from '../http/fields';
import { invalidRequest, invalidValue } from '../http/refusals';
import type { Folder, Grants } from '../world/folder';
import { level, type Level } from '../world/user';
import { checkName, grantsAbove } from './folder-changes';
import { allowedTemplates } from './folder-view';
import { folderOf } from './folders';

/** A value counts only where it is marked as dirty. */
function dirty(data: Fields, name: string): Fields | undefined {
  const given = data.record(name);
  return given?.flag('dirty') === true ? given : undefined;
}

function grantIn(given: unknown): readonly [number, Level] {
  if (!isObject(given)) throw invalidRequest('args.data.permissons', 'A permission is an object.');
  const grant = createFields(given, 'args.data.permissons.');
  const role = taken.accessRoles[(grant.integer('secretAccessRoleId') ?? 0) - 1];
  const groupId = grant.integer('groupId');
  if (role === undefined || groupId === undefined) {
    throw invalidRequest('args.data.permissons', 'A permission is a group and its roles.');
  }
  return [groupId, level[role]];
}

/** The name of the member is spelt so in the description. */
function permissionsIn({ world }: UserCall, data: Fields): Grants | undefined {
  const given = data.list('permissons');
  if (given === undefined) return undefined;
  const grants = new Map(given.map(grantIn));
  const isKnown = [...grants.keys()].every((id) => world.groups.has(id) || world.users.has(-id));
  if (!isKnown) throw invalidValue('There is no such group.');
  const keepsOwner = [...grants.values()].includes(level.owner);
  if (!keepsOwner && data.flag('allowRemoveOwner') !== true) throw invalidValue('A folder needs an owner.');
  return grants;
}

function templatesIn({ world }: UserCall, data: Fields): readonly number[] | undefined {
  const ids = data.list('allowedTemplates');
  const known = ids?.filter((id): id is number => typeof id === 'number' && world.templates.has(id));
  if (known?.length !== ids?.length) throw invalidValue('There is no such secret template.');
  return known;
}

/** Permissions of its own end the inheritance, and inheritance ends the permissions. */
function grantsAfter(call: UserCall, folder: Folder, data: Fields): Grants | null {
  const inherits = dirty(data, 'enableInheritPermissions')?.flag('value') ?? folder.grants === null;
  const own = permissionsIn(call, data);
  if (own !== undefined) return own;
  if (inherits) return null;
  return folder.grants ?? grantsAbove(call.world.folders, folder.parentId);
}

function details({ world, user }: UserCall, folder: Folder): object {
  const own = world.access.folder(user, folder.id);
  return {
    folderName: folder.name,
    parentFolderId: folder.parentId,
    allowedTemplates: folder.templateIds ?? [],
    enableInheritPermissions: folder.grants === null,
    enableInheritSecretPolicy: folder.inheritSecretPolicy,
    hasEdit: own >= level.edit,
    hasOwner: own >= level.owner,
    isPersonalFolder: folder.ownerId !== null,
    parentFolderPolicyName: '',
    secretPolicies: [],
    secretPolicy: folder.secretPolicyId,
    secretTemplates: allowedTemplates(world, folder),
  };
}

function nameAfter(call: UserCall, folder: Folder, data: Fields): string {
  const name = dirty(data, 'folderName')?.text('value')?.trim() ?? folder.name;
  checkName(call, { name, parentId: folder.parentId }, folder.id);
  return name;
}

function patch(call: UserCall): Answer {
  const { world, user, body } = call;
  const folder = folderOf(call, level.owner);
  const data = body.fields().record('data');
  if (data === undefined) throw invalidRequest('args.data', 'The data is required.');
  const name = nameAfter(call, folder, data);
  const grants = grantsAfter(call, folder, data);
  const templateIds = templatesIn(call, data);
  world.folders.change(folder.id, (it) => {
    it.name = name;
    it.grants = grants;
    it.templateIds = templateIds ?? it.templateIds;
    it.inheritSecretPolicy =
      dirty(data, 'enableInheritSecretPolicy')?.flag('value') ?? it.inheritSecretPolicy;
    it.secretPolicyId = dirty(data, 'secretPolicy')?.integer('value') ?? it.secretPolicyId;
  });
  world.auditFolder(folder, { user, action: 'EDIT' });
  return json(details(call, folder));
}

export const folderPatchRoutes: readonly Route[] = [on('PATCH', '/api/v1/folder/:id', patch)];

import { taken } from '../choices';
import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import type { Fields } from '../http/fields';
import { accessDenied, invalidRequest, invalidValue, type Refusal } from '../http/refusals';
import { ownGroup } from '../world/access';
import { ROOT, type Folder, type Folders, type Grants } from '../world/folder';
import { level } from '../world/user';
import { modelOf } from './folder-view';
import { folderOf } from './folders';

const SHALLOW = { sees: () => true, children: false, templates: false };

interface FolderPlan {
  readonly name: string;
  readonly parentId: number;
  readonly folderTypeId: number;
  readonly inheritPermissions: boolean;
  readonly inheritSecretPolicy: boolean;
  readonly secretPolicyId: number;
}

function required<T>(value: T | undefined, incomplete: () => Refusal): T {
  if (value === undefined) throw incomplete();
  return value;
}

function planOf({ vault }: UserCall, body: Fields): FolderPlan {
  const incomplete = (): Refusal =>
    vault.chosen.partialFolder === 'denied'
      ? accessDenied(vault.chosen.deniedStatus)
      : invalidRequest('folderArgs', 'The folder is not complete.');
  return {
    name: required(body.text('folderName'), incomplete).trim(),
    parentId: required(body.integer('parentFolderId'), incomplete),
    folderTypeId: required(body.integer('folderTypeId'), incomplete),
    inheritPermissions: required(body.flag('inheritPermissions'), incomplete),
    inheritSecretPolicy: required(body.flag('inheritSecretPolicy'), incomplete),
    secretPolicyId: body.integer('secretPolicyId') ?? -1,
  };
}

/** Whoever may edit a folder may put one into it; at the root that takes a permission of its own. */
function checkParent({ world, vault, user }: UserCall, parentId: number): void {
  const may =
    parentId === ROOT
      ? user.permissions.includes(taken.permissions.administerFolders)
      : world.access.folder(user, parentId) >= level.edit;
  if (!may) throw accessDenied(vault.chosen.deniedStatus);
}

export function checkName(
  { world }: UserCall,
  plan: Pick<FolderPlan, 'name' | 'parentId'>,
  own?: number,
): void {
  if (plan.name === '') throw invalidValue('Folder name is required.');
  const name = plan.name.toLowerCase();
  const twin = world.folders.children(plan.parentId).find((folder) => folder.name.toLowerCase() === name);
  if (twin !== undefined && twin.id !== own) throw invalidValue('A folder with that name already exists.');
}

export function grantsAbove(folders: Folders, parentId: number): Grants {
  const parent = folders.get(parentId);
  return parent === undefined ? new Map() : (parent.grants ?? grantsAbove(folders, parent.parentId));
}

/** Cut off from its parent, a folder keeps what it had from there, and belongs to whoever cut it off. */
const grantsOf = ({ world, user }: UserCall, plan: FolderPlan): Grants | null =>
  plan.inheritPermissions
    ? null
    : new Map([...grantsAbove(world.folders, plan.parentId), [ownGroup(user), level.owner]]);

function create(call: UserCall): Answer {
  const { world, user, body } = call;
  const plan = planOf(call, body.fields());
  checkParent(call, plan.parentId);
  checkName(call, plan);
  const folder = world.folders.add({
    id: world.nextId('folder'),
    name: plan.name,
    parentId: plan.parentId,
    folderTypeId: plan.folderTypeId,
    secretPolicyId: plan.secretPolicyId,
    inheritSecretPolicy: plan.inheritSecretPolicy,
    grants: grantsOf(call, plan),
  });
  world.auditFolder(folder, { user, action: 'CREATE' });
  return json(modelOf(world, folder, SHALLOW));
}

function checkMove(call: UserCall, folder: Folder, parentId: number): void {
  if (parentId === folder.parentId) return;
  checkParent(call, parentId);
  if (call.world.folders.subtree(folder.id).has(parentId)) {
    throw invalidValue('A folder cannot be moved into itself.');
  }
}

function update(call: UserCall): Answer {
  const { world, user, body } = call;
  const folder = folderOf(call, level.owner);
  const fields = body.fields();
  if (fields.integer('id') !== folder.id) throw invalidRequest('id', 'The id does not match the address.');
  const plan = planOf(call, fields);
  checkMove(call, folder, plan.parentId);
  checkName(call, plan, folder.id);
  world.folders.change(folder.id, (it) => {
    const wasInherited = it.grants === null;
    it.name = plan.name;
    it.parentId = plan.parentId;
    it.secretPolicyId = plan.secretPolicyId;
    it.inheritSecretPolicy = plan.inheritSecretPolicy;
    if (wasInherited !== plan.inheritPermissions) it.grants = grantsOf(call, plan);
  });
  world.auditFolder(folder, { user, action: 'EDIT' });
  return json(modelOf(world, folder, SHALLOW));
}

function remove(call: UserCall): Answer {
  const { world } = call;
  const folder = folderOf(call, level.owner);
  const hasSecret = (): boolean => {
    for (const secret of world.secrets.all()) if (secret.folderId === folder.id && secret.active) return true;
    return false;
  };
  if (world.folders.children(folder.id).length > 0 || hasSecret()) {
    throw invalidValue('The folder is not empty.');
  }
  world.folders.remove(folder.id);
  return json({ id: folder.id, objectType: 'Folder', responseCodes: [] });
}

const stub = (): Answer =>
  json({
    id: 0,
    folderName: null,
    folderPath: null,
    parentFolderId: ROOT,
    folderTypeId: 1,
    secretPolicyId: -1,
    inheritPermissions: false,
    inheritSecretPolicy: false,
    childFolders: null,
    secretTemplates: null,
  });

export const folderChangeRoutes: readonly Route[] = [
  on('GET', '/api/v1/folders/stub', stub),
  on('POST', '/api/v1/folders', create),
  on('PUT', '/api/v1/folders/:id', update),
  on('DELETE', '/api/v1/folders/:id', remove),
];

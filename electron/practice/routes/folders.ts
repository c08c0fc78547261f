import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { listed } from '../http/paging';
import { accessDenied, invalidRequest } from '../http/refusals';
import { wireDate } from '../http/wire-date';
import { ROOT, type Folder } from '../world/folder';
import { level, type Level } from '../world/user';
import { allowedTemplates, modelOf, summaryOf } from './folder-view';

const REQUIRED: Readonly<Record<string, Level>> = {
  view: level.view,
  addsecret: level.edit,
  edit: level.edit,
  owner: level.owner,
};

function requiredLevel({ query }: UserCall): Level {
  const word = query.text('filter.permissionRequired') ?? 'View';
  const required = REQUIRED[word.toLowerCase()];
  if (required === undefined) {
    throw invalidRequest('filter.permissionRequired', `The value '${word}' is not valid.`);
  }
  return required;
}

/** Those below the parent that was asked for; undefined where none was. */
function wantedBelow({ world, vault, query }: UserCall): ((folder: Folder) => boolean) | undefined {
  if (query.flag('filter.onlyIncludeRootFolders') === true) return ({ parentId }) => parentId === ROOT;
  const parent = query.integer('filter.parentFolderId');
  if (parent === undefined) return undefined;
  const isDirect =
    query.flag('filter.limitToDirectDescendents') ?? vault.chosen.parentFolderCovers === 'children';
  if (isDirect) return ({ parentId }) => parentId === parent;
  const below = world.folders.subtree(parent);
  return ({ id }) => id !== parent && below.has(id);
}

function matching(call: UserCall): readonly Folder[] {
  const { world, user, query } = call;
  const required = requiredLevel(call);
  const text = query.text('filter.searchText')?.toLowerCase() ?? '';
  const type = query.integer('filter.folderTypeId');
  const isWanted = wantedBelow(call);
  return [...world.folders.all()].filter(
    (folder) =>
      folder.name.toLowerCase().includes(text) &&
      (type === undefined || folder.folderTypeId === type) &&
      (isWanted === undefined || isWanted(folder)) &&
      world.access.folder(user, folder.id) >= required &&
      world.access.pathIsVisible(user, folder.id),
  );
}

/** By their paths unless the caller wants it otherwise, so that a page begins where the last one ended. */
function list(call: UserCall): Answer {
  const { world, vault, query } = call;
  const records = matching(call)
    .map((folder) => summaryOf(world, folder))
    .sort((one, other) => (one.folderPath.toLowerCase() < other.folderPath.toLowerCase() ? -1 : 1));
  return json(listed(query, records, vault.chosen));
}

function lookup(call: UserCall): Answer {
  const { vault, query } = call;
  const records = matching(call)
    .map(({ id, name }) => ({ id, value: name }))
    .sort((one, other) => (one.value.toLowerCase() < other.value.toLowerCase() ? -1 : 1));
  return json(listed(query, records, vault.chosen));
}

/** By its id, or by `folderPath` with the id 0; what may not be seen is as good as not there. */
export function folderOf(
  { world, vault, user, params, query }: UserCall,
  required: Level = level.view,
): Folder {
  const id = params.id('id');
  const path = query.text('folderPath');
  const folder = id === 0 && path !== undefined ? world.folders.byPath(path) : world.folders.get(id);
  if (folder === undefined || world.access.folder(user, folder.id) < required) {
    throw accessDenied(vault.chosen.deniedStatus);
  }
  return folder;
}

function one(call: UserCall): Answer {
  const { world, user, query } = call;
  return json(
    modelOf(world, folderOf(call), {
      sees: ({ id }) => world.access.folder(user, id) >= level.view,
      children: query.flag('getAllChildren') === true,
      templates: query.flag('includeAssociatedTemplates') === true,
    }),
  );
}

const ACTIONS: readonly { readonly name: string; readonly from: Level }[] = [
  { name: 'CreateSubfolder', from: level.edit },
  { name: 'EditFolder', from: level.owner },
  { name: 'AddSecret', from: level.edit },
  { name: 'DeleteFolder', from: level.owner },
  { name: 'MoveFolder', from: level.owner },
];

function details(call: UserCall): Answer {
  const { world, user, query, params } = call;
  const id = params.id('id');
  const own = world.access.folder(user, id);
  if (own < level.view && query.flag('returnEmptyInsteadOfNoAccessException') === true) {
    return json({ id, name: '', actions: [], allowedTemplates: [], folderWarning: null });
  }
  const folder = folderOf(call);
  return json({
    id: folder.id,
    name: folder.name,
    actions: ACTIONS.filter(({ from }) => own >= from).map(({ name }) => name),
    allowedTemplates: allowedTemplates(world, folder),
    folderWarning: null,
  });
}

function audits(call: UserCall): Answer {
  const { world, vault, query } = call;
  const folder = folderOf(call, level.owner);
  const records = world.folderAudits.of(folder.id).map(({ id, at, userId, action, notes }) => ({
    auditFolderId: id,
    action,
    dateRecorded: wireDate(at),
    displayName: world.users.get(userId)?.displayName ?? '',
    notes,
  }));
  return json(listed(query, records, vault.chosen));
}

export const folderRoutes: readonly Route[] = [
  on('GET', '/api/v1/folders', list),
  on('GET', '/api/v1/folders/lookup', lookup),
  on('GET', '/api/v1/folders/:id', one),
  on('GET', '/api/v1/folders/:id/audit', audits),
  on('GET', '/api/v1/folder-details/:id', details),
];

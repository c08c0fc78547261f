import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { invalidRequest, invalidValue } from '../http/refusals';
import type { Folder } from '../world/folder';
import { level } from '../world/user';
import { allowedTemplates } from './folder-view';
import { folderOf } from './folders';

/** Where every template is allowed, the first one that is named or taken away makes the list. */
function allow(call: UserCall, folder: Folder, ids: readonly number[]): void {
  const { world, user } = call;
  world.folders.change(folder.id, (it) => {
    it.templateIds = ids;
  });
  world.auditFolder(folder, { user, action: 'EDIT', notes: 'Templates' });
}

const allowedIn = ({ world }: UserCall, folder: Folder): readonly number[] =>
  folder.templateIds === null ? [] : allowedTemplates(world, folder).map(({ id }) => id);

function associate(call: UserCall): Answer {
  const folder = folderOf(call, level.owner);
  const args = call.body.fields();
  const folderId = args.integer('folderId') ?? folder.id;
  if (folderId !== folder.id) throw invalidRequest('args.folderId', 'The id does not match the address.');
  const templateId = args.integer('templateId');
  if (templateId === undefined || call.world.templates.get(templateId)?.active !== true) {
    throw invalidValue('There is no such secret template.');
  }
  allow(call, folder, [...new Set([...allowedIn(call, folder), templateId])]);
  return json({ associated: true, folderId, templateId });
}

function part(call: UserCall): Answer {
  const folder = folderOf(call, level.owner);
  const templateId = call.params.id('templateId');
  const left = allowedTemplates(call.world, folder).map(({ id }) => id);
  if (!left.includes(templateId)) throw invalidValue('The secret template is not allowed in this folder.');
  allow(
    call,
    folder,
    left.filter((id) => id !== templateId),
  );
  return json({ id: templateId, objectType: 'SecretTemplate', responseCodes: [] });
}

export const folderTemplateRoutes: readonly Route[] = [
  on('POST', '/api/v1/folders/:id/templates', associate),
  on('DELETE', '/api/v1/folders/:id/templates/:templateId', part),
];

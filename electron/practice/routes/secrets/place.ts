import type { UserCall } from '../../http/call';
import { accessDenied, invalidValue } from '../../http/refusals';
import { ROOT } from '../../world/folder';
import type { Template } from '../../world/template';
import { level } from '../../world/user';

export interface Place {
  readonly folderId: number;
  readonly template: Template;
}

interface Given {
  readonly folderId: number | undefined;
  readonly templateId: number | undefined;
}

/** Throws where the caller may put nothing into the folder, or nothing of that template. */
export function allowIn({ world, user, vault }: UserCall, { folderId, template }: Place): void {
  const mayAdd = world.access.folder(user, folderId) >= level.edit;
  if (!mayAdd) throw accessDenied(vault.chosen.deniedStatus);
  const allowed = world.folders.get(folderId)?.templateIds ?? null;
  if (allowed === null || allowed.includes(template.id)) return;
  throw invalidValue('The secret template is not allowed in this folder.');
}

/** Where a new secret goes, and of what template it is. */
export function placeFor(call: UserCall, given: Given): Place {
  const folderId = given.folderId ?? ROOT;
  if (folderId === ROOT && call.vault.chosen.folderForSecret === 'required') {
    throw invalidValue('Folder is required.');
  }
  const template = call.world.templates.get(given.templateId ?? 0);
  if (template?.active !== true) throw invalidValue('Secret template is required.');
  const place = { folderId, template };
  allowIn(call, place);
  return place;
}

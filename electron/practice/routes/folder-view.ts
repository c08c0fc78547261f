import type { Folder } from '../world/folder';
import type { World } from '../world/world';

export interface FolderSummary {
  readonly id: number;
  readonly folderName: string;
  readonly folderPath: string;
  readonly parentFolderId: number;
  readonly folderTypeId: number;
  readonly secretPolicyId: number;
  readonly inheritPermissions: boolean;
  readonly inheritSecretPolicy: boolean;
}

export interface FolderModel extends FolderSummary {
  readonly childFolders: readonly FolderModel[] | null;
  readonly secretTemplates: readonly object[] | null;
}

export function summaryOf(world: World, folder: Folder): FolderSummary {
  return {
    id: folder.id,
    folderName: folder.name,
    folderPath: world.folders.path(folder.id),
    parentFolderId: folder.parentId,
    folderTypeId: folder.folderTypeId,
    secretPolicyId: folder.secretPolicyId,
    inheritPermissions: folder.grants === null,
    inheritSecretPolicy: folder.inheritSecretPolicy,
  };
}

export function allowedTemplates(world: World, folder: Folder): readonly { id: number; name: string }[] {
  const ids = folder.templateIds;
  return [...world.templates.values()]
    .filter(({ id, active }) => active && (ids === null || ids.includes(id)))
    .map(({ id, name }) => ({ id, name }));
}

export interface FolderDepth {
  /** Which folders the reader gets to see below this one. */
  readonly sees: (folder: Folder) => boolean;
  readonly children: boolean;
  readonly templates: boolean;
}

/** Children and templates are null unless asked for. */
export function modelOf(world: World, folder: Folder, depth: FolderDepth): FolderModel {
  const children = (): readonly FolderModel[] =>
    world.folders
      .children(folder.id)
      .filter(depth.sees)
      .map((child) => modelOf(world, child, depth));
  const templates = (): readonly object[] =>
    allowedTemplates(world, folder).map((template) => ({ ...template, active: true, secretCount: null }));
  return {
    ...summaryOf(world, folder),
    childFolders: depth.children ? children() : null,
    secretTemplates: depth.templates ? templates() : null,
  };
}

import type { VaultFolders, WantedFolders } from '../domain/vault-folders';
import { foldersIn } from './folders-wire';
import type { Reading } from './reading';

const placeOf = (parent: WantedFolders['parent']): Readonly<Record<string, string>> => {
  if (parent === undefined) return {};
  if (parent === null) return { 'filter.onlyIncludeRootFolders': 'true' };
  return { 'filter.parentFolderId': String(parent), 'filter.limitToDirectDescendents': 'true' };
};

const queryOf = ({ parent, named, skip, take }: WantedFolders): string =>
  new URLSearchParams({
    ...placeOf(parent),
    ...(named !== undefined && { 'filter.searchText': named }),
    skip: String(skip),
    take: String(take),
  }).toString();

/** The folders of a vault, over HTTP. */
export const createFolders = (read: Reading): VaultFolders => ({
  page: (pass, wanted, cancel) =>
    read({ path: `folders?${queryOf(wanted)}`, read: foldersIn(wanted) }, pass, cancel),
});

import type { KeyturnHandlers } from '../../shared/ipc/contract';
import type { FolderReader } from '../domain/folders/folder-reader';

export const folderHandlers = (folders: () => Promise<FolderReader>): KeyturnHandlers['folders'] => ({
  children: async ({ parent }) => (await folders()).children(parent),
  at: async ({ path }) => (await folders()).at(path),
});

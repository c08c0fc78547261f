import { createFolderReader, type FolderReader } from '../domain/folders/folder-reader';
import type { SessionKeeper } from '../domain/session/session-keeper';

/** Read in once somebody looks at folders: a start needs none of it. */
export const composeFolders = (session: Pick<SessionKeeper, 'read'>): FolderReader =>
  createFolderReader(session);

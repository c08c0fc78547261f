import { app } from 'electron';
import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Paths } from '../domain/ticket-keys/key-ports';

export const filePaths: Paths = {
  isWhole: (path) => isAbsolute(path) && !path.includes('\0') && basename(path) !== '',
  within: join,
  folderOf: dirname,
  nameOf: basename,
  documents: async () => {
    const folder = app.getPath('documents');
    // Not every desktop has one, and nobody has asked for a folder to be made.
    return access(folder).then(
      () => folder,
      () => homedir(),
    );
  },
};

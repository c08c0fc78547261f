import { existsSync, mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A full disk is no reason to stay away: everything can still be read, and what is not saved is told when it happens. */
const STILL_READABLE = new Set(['ENOSPC', 'EDQUOT']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Step by step: under /proc Node's own way to make the parents too never comes to an end. */
const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && statSync(folder).isDirectory()) return;
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder || existsSync(dirname(folder))) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  }
};

/** Makes the folder where it is missing. The answer is the system's word for why nothing can be kept in it, if so. */
export const whyUnusable = (folder: string): string | undefined => {
  try {
    makeFolder(folder);
    // Rights alone do not tell: a read-only disk and /proc refuse even those who have them.
    rmdirSync(mkdtempSync(join(folder, '.keyturn-')));
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    return STILL_READABLE.has(code) ? undefined : code;
  }
};

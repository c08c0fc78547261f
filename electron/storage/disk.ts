import { constants } from 'node:fs';
import type * as promises from 'node:fs/promises';
import type { DiskFailure } from '../domain/ports';

/** What storage needs of node:fs/promises. */
export type Disk = Pick<
  typeof promises,
  'lstat' | 'mkdir' | 'open' | 'readdir' | 'rename' | 'stat' | 'unlink'
>;

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** The system's own word for what went wrong, such as EACCES. */
export const codeOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
};

export const failureOf = (error: unknown): DiskFailure => {
  const detail = codeOf(error);
  return { code: FULL.has(detail) ? 'disk-full' : 'disk-refused', detail };
};

export type Look =
  | { readonly state: 'absent' }
  | { readonly state: 'bytes'; readonly bytes: Buffer }
  /** Something lies there that is no file: a folder, a pipe, a link that leads nowhere. */
  | { readonly state: 'odd' }
  | { readonly state: 'unreadable'; readonly reason: string };

const kindOf = async (disk: Disk, path: string): Promise<'file' | 'odd'> => {
  const entry = await disk.lstat(path);
  if (!entry.isSymbolicLink()) return entry.isFile() ? 'file' : 'odd';
  try {
    return (await disk.stat(path)).isFile() ? 'file' : 'odd';
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR'].includes(codeOf(error))) return 'odd';
    throw error;
  }
};

const readAll = async (disk: Disk, path: string): Promise<Buffer> => {
  // Without O_NONBLOCK a pipe put there after the look would hold us until somebody writes to it.
  const handle = await disk.open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
};

/** What lies at `path`, without changing anything. */
export const lookAt = async (disk: Disk, path: string): Promise<Look> => {
  try {
    if ((await kindOf(disk, path)) === 'odd') return { state: 'odd' };
    return { state: 'bytes', bytes: await readAll(disk, path) };
  } catch (error) {
    const reason = codeOf(error);
    return reason === 'ENOENT' ? { state: 'absent' } : { state: 'unreadable', reason };
  }
};

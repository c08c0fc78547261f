import { constants } from 'node:fs';
import * as promises from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PickedFiles } from '../domain/ports';
import type { Disk } from './disk';

const no = (code: 'file-too-large' | 'file-not-read') => ({ ok: false, failure: { code } }) as const;

/** Measured before and after: it may have grown meanwhile. */
const readUpTo = async (handle: FileHandle, most: number): Promise<Buffer | undefined> => {
  const { size } = await handle.stat();
  if (size > most) return undefined;
  const bytes = await handle.readFile();
  return bytes.byteLength > most ? undefined : bytes;
};

/** Files that their user has picked. What is no file, such as a pipe, is not waited for. */
export const createPickedFiles = (disk: Pick<Disk, 'open'> = promises): PickedFiles => ({
  read: async (path, mostBytes) => {
    let handle: FileHandle | undefined;
    try {
      handle = await disk.open(path, constants.O_RDONLY | constants.O_NONBLOCK);
      if (!(await handle.stat()).isFile()) return no('file-not-read');
      const bytes = await readUpTo(handle, mostBytes);
      return bytes ? { ok: true, value: { name: basename(path), bytes } } : no('file-too-large');
    } catch {
      return no('file-not-read');
    } finally {
      await handle?.close().catch(() => undefined);
    }
  },
});

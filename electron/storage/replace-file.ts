import type { FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, type Disk } from './disk';
import { pathOf, temporaryNameOf, type Place } from './paths';

/** File systems that keep no folders of their own to flush say so with one of these. */
const NOTHING_TO_FLUSH = new Set(['EBADF', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']);

/** A name is safe only once the folder that lists it is on the disk too. */
export const syncFolder = async (disk: Disk, folder: string): Promise<void> => {
  try {
    const handle = await disk.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NOTHING_TO_FLUSH.has(codeOf(error))) throw error;
  }
};

const ensureFolder = async (disk: Disk, folder: string): Promise<void> => {
  const first = await disk.mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const outermost = dirname(first);
  for (let made = resolve(folder); made !== outermost && made !== dirname(made); made = dirname(made)) {
    await syncFolder(disk, dirname(made));
  }
};

const fill = async (handle: FileHandle, content: string | Uint8Array): Promise<void> => {
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a file that was not there, readable by its owner alone, on the disk itself; or makes none. */
export const writeNew = async (disk: Disk, path: string, content: string | Uint8Array): Promise<void> => {
  const handle = await disk.open(path, 'wx', 0o600);
  try {
    await fill(handle, content);
  } catch (error) {
    await disk.unlink(path).catch(() => undefined);
    throw error;
  }
};

const HELD = new Set(['EACCES', 'EBUSY', 'EPERM']);
const PAUSES_MS = [10, 40, 120];

/** On Windows a scanner or an indexer may hold a fresh file for a moment; nobody should lose a save to that. */
export const renamePatiently = async (disk: Disk, from: string, to: string): Promise<void> => {
  for (const pauseMs of PAUSES_MS) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw error;
      await pause(pauseMs);
    }
  }
  await disk.rename(from, to);
};

interface Spot {
  readonly folder: string;
  /** In the same folder, until all of it is there. */
  readonly temporary: string;
  readonly path: string;
}

/** Puts the whole of `content` in place, or leaves what was there: a reader never meets a part. Throws what the disk says. */
export const putInPlace = async (
  disk: Disk,
  { folder, temporary, path }: Spot,
  content: string | Uint8Array,
): Promise<void> => {
  await writeNew(disk, temporary, content);
  try {
    await renamePatiently(disk, temporary, path);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(disk, folder);
};

/** The same for a file of the data folder, which is made where there is none. */
export const replaceFile = async (disk: Disk, place: Place, content: string | Uint8Array): Promise<void> => {
  const { folder } = place;
  await ensureFolder(disk, folder);
  const temporary = join(folder, temporaryNameOf(place));
  await putInPlace(disk, { folder, temporary, path: pathOf(place) }, content);
};

import { join } from 'node:path';
import { codeOf, type Disk } from './disk';
import { keptNameOf, pathOf, type Place } from './paths';
import { syncFolder, writeNew } from './replace-file';

interface Keeping {
  readonly disk: Disk;
  readonly place: Place;
  readonly now: () => number;
}

const existed = (error: unknown): 'taken' => {
  if (codeOf(error) === 'EEXIST') return 'taken';
  throw error;
};

/** Offers one name after the other until `take` got hold of one that was free. */
const underFreeName = async (
  { disk, place, now }: Keeping,
  take: (path: string) => Promise<'kept' | 'taken'>,
): Promise<string> => {
  const at = new Date(now());
  let attempt = 1;
  while ((await take(join(place.folder, keptNameOf(place, at, attempt)))) === 'taken') attempt += 1;
  await syncFolder(disk, place.folder);
  return keptNameOf(place, at, attempt);
};

/** Keeps these bytes in a file of their own. Answers its name, or throws what the disk says. */
export const keepCopy = (keeping: Keeping, bytes: Uint8Array): Promise<string> =>
  underFreeName(keeping, (path) => writeNew(keeping.disk, path, bytes).then((): 'kept' => 'kept', existed));

/** Renaming replaces a file without a word, so an empty file of ours takes the name first. */
const moveFile = async (disk: Disk, from: string, to: string): Promise<'kept' | 'taken'> => {
  const taken = await writeNew(disk, to, '').then(() => undefined, existed);
  if (taken !== undefined) return taken;
  try {
    await disk.rename(from, to);
    return 'kept';
  } catch (error) {
    await disk.unlink(to);
    throw error;
  }
};

/** A folder cannot replace a file, and no folder that holds anything. */
const moveFolder = async (disk: Disk, from: string, to: string): Promise<'kept' | 'taken'> => {
  const taken = await disk.lstat(to).then(
    () => true,
    () => false,
  );
  if (taken) return 'taken';
  await disk.rename(from, to);
  return 'kept';
};

/** Moves what lies at the place to a name that was free. Answers that name, or throws what the disk says. */
export const setAside = async (keeping: Keeping): Promise<string> => {
  const { disk, place } = keeping;
  const from = pathOf(place);
  const move = (await disk.lstat(from)).isDirectory() ? moveFolder : moveFile;
  return underFreeName(keeping, (path) => move(disk, from, path));
};

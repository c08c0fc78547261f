import { join } from 'node:path';
import { codeOf, type Disk } from './disk';
import { ownerOfTemporary, type Place } from './paths';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

interface Cleaning {
  readonly disk: Disk;
  readonly place: Place;
  readonly now: () => number;
}

/**
 * Removes temporary files that a process killed while writing has left. The minute spares a writer on another computer
 * that shares the folder; after a day the number of the process says nothing any more.
 */
export const removeLeftovers = async ({ disk, place, now }: Cleaning): Promise<void> => {
  const names = await disk.readdir(place.folder).catch(() => []);
  for (const name of names) {
    const owner = ownerOfTemporary(place, name);
    if (owner === undefined) continue;
    const path = join(place.folder, name);
    try {
      const entry = await disk.lstat(path);
      const ageMs = now() - entry.mtimeMs;
      const abandoned = ageMs > DAY_MS || (ageMs > MINUTE_MS && !isRunning(owner));
      if (entry.isFile() && abandoned) await disk.unlink(path);
    } catch {
      // It is gone already, or may not be removed: it does no harm where it lies.
    }
  }
};

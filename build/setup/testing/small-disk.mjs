import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.mjs';

/** Why a disk of a few kilobytes cannot be had here, or null when it can. */
export const noSmallDisk = findObstacle();

function findObstacle() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'mounting a small disk needs root on Linux';
  const works = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
  return works ? null : 'this container may not mount a small disk';
}

/**
 * @param {number} kilobytes
 * @returns {string} a folder on a disk of that size
 */
export function smallDisk(kilobytes) {
  const folder = tempFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', folder]);
  if (mounted.status !== 0) throw new Error(`mount failed: ${mounted.stderr.toString()}`);
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return folder;
}

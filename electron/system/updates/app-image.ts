import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppImageUpdater } from 'electron-updater/out/AppImageUpdater.js';
import type { Failure } from '../../../shared/ipc/reply';
import { notInstalled } from './engine';

/** Flushed before it gets its name: an app that was there is not lost to a power cut. */
const putInPlace = (from: string, to: string): void => {
  const beside = `${to}.new`;
  try {
    copyFileSync(from, beside);
    chmodSync(beside, 0o755);
    const file = openSync(beside, 'r');
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, to);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
};

/** A program that cannot be started ends nobody else. */
const start = (image: string): void => {
  spawn(image, [], { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
};

/** What keeps it from being replaced, as far as that can be seen before: its folder takes no file, or not one as long. */
export const barToReplacing = async (sizeBytes: number): Promise<Failure | undefined> => {
  const { APPIMAGE: image = '' } = process.env;
  try {
    const folder = dirname(image);
    await access(folder, constants.W_OK);
    const { blocks, bavail, bsize } = await statfs(folder);
    // Some file systems do not say how large they are.
    return blocks === 0 || bavail * bsize >= sizeBytes ? undefined : { code: 'disk-full' };
  } catch (error) {
    return notInstalled(error);
  }
};

/**
 * Replaces the file as a whole or not at all, under the name that it has: whatever starts it goes on doing so. The one
 * that it is derived from takes the old file away first, and has none left where the disk is full.
 */
export class WholeAppImageUpdater extends AppImageUpdater {
  protected override doInstall(): boolean {
    const { APPIMAGE: image } = process.env;
    const downloaded = this.installerPath;
    if (image === undefined || downloaded === null) return false;
    try {
      putInPlace(downloaded, image);
      rmSync(downloaded, { force: true });
      return true;
    } finally {
      // The old one too, where it is still there: it says what has become of the new one.
      start(image);
    }
  }
}

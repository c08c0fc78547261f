import { spawn } from 'node:child_process';
import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { AppImageUpdater } from 'electron-updater/out/AppImageUpdater.js';

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

/**
 * Replaces the file as a whole or not at all, under the name that it has: whatever starts it goes on doing so. The one
 * that it is derived from takes the old file away first, and has none left where the disk is full.
 */
export class WholeAppImageUpdater extends AppImageUpdater {
  protected override doInstall(): boolean {
    const { APPIMAGE: image } = process.env;
    const downloaded = this.installerPath;
    if (image === undefined || downloaded === null) return false;
    putInPlace(downloaded, image);
    rmSync(downloaded, { force: true });
    spawn(image, [], { detached: true, stdio: 'ignore' }).unref();
    return true;
  }
}

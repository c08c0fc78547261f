import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { readFuses, wishedFuses } from './fuses.mjs';

/** What an unpacked runtime brings along to start any app, and what set-up notes in it: ours needs neither. */
const leftovers = ['default_app.asar', '../version', '../.keyturn-runtime.json'];

/** @type {Readonly<Record<string, string>>} */
const endings = { darwin: '.app', win32: '.exe', linux: '' };

/**
 * Called by electron-builder when all files are in place and nothing is signed yet.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack({ packager, appOutDir, electronPlatformName: platform }) {
  const resources = packager.getResourcesDir(appOutDir);
  for (const name of leftovers) rmSync(join(resources, name), { force: true });
  const executable = join(appOutDir, `${packager.appInfo.productFilename}${endings[platform] ?? ''}`);
  const existing = await readFuses(executable);
  /** @type {Partial<Record<FuseV1Options, boolean>>} */
  const settings = {};
  for (const [fuse, wish] of wishedFuses(platform)) {
    if (existing.has(fuse)) settings[FuseV1Options[fuse]] = wish;
  }
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: platform === 'darwin',
    ...settings,
  });
}

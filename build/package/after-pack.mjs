import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch } from 'electron-builder';
import { asRecord, parseRecord } from '../setup/json.mjs';
import { bundledIn } from './bundled.mjs';
import { bomOf, licenceText } from './sbom.mjs';
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
export async function afterPack(context) {
  const { packager, appOutDir, electronPlatformName: platform } = context;
  const resources = packager.getResourcesDir(appOutDir);
  for (const name of leftovers) rmSync(join(resources, name), { force: true });
  writeParts(context);
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

/**
 * What the app is made of: its licences go along with it, the list of its parts also lies beside it.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
function writeParts({ packager, appOutDir, outDir, arch, electronPlatformName: platform }) {
  const { projectDir, metadata, framework } = packager.info;
  const resources = packager.getResourcesDir(appOutDir);
  const app = { name: 'keyturn', version: metadata.version ?? '' };
  const bundled = bundledIn(join(projectDir, 'out/app'));
  const lock = parseRecord(readFileSync(join(projectDir, 'package-lock.json'), 'utf8'));
  const locked = asRecord(lock['packages']);
  const bom = `${JSON.stringify(bomOf({ app, electron: framework.version, bundled, locked }), null, 2)}\n`;
  writeFileSync(join(resources, 'licences.txt'), licenceText(bundled));
  writeFileSync(join(resources, 'sbom.cdx.json'), bom);
  writeFileSync(join(outDir, `keyturn-${app.version}-${platform}-${Arch[arch]}.cdx.json`), bom);
}

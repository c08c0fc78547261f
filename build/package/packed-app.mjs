import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} PackedApp
 * @property {string} folder
 * @property {string} executable
 * @property {string} asar
 */

/** @type {Partial<Record<NodeJS.Platform, { folder: RegExp, executable: string, resources: string }>>} */
const layouts = {
  darwin: {
    folder: /^mac/,
    executable: 'Keyturn.app/Contents/MacOS/Keyturn',
    resources: 'Keyturn.app/Contents/Resources',
  },
  win32: { folder: /^win.*-unpacked$/, executable: 'Keyturn.exe', resources: 'resources' },
};
const linuxLayout = { folder: /^linux.*-unpacked$/, executable: 'keyturn', resources: 'resources' };

/** @param {import('../setup/project.mjs').Project} project */
export function packageFolder(project) {
  return join(project.out, 'package');
}

/**
 * @param {import('../setup/project.mjs').Project} project
 * @returns {PackedApp} where electron-builder has put the app of this platform
 */
export function packedApp(project) {
  const layout = layouts[process.platform] ?? linuxLayout;
  const top = packageFolder(project);
  const name = readdirSync(top).find((entry) => layout.folder.test(entry));
  if (!name) throw new Error(`There is no app in ${top}.`);
  const folder = join(top, name);
  return {
    folder,
    executable: join(folder, layout.executable),
    asar: join(folder, layout.resources, 'app.asar'),
  };
}

import { chownSync, copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packedApp } from '../package/packed-app.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} executable
 * @property {string} dataFolder kept from run to run: this is how an app starts that has been started before
 */

/** @param {Session} session */
function benchFolder({ project }) {
  return join(project.out, 'bench');
}

/**
 * @param {Session} session
 * @param {string} name
 */
export function dataFolder(session, name) {
  const folder = join(benchFolder(session), `data of ${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { uid, gid } = session.identity.spawn;
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/** What the first of all versions kept: whoever has it is welcomed no more, and the app brings it up to date as it reads it. */
const keptBefore = {
  format: 'keyturn.settings',
  version: 1,
  value: { theme: 'system', dateFormat: 'system', closeAction: 'quit' },
};

/**
 * @param {Session} session
 * @returns {Subject}
 */
export function keyturn(session) {
  const { executable } = packedApp(session.project);
  const folder = dataFolder(session, 'keyturn');
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(keptBefore));
  return { name: 'Keyturn', executable, dataFolder: folder };
}

/**
 * The very files of the packed Keyturn, program and fuses included, around another app.
 *
 * @param {Session} session
 * @returns {Promise<Subject>}
 */
export async function bareWindow(session) {
  const packed = packedApp(session.project);
  const folder = join(benchFolder(session), 'bare window');
  rmSync(folder, { recursive: true, force: true });
  linkAll(packed.folder, folder);
  const asar = join(folder, relative(packed.folder, packed.asar));
  rmSync(asar);
  const source = join(session.project.root, 'build/bench/bare');
  // Imported here: this file is loaded before the set-up has installed any package.
  const { createPackage } = await import('@electron/asar');
  await createPackage(source, asar);
  copyFileSync(join(source, 'index.html'), join(dirname(asar), 'index.html'));
  const executable = join(folder, relative(packed.folder, packed.executable));
  return { name: 'bare window', executable, dataFolder: dataFolder(session, 'bare') };
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkAll(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkAll(source, target);
    else linkOrCopy(source, target);
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

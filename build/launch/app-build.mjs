import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../setup/child.mjs';
import { locked } from '../setup/ensure.mjs';
import { packagesHash } from '../setup/packages.mjs';
import { explaining, SetupProblem } from '../setup/problem.mjs';

/** @typedef {import('../setup/project.mjs').Project} Project */
/** @typedef {import('../setup/report.mjs').Report} Report */

const config = 'build/electron.vite.config.ts';
export const sources = ['shared', 'electron', 'renderer'];
const notBuilt = /\.test\.(ts|tsx|mjs)$|\.md$/;

/** @param {Project} project */
function stampFile(project) {
  return join(project.out, '.app-sources');
}

/** @param {string} file @returns {boolean} whether the app is made of it */
export function isSource(file) {
  return !notBuilt.test(file);
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {Project} project
 * @param {{ folders: readonly string[], files: readonly string[] }} parts
 * @returns {string} changes whenever anything would be built otherwise
 */
export function contentHash(project, parts) {
  const hash = createHash('sha256').update(packagesHash(project));
  const folders = parts.folders
    .map((name) => join(project.root, name))
    .filter((folder) => existsSync(folder));
  const files = folders.flatMap(filesBelow).filter(isSource).sort();
  for (const file of [...files, ...parts.files.map((name) => join(project.root, name))]) {
    hash.update(`\0${file.slice(project.root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {Project} project */
export function sourcesHash(project) {
  return contentHash(project, { folders: sources, files: [config, 'package.json'] });
}

/** @param {Project} project */
export function buildMissing(project) {
  const stamp = stampFile(project);
  const built = existsSync(join(project.out, 'app/main')) && existsSync(stamp);
  return !built || readFileSync(stamp, 'utf8') !== sourcesHash(project);
}

/**
 * @param {Project} project
 * @param {Report} report
 */
export async function buildApp(project, report) {
  await explaining('building the app', async () => {
    const hash = sourcesHash(project);
    rmSync(stampFile(project), { force: true });
    await report.step('Building the app', () => runBuild(project));
    mkdirSync(project.out, { recursive: true });
    writeFileSync(stampFile(project), hash);
  });
}

/** @param {Project} project */
async function runBuild(project) {
  const tool = join(project.modules, 'electron-vite/bin/electron-vite.js');
  const result = await runChild(process.execPath, [tool, 'build', '--config', config], { cwd: project.root });
  if (result.status === 0) return;
  console.error(result.output.trim());
  throw new SetupProblem(
    'The app could not be built.',
    'Mend what is reported above and run the same command again.',
  );
}

/**
 * @param {Project} project
 * @param {Report} report
 */
export async function ensureBuilt(project, report) {
  if (!buildMissing(project)) return;
  await locked(project, report, async () => {
    if (buildMissing(project)) await buildApp(project, report);
  });
}

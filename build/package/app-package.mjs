import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runChild } from '../setup/child.mjs';
import { locked } from '../setup/ensure.mjs';
import { explaining, SetupProblem } from '../setup/problem.mjs';
import { builderArgs, orderOf } from './builder-order.mjs';
import { checkFuses } from './fuses.mjs';
import { drawIcons } from './icon.mjs';
import { packageFolder, packedApp } from './packed-app.mjs';

/**
 * @typedef {object} Ground what a package is made from
 * @property {import('../setup/project.mjs').Project} project
 * @property {import('../setup/report.mjs').Report} report
 * @property {import('../setup/electron.mjs').Electron} electron
 */

/** @param {Ground['project']} project */
function stampFile(project) {
  return join(packageFolder(project), '.made-from');
}

/** @param {string} path @returns {string[]} */
function filesAt(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.sort();
}

/** @param {Ground} ground */
function sourcesHash({ project, electron }) {
  const hash = createHash('sha256').update(`${electron.version} ${electron.origin}`);
  const folders = [
    join(project.out, 'app'),
    ...['build/package', 'build/icons'].map((path) => join(project.root, path)),
  ];
  const single = ['build/electron-builder.yml', 'package.json'].map((path) => join(project.root, path));
  for (const file of [...folders.flatMap(filesAt), ...single]) {
    hash.update(`\0${relative(project.root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Makes the package again where the built app, the runtime or the recipe is another one than it was made from.
 *
 * @param {Ground} ground
 */
export async function ensurePackaged(ground) {
  const { project, report } = ground;
  const isFresh = () =>
    existsSync(stampFile(project)) && readFileSync(stampFile(project), 'utf8') === sourcesHash(ground);
  if (isFresh()) return;
  await locked(project, report, async () => {
    if (!isFresh()) await makePackage(ground);
  });
}

/**
 * @param {Ground} ground
 * @param {import('./builder-order.mjs').Order} [order]
 */
export async function makePackage(ground, order = orderOf([])) {
  const { project, report, electron } = ground;
  refuseRelease(order, electron);
  await explaining('packaging the app', async () => {
    const hash = sourcesHash(ground);
    rmSync(packageFolder(project), { recursive: true, force: true });
    await report.step('Packaging the app', async () => {
      await drawIcons(ground);
      await runElectronBuilder(ground, order);
    });
    const absent = await checkFuses(packedApp(project).executable);
    for (const fuse of absent) report.line(`Electron ${electron.version} has no fuse ${fuse}.`);
    writeFileSync(stampFile(project), hash);
  });
  if (electron.origin === 'pinned') return;
  report.line(
    `This package is for tests only, never a release: its Electron ${electron.version} is the ${electron.origin}.`,
  );
}

/**
 * @param {import('./builder-order.mjs').Order} order
 * @param {Ground['electron']} electron
 */
function refuseRelease({ make }, { origin, version }) {
  if (make !== 'release' || origin === 'pinned') return;
  throw new SetupProblem(
    `A release is not built from Electron ${version}: it is the ${origin}.`,
    'Build it where the pinned Electron can be fetched, as .github/workflows/release.yml does.',
  );
}

/**
 * @param {Ground} ground
 * @param {import('./builder-order.mjs').Order} order
 */
async function runElectronBuilder({ project, electron }, order) {
  const args = [join(project.modules, 'electron-builder/cli.js'), ...builderArgs(order, electron, process)];
  const result = await runChild(process.execPath, args, { cwd: project.root });
  if (result.status === 0) return;
  console.error(result.output.trim());
  throw new SetupProblem(
    'The app could not be packaged.',
    'Mend what is reported above and run the same command again.',
  );
}

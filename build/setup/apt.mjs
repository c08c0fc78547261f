import { existsSync } from 'node:fs';
import { lastLine, runChild } from './child.mjs';
import { SetupProblem } from './problem.mjs';

/**
 * @typedef {object} Apt
 * @property {boolean} usable whether this system installs by apt
 * @property {(names: readonly string[]) => Promise<ReadonlySet<string>>} offered which of the names it can install
 * @property {() => Promise<void>} update
 * @property {(names: readonly string[]) => Promise<void>} install
 */

const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
const waitForOthers = ['-o', 'DPkg::Lock::Timeout=300'];

/** @returns {Apt} */
export function createApt() {
  return {
    usable: existsSync('/usr/bin/apt-get'),
    async offered(names) {
      const { output } = await runChild('apt-cache', ['policy', ...names], { env: quiet });
      return parsePolicy(output);
    },
    async update() {
      await runChild('apt-get', [...waitForOthers, 'update', '-qq'], { env: quiet, outlives: true });
    },
    async install(names) {
      const args = [...waitForOthers, 'install', '-y', '-qq', '--no-install-recommends', ...names];
      const result = await runChild('apt-get', args, { env: quiet, outlives: true });
      if (result.status !== 0) throw aptFailure(result, names);
    },
  };
}

/**
 * @param {string} output of `apt-cache policy`
 * @returns {ReadonlySet<string>}
 */
export function parsePolicy(output) {
  const found = output.matchAll(/^([^\s:]+)(?::\w+)?:\n {2}Installed: .*\n {2}Candidate: (?!\(none\))/gm);
  return new Set([...found].map((match) => String(match[1])));
}

/**
 * @param {import('./child.mjs').ChildResult} result
 * @param {readonly string[]} names
 */
function aptFailure(result, names) {
  if (/no space left|enough free space/i.test(result.output)) {
    return Object.assign(new Error(lastLine(result)), { code: 'ENOSPC' });
  }
  const reason = /^E: (.+)$/m.exec(result.output)?.[1] ?? lastLine(result);
  return new SetupProblem(
    `apt-get could not install ${names.join(' ')}: ${reason}`,
    `Run \`${installLine(names)}\` as root, then the same command again.`,
  );
}

/** @param {readonly string[]} names */
export function installLine(names) {
  return `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

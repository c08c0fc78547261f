import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../setup/child.mjs';
import { locked } from '../setup/ensure.mjs';
import { explaining, SetupProblem } from '../setup/problem.mjs';
import { contentHash } from './app-build.mjs';

/** @typedef {import('../setup/project.mjs').Project} Project */
/** @typedef {import('../setup/report.mjs').Report} Report */

const config = 'build/practice.vite.config.ts';

/** @param {Project} project */
export function vaultProgram(project) {
  return join(project.out, 'vault/practice.mjs');
}

/** @param {Project} project */
function stampFile(project) {
  return join(project.out, '.vault-sources');
}

/** @param {Project} project */
const hashOf = (project) => contentHash(project, { folders: ['electron/practice'], files: [config] });

/** @param {Project} project */
function isBuilt(project) {
  const stamp = stampFile(project);
  return (
    existsSync(vaultProgram(project)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(project)
  );
}

/**
 * @param {Project} project
 * @param {Report} report
 */
async function buildVault(project, report) {
  const hash = hashOf(project);
  rmSync(stampFile(project), { force: true });
  await report.step('Building the practice vault', async () => {
    const tool = join(project.modules, 'vite/bin/vite.js');
    const result = await runChild(process.execPath, [tool, 'build', '--config', config], {
      cwd: project.root,
    });
    if (result.status === 0) return;
    console.error(result.output.trim());
    throw new SetupProblem(
      'The practice vault could not be built.',
      'Mend what is reported above and run the same command again.',
    );
  });
  mkdirSync(project.out, { recursive: true });
  writeFileSync(stampFile(project), hash);
}

/**
 * @param {Project} project
 * @param {Report} report
 */
export async function ensureVaultBuilt(project, report) {
  if (isBuilt(project)) return;
  await explaining('building the practice vault', () =>
    locked(project, report, async () => {
      if (!isBuilt(project)) await buildVault(project, report);
    }),
  );
}

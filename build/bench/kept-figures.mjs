import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';

/** @typedef {import('../setup/project.mjs').Project} Project */
/** @typedef {import('../setup/report.mjs').Report} Report */

/**
 * @param {string} path
 * @returns {object} empty where there is no such file, or none that can be read
 */
function known(path) {
  try {
    const value = /** @type {unknown} */ (JSON.parse(readFileSync(path, 'utf8')));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

export const thisMachine = () => ({
  cpus: cpus().length,
  model: cpus()[0]?.model ?? '',
  node: process.versions.node,
});

/**
 * Keeps the figures of one bench beside those of the others.
 *
 * @param {{ project: Project, report: Report }} ground
 * @param {object} figures
 */
export function keepFigures({ project, report }, figures) {
  const path = join(project.out, 'bench.json');
  mkdirSync(project.out, { recursive: true });
  writeFileSync(path, `${JSON.stringify({ ...known(path), ...figures }, null, 2)}\n`);
  report.line(`All figures are in ${relative(project.root, path)}.`);
}

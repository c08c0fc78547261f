import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ readonly root: string, readonly modules: string, readonly cache: string, readonly out: string }} Project */

const here = dirname(fileURLToPath(import.meta.url));

/**
 * @param {string} [root]
 * @returns {Project}
 */
export function createProject(root = resolve(here, '../..')) {
  return { root, modules: join(root, 'node_modules'), cache: join(root, '.cache'), out: join(root, 'out') };
}

/**
 * `npm run` names the npm that runs it, which need not be on the PATH.
 *
 * @returns {{ command: string, first: string[] }}
 */
export function npmCommand() {
  const running = process.env['npm_execpath'];
  if (running?.endsWith('npm-cli.js') && existsSync(running))
    return { command: process.execPath, first: [running] };
  if (process.platform !== 'win32') return { command: 'npm', first: [] };
  return {
    command: process.execPath,
    first: [join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')],
  };
}

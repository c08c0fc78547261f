/**
 * One part of the gate: a script that Node runs in the project's folder, and that ends with 0 when all is well.
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script
 * @property {readonly string[]} args
 */

/** @type {Step} */
export const format = {
  name: 'format',
  script: 'node_modules/prettier/bin/prettier.cjs',
  args: [
    '--config',
    'build/prettier.json',
    '--check',
    '.',
    '--cache',
    '--cache-location',
    '.cache/gate/prettier',
  ],
};

/**
 * No cache: what a typed rule says of one file depends on the types in others, which a cache by file does not see.
 * @type {Step}
 */
export const lint = {
  name: 'lint',
  script: 'node_modules/eslint/bin/eslint.js',
  args: ['--config', 'build/eslint.config.mjs', '--max-warnings', '0', '.'],
};

/** @type {Step} */
export const types = {
  name: 'types',
  script: 'node_modules/typescript/bin/tsc',
  args: ['--build', '--pretty', 'false'],
};

/** @type {Step} */
export const directions = {
  name: 'directions',
  script: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  args: [
    '--config',
    'build/dependency-cruiser.mjs',
    '--output-type',
    'err-long',
    ...['shared', 'electron', 'renderer', 'e2e', 'build'],
  ],
};

/** @type {Step} */
export const deadCode = {
  name: 'dead code',
  script: 'node_modules/knip/bin/knip.js',
  args: ['--config', 'build/knip.config.ts'],
};

/** @type {Step} */
export const words = { name: 'words', script: 'build/words.mjs', args: [] };

export const unitReport = 'out/reports/unit.json';
export const coverageReport = 'out/reports/coverage/coverage-summary.json';

/** @type {Step} */
export const unit = {
  name: 'unit tests',
  script: 'node_modules/vitest/vitest.mjs',
  args: [
    'run',
    ...['--config', 'build/vitest.config.ts', '--project', 'node', '--project', 'page', '--coverage'],
    ...['--reporter', 'dot', '--reporter', 'json', `--outputFile.json=${unitReport}`],
  ],
};

/** @type {Step} */
export const staged = {
  name: 'staged files',
  script: 'node_modules/lint-staged/bin/lint-staged.js',
  // Nothing is stashed or put back: the tasks only look, so there is nothing to undo.
  args: ['--config', 'build/lint-staged.mjs', '--no-stash'],
};

/** The longest first, so that the short ones fill the gaps. */
export const allSteps = [unit, lint, types, words, format, directions, deadCode];

/** What a commit waits for. */
export const fastSteps = [staged, types];

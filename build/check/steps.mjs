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

/** @type {Step} */
export const lint = {
  name: 'lint',
  script: 'node_modules/eslint/bin/eslint.js',
  args: [
    ...['--config', 'build/eslint.config.mjs', '--max-warnings', '0'],
    // No rule looks beyond the file it is given, so what was found in one holds until it or a rule is changed.
    ...['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/gate/eslint'],
    '.',
  ],
};

/** @type {Step} */
export const typedLint = {
  name: 'typed lint',
  script: 'node_modules/oxlint/bin/oxlint',
  args: [
    ...['--config', 'build/oxlint.config.mjs', '--disable-nested-config', '--deny-warnings'],
    // Here, since its settings cannot name what lies outside of their own folder.
    ...[
      '--ignore-pattern',
      'out/**',
      '--ignore-pattern',
      '.cache/**',
      '--ignore-pattern',
      'build/bench/bare/**',
    ],
    '.',
  ],
};

/** @type {Step} */
export const types = {
  name: 'types',
  script: 'node_modules/@typescript/native/bin/tsc',
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

export const coverageReport = 'out/reports/coverage/coverage-summary.json';

/**
 * A step that runs tests, and leaves a report of each of them.
 *
 * @param {string} name
 * @param {string} report
 * @param {readonly string[]} which
 */
const testStep = (name, report, which) => ({
  name,
  report,
  script: 'node_modules/vitest/vitest.mjs',
  args: [
    ...['run', '--config', 'build/vitest.config.ts', ...which],
    ...['--reporter', 'dot', '--reporter', 'json', `--outputFile.json=${report}`],
  ],
});

/** Apart from the others, as they alone have a floor: to count the lines of all would take a third as long again. */
export const decisions = testStep('decisions', 'out/reports/decisions.json', [
  ...['--project', 'decisions', '--coverage'],
]);

export const unit = testStep('unit tests', 'out/reports/unit.json', [
  ...['--project', 'node', '--project', 'page'],
]);

/** Those whose tests are counted one by one. */
export const testSteps = [unit, decisions];

/** @type {Step} */
export const staged = {
  name: 'staged files',
  script: 'node_modules/lint-staged/bin/lint-staged.js',
  // Nothing is stashed or put back: the tasks only look, so there is nothing to undo.
  args: ['--config', 'build/lint-staged.mjs', '--no-stash'],
};

/** The longest first, so that the short ones fill the gaps. */
export const allSteps = [unit, decisions, lint, words, format, typedLint, types, directions, deadCode];

/** What a commit waits for. */
export const fastSteps = [staged, types];

import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileName } from './lint/file-name.mjs';
import { onlyLines } from './lint/only-lines.mjs';
import { ownRules } from './lint/own-rules.mjs';
import { zoneConfigs } from './lint/zones.mjs';

const CODE = ['**/*.{ts,tsx,mjs}'];

/**
 * Also of kinds that no other step looks into, to refuse them.
 * @type {import('eslint').Linter.Config}
 */
const NAMES = {
  files: ['**/*.{js,jsx,cjs,mts,cts}', ...CODE],
  plugins: { keyturn: { rules: { 'file-name': fileName } } },
  rules: { 'keyturn/file-name': 'error' },
};

/**
 * Lines are lines: blank ones and comments are read too, so they count.
 * @type {import('eslint').Linter.RulesRecord}
 */
const caps = {
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', 60],
  complexity: ['error', 10],
  'max-params': ['error', 3],
};

/** Comments that would switch a part of the gate off; eslint's own are dead by `noInlineConfig`. */
const evasions = [
  ...['v8 ignore', 'c8 ignore', 'istanbul ignore', 'prettier-ignore', 'oxlint-disable'],
  ...['@public', '@lintignore'],
];

export default defineConfig([
  // The bare Electron that the benchmark compares with is as plain as can be, down to its language.
  { ignores: ['out/**', '.cache/**', 'build/bench/bare/**'] },
  // For the cache, which knows the versions of packages and nothing of our rules.
  { settings: { keyturn: ownRules() } },
  NAMES,
  {
    files: CODE,
    // What needs types is in lint/typed-rules.mjs.
    extends: [js.configs.recommended, tseslint.configs.strict],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      ...caps,
      eqeqeq: 'error',
      'no-console': 'error',
      'no-else-return': ['error', { allowElseIf: false }],
      'no-eval': 'error',
      'no-warning-comments': ['error', { terms: evasions, location: 'anywhere' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.css'],
    languageOptions: { parser: onlyLines },
    rules: { 'max-lines': caps['max-lines'] },
  },
  { files: ['renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    // A promise that nobody waits for hides its failure; `void` in front of it hides that it hides.
    files: ['electron/**/*.ts'],
    rules: { 'no-void': 'error' },
  },
  { files: ['build/**/*.{ts,mjs}', 'e2e/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.test.{ts,tsx,mjs}', 'e2e/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
    },
  },
  {
    // A fixture that takes none of the others says so with an empty pattern: Playwright reads the parameter.
    files: ['e2e/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  // A page that has gone bad evaluates strings; the stories about the walls do what it would do.
  { files: ['e2e/walls-*.spec.ts'], rules: { 'no-eval': 'off' } },
  // Plain JavaScript: tsc knows its globals.
  { files: ['**/*.mjs'], rules: { 'no-undef': 'off' } },
  // It must parse on Node versions far too old for the rest, so that they get a sentence and no syntax error.
  { files: ['build/setup/node-version.mjs'], rules: { 'no-var': 'off' } },
  ...zoneConfigs,
]);

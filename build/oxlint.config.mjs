import { resolve } from 'node:path';
import { typedRules } from './lint/typed-rules.mjs';

/** Read from this folder on, `electron/` would be a folder in it; without the root, any folder of that name. */
const root = resolve(import.meta.dirname, '..')
  .replaceAll('\\', '/')
  .replaceAll(/[*?![\]{}]/gu, String.raw`\$&`);

/**
 * @param {import('oxlint').DummyRuleMap} rules
 * @returns {import('oxlint').DummyRuleMap}
 */
const named = (rules) =>
  Object.fromEntries(Object.entries(rules).map(([name, setting]) => [`typescript/${name}`, setting]));

/** @type {import('oxlint').OxlintConfig} */
export default {
  plugins: ['typescript'],
  // Only what is named here: the rest is for ESLint.
  categories: { correctness: 'off' },
  options: { typeAware: true, respectEslintDisableDirectives: false },
  rules: named(typedRules),
  overrides: [
    {
      // A promise that nobody waits for hides its failure; `void` in front of it hides that it hides.
      files: [`${root}/electron/**/*.ts`],
      rules: named({ 'no-floating-promises': ['error', { ignoreVoid: false }] }),
    },
    {
      // A page that has gone bad evaluates strings; the stories about the walls do what it would do.
      files: [`${root}/e2e/walls-*.spec.ts`],
      rules: named({ 'no-implied-eval': 'off' }),
    },
    {
      // Still there in the newest Electron, and the start waits for the newer way: `ui-scheme.ts` says how long.
      files: [`${root}/electron/shell/ui-scheme.ts`],
      rules: named({ 'no-deprecated': ['error', { allow: ['registerBufferProtocol'] }] }),
    },
    {
      // Plain JavaScript: there is nowhere to write the type of a catch callback.
      files: ['**/*.mjs'],
      rules: named({ 'use-unknown-in-catch-callback-variable': 'off' }),
    },
  ],
};

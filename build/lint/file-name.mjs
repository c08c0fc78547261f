import { basename } from 'node:path';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
const pascal = /^[A-Z][A-Za-z0-9]*$/u;
const suffix = /(\.(test|spec|page|vite|config|d))*\.(tsx?|mjs|cjs)$/u;
const kinds = /\.(tsx?|mjs)$/u;
const nameless = new Set(['util', 'utils', 'helper', 'helpers', 'type', 'types', 'common', 'misc']);

/**
 * A .tsx file is named after its component; the file that mounts the app has none to be named after.
 * @param {string} file
 */
const problemWith = (file) => {
  if (!kinds.test(file)) return 'unchecked';
  const stem = file.replace(suffix, '');
  if (nameless.has(stem)) return 'nameless';
  if (kebab.test(stem) && (!file.endsWith('.tsx') || stem === 'main')) return undefined;
  if (pascal.test(stem) && file.endsWith('.tsx')) return undefined;
  return file.endsWith('.tsx') ? 'component' : 'module';
};

/** @type {import('eslint').Rule.RuleModule} */
export const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unchecked: 'Nothing would check the types in {{file}}: write .ts, .tsx, or .mjs in build/.',
      nameless: '{{file}} says nothing: name the file after the noun inside.',
      component: '{{file}} holds a component: name it in PascalCase, after the component.',
      module: '{{file}} is not in kebab-case: name it after the noun inside, as in settings-keeper.ts.',
    },
  },
  create: (context) => ({
    Program: (node) => {
      const file = basename(context.filename);
      const messageId = problemWith(file);
      if (messageId !== undefined) context.report({ node, messageId, data: { file } });
    },
  }),
};

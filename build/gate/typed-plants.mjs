const floating = 'export const start = (work: () => Promise<void>): void => {\n  work();\n};\n';
const FLOATING = 'no-floating-promises';

/** A violation is planted in each program that there is, since a file outside of all would be seen without its types. */
const inEachProgram = [
  'shared/planted/floating.ts',
  'electron/domain/planted/floating.ts',
  'electron/practice/planted-floating.ts',
  'electron/shell/planted-floating.ts',
  'renderer/planted/Floating.tsx',
  'e2e/planted-floating.ts',
  'build/planted-floating.ts',
  'shared/planted/floating.test.ts',
  'renderer/planted/Floating.test.tsx',
].map((file) => ({
  threat: `a floating promise in ${file}`,
  file,
  text: floating,
  rule: FLOATING,
  says: /Promises must be awaited/u,
}));

/** @type {import('./lint-plants.mjs').LintPlant[]} */
export const typedPlants = [
  ...inEachProgram,
  {
    threat: 'a floating promise behind void in the main process',
    file: 'electron/shell/planted-void.ts',
    text: floating.replace('work()', 'void work()'),
    rule: FLOATING,
    says: /add await operator/u,
  },
  {
    threat: 'a floating promise under a comment that would make ESLint look away',
    file: 'shared/planted/disabled.ts',
    text: `/* eslint-disable */\n${floating}`,
    rule: FLOATING,
    says: /Promises must be awaited/u,
  },
  {
    threat: 'a floating promise in a script without types of its own',
    file: 'build/planted-floating.mjs',
    text: '/** @param {() => Promise<void>} work */\nexport const start = (work) => {\n  work();\n};\n',
    rule: FLOATING,
    says: /Promises must be awaited/u,
  },
  {
    threat: 'an any that goes where a type is named',
    file: 'shared/planted/assigned.ts',
    text: 'export const read = (text: string): string => {\n  const { name }: { name: string } = JSON.parse(text);\n  return name;\n};\n',
    rule: 'no-unsafe-assignment',
    says: /any/u,
  },
  {
    threat: 'an any that is returned',
    file: 'shared/planted/returned.ts',
    text: 'export const read = (text: string): string => JSON.parse(text);\n',
    rule: 'no-unsafe-return',
    says: /any/u,
  },
  {
    threat: 'an any that is looked into',
    file: 'shared/planted/looked-into.ts',
    text: 'export const read = (text: string): unknown => JSON.parse(text).name;\n',
    rule: 'no-unsafe-member-access',
    says: /\.name/u,
  },
  {
    threat: 'an any that is passed on',
    file: 'shared/planted/passed-on.ts',
    text: 'export const read = (text: string): number => Math.abs(JSON.parse(text));\n',
    rule: 'no-unsafe-argument',
    says: /any/u,
  },
  {
    threat: 'an any that is called',
    file: 'shared/planted/called.ts',
    text: 'export const read = (text: string): unknown => JSON.parse(text)();\n',
    rule: 'no-unsafe-call',
    says: /any/u,
  },
  {
    threat: 'a switch that forgets a case',
    file: 'shared/planted/forgets.ts',
    text: "export const price = (size: 's' | 'm'): number => {\n  switch (size) {\n    case 's':\n      return 1;\n  }\n  return 2;\n};\n",
    rule: 'switch-exhaustiveness-check',
    says: /Cases not matched: "m"/u,
  },
  {
    threat: 'an async function where nobody waits for it',
    file: 'shared/planted/misused.ts',
    text: 'export const each = (all: number[], work: (one: number) => Promise<void>): void => {\n  all.forEach((one) => work(one));\n  if (work(1)) all.pop();\n};\n',
    rule: 'no-misused-promises',
    says: /Promise/u,
  },
  {
    threat: 'an object made into text',
    file: 'shared/planted/made-into-text.ts',
    text: 'export const say = (one: { readonly name: string }): string => `it is ${one}`;\n',
    rule: 'restrict-template-expressions',
    says: /template/iu,
  },
  {
    threat: 'a condition that never is otherwise',
    file: 'shared/planted/never-otherwise.ts',
    text: "export const shown = (name: string): string => name ?? '';\n",
    rule: 'no-unnecessary-condition',
    says: /./u,
  },
];

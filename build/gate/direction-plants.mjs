/**
 * @typedef {object} DirectionPlant
 * @property {string} threat
 * @property {string} from the file that the complaint must name
 * @property {Readonly<Record<string, string>>} files
 * @property {string} rule
 */

/**
 * @param {string} threat
 * @param {[from: string, imported: string]} leaning
 * @param {string} rule
 * @returns {DirectionPlant}
 */
const leaning = (threat, [from, imported], rule) => ({
  threat,
  from,
  files: { [from]: `import '${imported}';\n` },
  rule,
});

const ADAPTER = { 'electron/storage/planted-adapter.ts': `import '../domain/ports';\n` };
const FEATURE = {
  'renderer/features/planted/index.ts': `import './inside';\n`,
  'renderer/features/planted/inside.ts': `import './deep';\n`,
  'renderer/features/planted/deep.ts': `import '../../../shared/settings';\n`,
};

/** What the others lean on; right in itself. */
export const ground = {
  ...ADAPTER,
  ...FEATURE,
  'e2e/planted-host.ts': `import '../shared/settings';\n`,
  'build/planted-tool.mjs': `import 'node:path';\n`,
  'shared/planted/planted.test.ts': `import '../settings';\n`,
  'renderer/features/planted/testing/shared.ts': `import 'vitest';\n`,
};

/** @type {DirectionPlant[]} */
export const directionPlants = [
  leaning(
    'shared code that leans on the main process',
    ['shared/planted/leans.ts', '../../electron/domain/ports'],
    'shared-stands-alone',
  ),
  {
    threat: 'shared code that leans on the main process for a type alone',
    from: 'shared/planted/borrows-type.ts',
    files: {
      'shared/planted/borrows-type.ts': `export type { Clock } from '../../electron/domain/ports';\n`,
    },
    rule: 'shared-stands-alone',
  },
  leaning('a page that imports Electron', ['renderer/planted/a.ts', 'electron'], 'page-without-electron'),
  leaning('a page that imports a Node module', ['renderer/planted/b.ts', 'node:fs'], 'page-without-node'),
  leaning(
    'a page that imports a decision',
    ['renderer/planted/c.ts', '../../electron/domain/ports'],
    'page-and-main-meet-in-shared',
  ),
  leaning(
    'a main process that imports the page',
    ['electron/shell/planted-a.ts', '../../renderer/features/planted'],
    'main-and-page-meet-in-shared',
  ),
  leaning(
    'a decision that imports node:fs',
    ['electron/domain/planted/reads.ts', 'node:fs'],
    'decisions-are-pure',
  ),
  leaning('a decision that imports zod', ['electron/domain/planted/z.ts', 'zod'], 'decisions-are-pure'),
  leaning(
    'a decision that imports an adapter',
    ['electron/domain/planted/stores.ts', '../../storage/planted-adapter'],
    'only-compose-sees-adapters',
  ),
  leaning(
    'a handler that imports an adapter',
    ['electron/ipc/planted-a.ts', '../storage/planted-adapter'],
    'only-compose-sees-adapters',
  ),
  leaning(
    'a handler that imports the shell',
    ['electron/ipc/planted-b.ts', '../shell/planted-b'],
    'ipc-asks-decisions',
  ),
  leaning(
    'a shell that imports a handler',
    ['electron/shell/planted-b.ts', '../ipc/publish'],
    'shell-is-hung-up-by-main',
  ),
  leaning(
    'an adapter that imports another one',
    ['electron/system/planted.ts', '../storage/planted-adapter'],
    'adapters-serve-the-ports',
  ),
  leaning(
    'a practice vault that imports shared code',
    ['electron/practice/planted-a.ts', '../../shared/settings'],
    'practice-is-a-stranger',
  ),
  leaning(
    'a decision that imports the practice vault',
    ['electron/domain/planted/practises.ts', '../../practice/planted-a'],
    'nobody-leans-on-practice',
  ),
  leaning(
    'a composition root that imports the practice vault instead of starting its process',
    ['electron/planted-root.ts', './practice/planted-a'],
    'nobody-leans-on-practice',
  ),
  leaning(
    'a feature that reaches into another one',
    ['renderer/features/planted-other/reaches.ts', '../planted/inside'],
    'features-have-a-door',
  ),
  leaning(
    'an app that reaches into a feature',
    ['renderer/app/planted-reaches.ts', '../features/planted/inside'],
    'app-uses-the-door',
  ),
  leaning(
    'a feature that fetches the bridge by itself',
    ['renderer/features/planted-other/bridges.ts', '../../app/bridge'],
    'features-are-handed-their-client',
  ),
  leaning(
    'a kit that imports a feature',
    ['renderer/ui/planted-a.ts', '../features/planted'],
    'kit-knows-no-feature',
  ),
  {
    threat: 'two files that need each other',
    from: 'shared/planted/egg.ts',
    files: { 'shared/planted/hen.ts': `import './egg';\n`, 'shared/planted/egg.ts': `import './hen';\n` },
    rule: 'no-cycle',
  },
  {
    threat: 'a file that nothing leads to and that leads nowhere',
    from: 'shared/planted/alone.ts',
    files: { 'shared/planted/alone.ts': 'export const alone = 1;\n' },
    rule: 'no-orphan',
  },
  leaning('an import of nothing', ['shared/planted/lost.ts', './nowhere'], 'no-unresolvable'),
  leaning(
    'a package that is here by accident',
    ['electron/system/planted-accident.ts', 'estree-walker'],
    'no-undeclared-package',
  ),
  leaning('a tool in the app', ['electron/system/planted-tool.ts', 'fast-check'], 'no-tool-in-the-app'),
  leaning(
    'code that imports a test',
    ['shared/planted/test-user.ts', './planted.test'],
    'nobody-imports-a-test',
  ),
  leaning(
    'code that imports what its tests share',
    ['renderer/features/planted/test-user.ts', './testing/shared'],
    'only-tests-import-their-tools',
  ),
  leaning(
    'code that imports the entry',
    ['electron/shell/planted-entry.ts', '../main'],
    'nobody-imports-main',
  ),
  leaning(
    'a practice vault that imports what starts it',
    ['electron/practice/planted-entry.ts', './process'],
    'nobody-imports-main',
  ),
  leaning(
    'an app that imports a story',
    ['electron/shell/planted-story.ts', '../../e2e/planted-host'],
    'nobody-imports-stories',
  ),
  leaning(
    'an app that imports the build',
    ['electron/shell/planted-build.ts', '../../build/planted-tool.mjs'],
    'nobody-imports-the-build',
  ),
];

/** Appended to the one preload there is. */
export const preloadPlant = {
  threat: 'a preload that imports a decision',
  from: 'electron/preload.ts',
  text: `\nimport './domain/ports';\n`,
  rule: 'preload-carries-shared-alone',
};

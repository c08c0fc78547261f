import * as bans from './bans.mjs';

/** @typedef {import('./bans.mjs').Bans} Bans */

const TESTS = ['**/*.test.{ts,tsx,mjs}'];
const TOOL_CONFIGS = [
  'build/*.config.{ts,mjs}',
  'build/{dependency-cruiser,lint-staged}.mjs',
  'e2e/*.config.ts',
];

const page = [
  bans.ofStyle,
  bans.imports(
    '^(electron|electron-log|@electron|node:)',
    'The page has no Node and no Electron: declare a call in shared/ and make it through renderer/app/bridge.ts.',
  ),
  bans.pageStorage,
  bans.pageNetwork,
  bans.rawMarkup,
];

const mainProcess = [bans.ofStyle, bans.ipcRenderer, bans.contextBridge];

const withoutElectron = bans.noElectron(
  'Files and servers need no Electron: wrap the one API in electron/system/ and take it as an argument in electron/compose.ts.',
);

/**
 * Who may use what. The last zone that names a file decides alone: zones do not add up.
 * @type {{ name: string, files: string[], bans: readonly Bans[] }[]}
 */
const zones = [
  { name: 'anything', files: ['**/*.{ts,tsx,mjs}'], bans: [bans.ofStyle] },
  {
    name: 'shared',
    files: ['shared/**/*.ts'],
    bans: [
      bans.ofStyle,
      bans.imports(
        '^(?!zod/mini$|\\.)',
        'shared/ is read by both processes: it imports zod/mini and itself, nothing else; all of zod would be read in at every start.',
      ),
    ],
  },
  {
    name: 'the catalogue of words',
    files: ['shared/words/catalogue.ts'],
    bans: [
      bans.ofStyle,
      bans.imports(
        '^(?!i18next$|\\.)',
        'The words of both processes are put together here, by i18next alone.',
      ),
    ],
  },
  { name: 'main process', files: ['electron/**/*.ts'], bans: [...mainProcess, bans.ipcMain] },
  {
    name: 'main process without Electron',
    files: ['electron/storage/**/*.ts', 'electron/secret-server/**/*.ts'],
    bans: [...mainProcess, bans.ipcMain, withoutElectron],
  },
  { name: 'bus', files: ['electron/ipc/electron-bus.ts'], bans: mainProcess },
  { name: 'preload', files: ['electron/preload.ts'], bans: [bans.ofStyle, bans.ipcMain] },
  {
    name: 'decisions',
    files: ['electron/domain/**/*.ts'],
    bans: [
      bans.ofStyle,
      bans.theWorld,
      bans.imports(
        '^(?!\\.)',
        'Decisions import shared/ and themselves: ask for what the world must do in electron/domain/ports.ts.',
      ),
    ],
  },
  {
    name: 'practice vault',
    files: ['electron/practice/**/*.ts'],
    bans: [
      bans.ofStyle,
      bans.imports(
        '^(?!node:|\\.)',
        'The practice vault imports node: and itself, so that a mistake of the app cannot hide in it.',
      ),
    ],
  },
  { name: 'page', files: ['renderer/**/*.{ts,tsx}'], bans: [...page, bans.rawBridge] },
  { name: 'bridge', files: ['renderer/app/bridge.ts'], bans: page },
  {
    name: 'tests',
    files: TESTS,
    bans: [
      bans.ofStyle,
      bans.testTricks,
      bans.noElectron('Unit tests run without Electron: test the decision, or write a story in e2e/.'),
    ],
  },
  { name: 'stories', files: ['e2e/**/*.ts'], bans: [bans.ofStyle, bans.testTricks] },
  { name: 'tool configs', files: TOOL_CONFIGS, bans: [bans.ofEnumsAlone] },
];

/**
 * @param {readonly Bans[]} sets
 * @returns {import('eslint').Linter.RulesRecord}
 */
const rulesOf = (sets) => ({
  'no-restricted-imports': ['error', { patterns: sets.flatMap((set) => set.imports ?? []) }],
  'no-restricted-globals': ['error', ...sets.flatMap((set) => set.globals ?? [])],
  'no-restricted-properties': ['error', ...sets.flatMap((set) => set.properties ?? [])],
  'no-restricted-syntax': ['error', ...sets.flatMap((set) => set.syntax ?? [])],
});

/** @type {import('eslint').Linter.Config[]} */
export const zoneConfigs = zones.map(({ name, files, bans: sets }) => ({
  name: `zone: ${name}`,
  files,
  rules: rulesOf(sets),
}));

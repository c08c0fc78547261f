/**
 * The directions of import. Paths are relative to the project; `$1` in `to` is the first group of `from`.
 * renderer -> shared <- electron/ipc -> domain <- secret-server, storage, system
 */
const PACKAGES = '(^|/)node_modules/';
const TEST = '\\.test\\.(ts|tsx|mjs)$';
/** What the tests of one folder share. */
const TESTING = ['^(electron|renderer)/.*/testing/', '^renderer/testing/'];
const ADAPTERS = '^electron/(secret-server|storage|system)/';
/** Packages of their own, for a bare Electron to start with. */
const FOREIGN = '^build/(setup/default-app|package/icon-app|bench/bare)/';
const TOOLS = `${PACKAGES}(vitest|fast-check|jsdom|@testing-library|@?playwright|@axe-core|vite|electron-vite|electron-builder|@vitejs|@electron|eslint|oxlint|@?typescript)/`;

/**
 * @param {string} name
 * @param {Pick<import('dependency-cruiser').IRegularForbiddenRuleType, 'from' | 'to'>} sides
 * @param {string} comment
 * @returns {import('dependency-cruiser').IRegularForbiddenRuleType}
 */
const forbid = (name, sides, comment) => ({ name, severity: 'error', comment, ...sides });

const processes = [
  forbid(
    'shared-stands-alone',
    {
      from: { path: '^shared/', pathNot: TEST },
      to: { pathNot: ['^shared/', `${PACKAGES}(zod|i18next)/`] },
    },
    'shared/ is read by both processes: it imports zod, i18next for its words, and itself.',
  ),
  forbid(
    'page-without-electron',
    { from: { path: '^renderer/' }, to: { path: `${PACKAGES}(electron|electron-log|@electron)/` } },
    'The page has no Electron: declare a call in shared/.',
  ),
  forbid(
    'page-without-node',
    { from: { path: '^renderer/', pathNot: TEST }, to: { dependencyTypes: ['core'] } },
    'The page has no Node: declare a call in shared/.',
  ),
  forbid(
    'page-and-main-meet-in-shared',
    { from: { path: '^renderer/' }, to: { path: '^(electron|e2e|build)/' } },
    'The page knows the main process by shared/ alone.',
  ),
  forbid(
    'main-and-page-meet-in-shared',
    { from: { path: '^electron/' }, to: { path: '^(renderer|e2e)/' } },
    'The main process knows the page by shared/ alone.',
  ),
  forbid(
    'preload-carries-shared-alone',
    { from: { path: '^electron/preload\\.ts$' }, to: { pathNot: ['^shared/', `${PACKAGES}electron/`] } },
    'The preload runs before every page: it carries the contract and nothing else.',
  ),
];

const mainProcess = [
  forbid(
    'decisions-are-pure',
    {
      from: { path: '^electron/domain/', pathNot: TEST },
      to: { pathNot: ['^electron/domain/', '^shared/'] },
    },
    'Decisions import shared/ and themselves: ask for the world in domain/ports.ts.',
  ),
  forbid(
    'adapters-serve-the-ports',
    {
      from: { path: ADAPTERS, pathNot: TEST },
      to: { path: '^electron/', pathNot: ['^electron/$1/', '^electron/domain/'] },
    },
    'An adapter knows the ports it implements and nothing else of the main process.',
  ),
  forbid(
    'only-compose-sees-adapters',
    {
      from: { pathNot: [ADAPTERS, '^electron/compose(\\.ts$|/)', TEST, '^e2e/'] },
      to: { path: ADAPTERS },
    },
    'Take a port as an argument and let compose.ts hand in the adapter.',
  ),
  forbid(
    'ipc-asks-decisions',
    {
      from: { path: '^electron/ipc/', pathNot: TEST },
      to: { path: '^electron/', pathNot: ['^electron/(ipc|domain)/'] },
    },
    'Handlers turn calls into decisions: they see domain and shared.',
  ),
  forbid(
    'shell-is-hung-up-by-main',
    {
      from: { path: '^electron/shell/', pathNot: TEST },
      to: { path: '^electron/', pathNot: ['^electron/(shell|domain)/'] },
    },
    'Window, tray and menu take what they need as arguments.',
  ),
  forbid(
    'practice-is-a-stranger',
    {
      from: { path: '^electron/practice/', pathNot: TEST },
      to: { pathNot: '^electron/practice/', dependencyTypesNot: ['core'] },
    },
    'The practice vault imports nothing of ours, so that a mistake of the app cannot hide in it.',
  ),
  forbid(
    'nobody-leans-on-practice',
    {
      from: { path: '^(electron/(?!practice/)|renderer/|shared/)', pathNot: TEST },
      to: { path: '^electron/practice/' },
    },
    'The practice vault is started as a process and talked to over HTTP.',
  ),
];

const page = [
  forbid(
    'features-have-a-door',
    {
      from: { path: '^renderer/features/([^/]+)/' },
      to: {
        path: '^renderer/features/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.ts$'],
      },
    },
    'A feature sees another one only through its index.ts.',
  ),
  forbid(
    'app-uses-the-door',
    {
      from: { path: '^renderer/(?!features/)' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.ts$' },
    },
    'The app sees a feature only through its index.ts.',
  ),
  forbid(
    'features-are-handed-their-client',
    {
      from: { path: '^renderer/features/', pathNot: TEST },
      to: { path: '^renderer/app/(bridge|stores|App)\\.tsx?$' },
    },
    'A feature takes the verbs it needs as arguments; app/stores.ts hands them in.',
  ),
  forbid(
    'kit-knows-no-feature',
    { from: { path: '^renderer/ui/' }, to: { path: '^renderer/(features|app)/' } },
    'ui/ is a kit: it knows no feature and no app.',
  ),
];

const everywhere = [
  forbid(
    'no-cycle',
    { from: {}, to: { circular: true } },
    'Neither file can be understood without the other.',
  ),
  forbid(
    'no-orphan',
    {
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^build/[^/]+\\.(mjs|ts)$', FOREIGN],
      },
      to: {},
    },
    'It imports nothing and nobody imports it.',
  ),
  forbid(
    'no-unresolvable',
    { from: {}, to: { couldNotResolve: true, pathNot: '\\?(asset|raw|url)$' } },
    'There is no such file or package.',
  ),
  forbid(
    'no-undeclared-package',
    { from: { pathNot: FOREIGN }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    'package.json does not name it: it is here by accident of another package.',
  ),
  forbid(
    'no-tool-in-the-app',
    { from: { path: '^(electron|renderer|shared)/', pathNot: [TEST, ...TESTING] }, to: { path: TOOLS } },
    'A tool of tests or builds would be shipped in the app.',
  ),
  forbid(
    'only-tests-import-their-tools',
    {
      from: { pathNot: [TEST, ...TESTING, '^e2e/', '^electron/practice/(conformance|hostile)/'] },
      to: { path: TESTING },
    },
    'What lies in testing/ is for tests alone.',
  ),
  forbid(
    'nobody-imports-a-test',
    { from: { pathNot: TEST }, to: { path: TEST } },
    'What a test shares with others lies in a file of its own.',
  ),
  forbid(
    'nobody-imports-main',
    {
      from: {},
      to: {
        path: ['^electron/main\\.ts$', '^electron/practice/(cli|process)\\.ts$', '^renderer/main\\.tsx$'],
      },
    },
    'It runs on import.',
  ),
  forbid(
    'nobody-imports-stories',
    { from: { pathNot: '^e2e/' }, to: { path: '^e2e/' } },
    'e2e/ looks at the app from outside.',
  ),
  forbid(
    'nobody-imports-the-build',
    { from: { pathNot: '^(build|e2e)/' }, to: { path: '^build/' } },
    'build/ is not part of the app.',
  ),
];

/** @satisfies {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [...processes, ...mainProcess, ...page, ...everywhere],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};

export default configuration;

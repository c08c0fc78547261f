/**
 * What can be banned somewhere, each with a message that names the right thing instead.
 * @typedef {object} Bans
 * @property {{ regex: string, message: string, importNames?: string[] }[]} [imports]
 * @property {{ name: string, message: string }[]} [globals]
 * @property {{ object?: string, property: string, message: string }[]} [properties]
 * @property {{ selector: string, message: string }[]} [syntax]
 */

const ELECTRON = '^electron($|/)';
const WINDOW_OBJECTS = ['window', 'globalThis', 'self', 'top', 'parent', 'frames'];

/**
 * @param {readonly string[]} names
 * @param {string} message
 */
const globalsOf = (names, message) => names.map((name) => ({ name, message }));

/**
 * The same global again, reached through an object that carries it.
 * @param {readonly string[]} names
 * @param {string} message
 * @returns {Bans}
 */
const everywhere = (names, message) => ({
  globals: globalsOf(names, message),
  properties: WINDOW_OBJECTS.flatMap((object) => names.map((property) => ({ object, property, message }))),
});

/**
 * @param {string} name
 * @param {string} message
 * @returns {Bans}
 */
const electronMember = (name, message) => ({
  imports: [{ regex: ELECTRON, importNames: [name], message }],
  properties: [{ property: name, message }],
});

/**
 * @param {string} regex
 * @param {string} message
 * @returns {Bans}
 */
export const imports = (regex, message) => ({ imports: [{ regex, message }] });

/** @param {string} message */
export const noElectron = (message) => imports(ELECTRON, message);

/** @type {Bans} */
export const ofStyle = {
  syntax: [
    { selector: 'TSEnumDeclaration', message: 'No enums: use a const tuple and the union of its members.' },
    { selector: 'ExportDefaultDeclaration', message: 'No default exports: export it by its name.' },
    {
      selector: 'ExportSpecifier[exported.name="default"]',
      message: 'No default exports: export it by its name.',
    },
  ],
};

/** @type {Bans} */
export const ofEnumsAlone = { syntax: ofStyle.syntax?.slice(0, 1) ?? [] };

export const ipcMain = electronMember(
  'ipcMain',
  'Only electron/ipc/electron-bus.ts uses ipcMain: declare the call in shared/ and answer it in electron/ipc/handlers.ts.',
);
export const ipcRenderer = electronMember(
  'ipcRenderer',
  'Only electron/preload.ts uses ipcRenderer: declare the call in shared/ and the preload carries it.',
);
export const contextBridge = electronMember(
  'contextBridge',
  'Only electron/preload.ts uses contextBridge: what the page gets is the contract in shared/ipc/contract.ts.',
);

export const rawBridge = everywhere(
  ['keyturn'],
  'Only renderer/app/bridge.ts reads window.keyturn: take the client, or a verb of it, as an argument.',
);

export const pageStorage = everywhere(
  ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
  'The page keeps nothing: what must last is a setting in shared/settings.ts, stored by the main process.',
);

export const pageNetwork = everywhere(
  ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'],
  'The page has no network: declare a call in shared/ and let the main process ask.',
);

/** @type {Bans} */
export const rawMarkup = {
  properties: [
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'].map((property) => ({
      property,
      message: 'No markup from strings: render elements.',
    })),
    { object: 'document', property: 'write', message: 'No markup from strings: render elements.' },
    { object: 'document', property: 'cookie', message: 'The page keeps nothing.' },
  ],
  syntax: [
    {
      selector:
        'JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"]',
      message: 'No markup from strings: render elements.',
    },
  ],
};

const CLOCK = 'Decisions have no clock of their own: take a Clock from electron/domain/ports.ts.';
const RANDOM = 'Decisions have no randomness of their own: take a Random from electron/domain/ports.ts.';
const TIMERS = 'Decisions start no timers of their own: take Timers from electron/domain/ports.ts.';
const WORLD = 'Decisions touch the world only through electron/domain/ports.ts.';

/** @type {Bans} */
export const theWorld = {
  globals: [
    ...globalsOf(['performance'], CLOCK),
    ...globalsOf(['crypto'], RANDOM),
    ...globalsOf(['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval'], TIMERS),
    ...globalsOf(
      ['process', 'fetch', 'globalThis', 'global', 'window', 'document', 'Buffer', 'console'],
      WORLD,
    ),
  ],
  properties: [
    { object: 'Date', property: 'now', message: CLOCK },
    { object: 'Math', property: 'random', message: RANDOM },
  ],
  syntax: [
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
    { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
  ],
};

/** @type {Bans} */
export const testTricks = {
  imports: [
    {
      regex: '^(node:)?timers/promises$',
      message: 'No sleeps in tests: wait for a state, as with vi.waitFor.',
    },
  ],
  properties: [
    { object: 'vi', property: 'mock', message: 'No mocked modules: hand the unit a double of its port.' },
    { object: 'vi', property: 'doMock', message: 'No mocked modules: hand the unit a double of its port.' },
    { property: 'waitForTimeout', message: 'No sleeps in tests: wait for a state.' },
  ],
  syntax: [
    {
      selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
      message: 'No sleeps in tests: wait for a state, as with vi.waitFor.',
    },
  ],
};

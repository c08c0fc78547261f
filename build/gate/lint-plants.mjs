/**
 * @typedef {object} LintPlant
 * @property {string} threat
 * @property {string} file
 * @property {string} text
 * @property {string} rule
 * @property {RegExp} says what its message must name
 */

/**
 * @param {string} threat
 * @param {[file: string, text: string]} planted
 * @param {[rule: string, says: RegExp]} reason
 * @returns {LintPlant}
 */
const plant = (threat, [file, text], [rule, says]) => ({ threat, file, text: `${text}\n`, rule, says });

const IMPORTS = 'no-restricted-imports';
const GLOBALS = 'no-restricted-globals';
const PROPERTIES = 'no-restricted-properties';
const SYNTAX = 'no-restricted-syntax';

const statements = (/** @type {number} */ count) => '  count += 1;\n'.repeat(count);
const branches = (/** @type {number} */ count) => '  if (count > 1) count += 1;\n'.repeat(count);
const counting = (/** @type {string} */ body) =>
  `export const counting = (start: number): number => {\n  let count = start;\n${body}  return count;\n};`;

const walls = [
  plant(
    'a page that imports Electron',
    ['renderer/planted/imports-electron.ts', `export { shell } from 'electron';`],
    [IMPORTS, /renderer\/app\/bridge\.ts/u],
  ),
  plant(
    'a page that imports a Node module',
    ['renderer/planted/imports-node.ts', `export { readFileSync } from 'node:fs';`],
    [IMPORTS, /renderer\/app\/bridge\.ts/u],
  ),
  plant(
    'a component that reads window.keyturn',
    ['renderer/planted/RawBridge.tsx', `export const RawBridge = (): string => String(window.keyturn);`],
    [PROPERTIES, /renderer\/app\/bridge\.ts/u],
  ),
  plant(
    'a component that takes keyturn out of globalThis',
    [
      'renderer/planted/TakenBridge.tsx',
      `const { keyturn } = globalThis;\nexport const taken: unknown = keyturn;`,
    ],
    [PROPERTIES, /renderer\/app\/bridge\.ts/u],
  ),
  plant(
    'a page that stores by itself',
    ['renderer/planted/stores.ts', `export const kept = localStorage.getItem('theme');`],
    [GLOBALS, /shared\/settings\.ts/u],
  ),
  plant(
    'a page that uses the network',
    ['renderer/planted/asks.ts', `export const asked = (): Promise<Response> => window.fetch('/');`],
    [PROPERTIES, /main process ask/u],
  ),
  plant(
    'a page that writes markup from a string',
    [
      'renderer/planted/Markup.tsx',
      `export const Markup = ({ html }: { readonly html: string }) => (\n  <p dangerouslySetInnerHTML={{ __html: html }} />\n);`,
    ],
    [SYNTAX, /render elements/u],
  ),
  plant(
    'a page that sets innerHTML',
    [
      'renderer/planted/inner-markup.ts',
      `export const set = (to: Element, html: string): void => {\n  to.innerHTML = html;\n};`,
    ],
    [PROPERTIES, /render elements/u],
  ),
  plant(
    'shared code that imports a framework',
    ['shared/planted/imports-react.ts', `export { createElement } from 'react';`],
    [IMPORTS, /zod\/mini and itself/u],
  ),
  plant(
    'ipcMain outside its file',
    ['electron/shell/planted-listener.ts', `export { ipcMain } from 'electron';`],
    [IMPORTS, /electron\/ipc\/electron-bus\.ts/u],
  ),
  plant(
    'ipcMain by way of the whole of Electron',
    [
      'electron/shell/planted-detour.ts',
      `import electron from 'electron';\nexport const listeners = electron.ipcMain.eventNames();`,
    ],
    [PROPERTIES, /electron\/ipc\/electron-bus\.ts/u],
  ),
  plant(
    'ipcRenderer outside the preload',
    ['electron/system/planted-renderer.ts', `export { ipcRenderer } from 'electron';`],
    [IMPORTS, /electron\/preload\.ts/u],
  ),
  plant(
    'contextBridge outside the preload',
    ['electron/system/planted-bridge.ts', `export { contextBridge } from 'electron';`],
    [IMPORTS, /electron\/preload\.ts/u],
  ),
  plant(
    'storage that imports Electron',
    ['electron/storage/planted-storage.ts', `export { app } from 'electron';`],
    [IMPORTS, /electron\/system\//u],
  ),
  plant(
    'a practice vault that borrows from the app',
    ['electron/practice/planted-vault.ts', `export { z } from 'zod';`],
    [IMPORTS, /node: and itself/u],
  ),
];

const decisions = [
  plant(
    'a decision that imports node:fs',
    ['electron/domain/planted/reads-disk.ts', `export { readFileSync } from 'node:fs';`],
    [IMPORTS, /electron\/domain\/ports\.ts/u],
  ),
  plant(
    'a decision that calls Date.now',
    ['electron/domain/planted/asks-clock.ts', `export const now = (): number => Date.now();`],
    [PROPERTIES, /take a Clock/u],
  ),
  plant(
    'a decision that makes a new Date of now',
    ['electron/domain/planted/makes-date.ts', `export const today = (): Date => new Date();`],
    [SYNTAX, /take a Clock/u],
  ),
  plant(
    'a decision that calls Math.random',
    ['electron/domain/planted/throws-dice.ts', `export const dice = (): number => Math.random();`],
    [PROPERTIES, /take a Random/u],
  ),
  ...[
    { name: 'setTimeout', says: /take Timers/u },
    { name: 'setInterval', says: /take Timers/u },
    { name: 'fetch', says: /ports\.ts/u },
    { name: 'process', says: /ports\.ts/u },
    { name: 'crypto', says: /take a Random/u },
    { name: 'performance', says: /take a Clock/u },
    { name: 'globalThis', says: /ports\.ts/u },
  ].map(({ name, says }) =>
    plant(
      `a decision that reaches for ${name}`,
      [
        `electron/domain/planted/reaches-${name.toLowerCase()}.ts`,
        `export const reached: unknown = ${name};`,
      ],
      [GLOBALS, says],
    ),
  ),
];

const caps = [
  plant(
    'a file of 251 lines',
    ['shared/planted/long-file.ts', `export const long = [\n${'  0,\n'.repeat(249)}];`],
    ['max-lines', /Maximum allowed is 250/u],
  ),
  plant(
    'a style sheet of 251 lines',
    ['renderer/planted/long-sheet.css', `:root {\n${'  --s-1: 2px;\n'.repeat(249)}}`],
    ['max-lines', /Maximum allowed is 250/u],
  ),
  plant(
    'a function of 61 lines',
    ['shared/planted/long-function.ts', counting(statements(57))],
    ['max-lines-per-function', /Maximum allowed is 60/u],
  ),
  plant(
    'a function with eleven ways through it',
    ['shared/planted/complex.ts', counting(branches(10))],
    ['complexity', /Maximum allowed is 10/u],
  ),
  plant(
    'a function with four parameters',
    [
      'shared/planted/parameters.ts',
      `export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d;`,
    ],
    ['max-params', /Maximum allowed is 3/u],
  ),
];

export const lintPlants = [...walls, ...decisions, ...caps];

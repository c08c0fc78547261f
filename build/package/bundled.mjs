import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asRecord, asText, readRecord } from '../setup/json.mjs';
import { createProject } from '../setup/project.mjs';

/**
 * A package of somebody else, of which at least one line is in a bundle.
 *
 * @typedef {object} Bundled
 * @property {string} key where it lies, as the lock file says it
 * @property {string} name
 * @property {string} version
 * @property {string} licence by its SPDX name
 * @property {string} text of the licence, as it came
 */

/** What may be shipped as part of something closed, on no other condition than that its licence comes along. */
const welcome = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1']);

const nameOfLicence = /^(?:licen[cs]e|copying)/iu;

/** The innermost package that a path leads into: what lies in a package of a package is that one's. */
const inPackage = /^(.*?)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//u;

/**
 * @param {Iterable<string>} modules as the bundler names them
 * @returns {readonly Bundled[]} the packages they are from
 */
export function bundledFrom(modules) {
  /** @type {Map<string, Bundled>} */
  const found = new Map();
  for (const module of modules) {
    const [, before = '', key = ''] = inPackage.exec(pathOf(module)) ?? [];
    if (key !== '' && !found.has(key)) found.set(key, describe(join(before, key), key));
  }
  return [...found.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** @param {string} module what a bundler makes of a file has a mark before its path, and a question behind it */
function pathOf(module) {
  return module.replace(/^\0+/u, '').replace(/\?.*$/u, '').replaceAll('\\', '/');
}

/** @param {string} folder @param {string} key @returns {Bundled} */
function describe(folder, key) {
  const about = readRecord(join(folder, 'package.json'));
  const licence = asText(about['license']);
  const text = textIn(folder) || (licence === 'MIT' ? usualText(about) : '');
  if (!welcome.has(licence) || text === '') {
    throw new Error(
      `${key} has the licence "${licence}" and ${text === '' ? 'no' : 'a'} text of it: see whether it may be shipped, and say so in build/package/bundled.mjs.`,
    );
  }
  return { key, name: asText(about['name']), version: asText(about['version']), licence, text };
}

/** @param {string} folder */
function textIn(folder) {
  const file = readdirSync(folder).find((entry) => nameOfLicence.test(entry));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
}

/** @param {Readonly<Record<string, unknown>>} about a package that came without the text */
function usualText({ name, author }) {
  const holder = asText(author) || asText(asRecord(author)['name']) || `the authors of ${asText(name)}`;
  return readFileSync(join(createProject().root, 'build/package/mit.txt'), 'utf8').replace(
    '{{holder}}',
    holder,
  );
}

/**
 * @param {string} app the folder of the built app
 * @returns {readonly Bundled[]} what each of its bundles has told, once each
 */
export function bundledIn(app) {
  /** @type {Map<string, Bundled>} */
  const all = new Map();
  for (const part of readdirSync(app).sort()) {
    const file = join(app, part, 'licences.json');
    if (!existsSync(file)) continue;
    for (const each of /** @type {Bundled[]} */ (JSON.parse(readFileSync(file, 'utf8'))))
      all.set(each.key, each);
  }
  return [...all.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

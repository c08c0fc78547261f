import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asRecord, asText, readRecord } from '../setup/json.mjs';

/** @typedef {{ name: string, version: string, licence: string }} Bundled */
/** @typedef {{ count: number, refused: readonly Bundled[], packages: readonly Bundled[] }} Licences */

/** What may be passed on inside of a program, whatever that costs. Fonts come under the last one. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
]);

const SOURCES = ['shared', 'electron', 'renderer'];
const IMPORT = /(?:from|import|import\(|require\(|url\(|@import)\s*['"]((?:@[\w-]+\/)?[a-z][\w.-]*)/g;

/**
 * @param {string} root
 * @returns {Set<string>} the packages that the sources of the app name
 */
function importedIn(root) {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter(
        (entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name),
      )
      .filter((entry) => !/[\\/]testing([\\/]|$)/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Set(
    files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, name]) => name ?? '')),
  );
}

/**
 * Where Node would find it: beside whoever asks, or further up.
 *
 * @param {Readonly<Record<string, unknown>>} packages of the lock file
 * @param {string} from
 * @param {string} name
 */
function placeOf(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('node_modules/') - 1, 0))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (at === '') return undefined;
  }
}

/**
 * All that may end up in the bundle: what the sources import, what that needs, and Electron itself. What a bundler then
 * leaves out of them is counted too.
 *
 * @param {Readonly<Record<string, unknown>>} lock
 * @param {ReadonlySet<string>} imported
 * @returns {Bundled[]}
 */
export function bundledOf(lock, imported) {
  const packages = asRecord(lock['packages']);
  const own = asRecord(packages['']);
  const known = new Set(
    Object.keys({ ...asRecord(own['dependencies']), ...asRecord(own['devDependencies']) }),
  );
  const waiting = [...known].filter((name) => imported.has(name)).map((name) => placeOf(packages, '', name));
  const found = new Set(waiting.filter((place) => place !== undefined));
  for (const place of found) {
    // Electron comes as a program of its own: what its package needs only fetches it.
    if (place === 'node_modules/electron') continue;
    for (const name of Object.keys(asRecord(asRecord(packages[place])['dependencies']))) {
      const needed = placeOf(packages, place, name);
      if (needed !== undefined) found.add(needed);
    }
  }
  return [...found].sort().map((place) => {
    const { version, license } = asRecord(packages[place]);
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { name, version: asText(version), licence: asText(license) };
  });
}

/**
 * @param {string} licence as SPDX writes it: of several, one may be chosen with OR, and all hold with AND
 * @returns {boolean}
 */
export function isAllowed(licence) {
  const plain = licence.replaceAll(/[()]/g, '');
  return plain.split(' OR ').some((each) => each.split(' AND ').every((one) => ALLOWED.has(one.trim())));
}

/**
 * @param {string} root
 * @returns {Licences}
 */
export function checkLicences(root) {
  const packages = bundledOf(readRecord(join(root, 'package-lock.json')), importedIn(root));
  return { count: packages.length, packages, refused: packages.filter(({ licence }) => !isAllowed(licence)) };
}

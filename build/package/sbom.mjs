import { createHash } from 'node:crypto';
import { asRecord, asText } from '../setup/json.mjs';

/** @typedef {import('./bundled.mjs').Bundled} Bundled */

/**
 * @typedef {object} Parts
 * @property {{ readonly name: string, readonly version: string }} app
 * @property {string} electron its version
 * @property {readonly Bundled[]} bundled
 * @property {Readonly<Record<string, unknown>>} locked the packages of the lock file, by where they lie
 */

/**
 * The parts of the app as CycloneDX lists them: what is in its bundles and the runtime around them, not the tools that
 * made it. The same parts give the same list, to the letter.
 *
 * @param {Parts} parts
 */
export function bomOf({ app, electron, bundled, locked }) {
  const runtime = { key: 'node_modules/electron', name: 'electron', version: electron, licence: 'MIT' };
  const components = [runtime, ...bundled].map((part) => componentOf(part, locked));
  const references = components.map((component) => component['bom-ref']).sort();
  const self = `${app.name}@${app.version}`;
  const content = {
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': self, name: app.name, version: app.version } },
    components,
    dependencies: [{ ref: self, dependsOn: references }, ...references.map((ref) => ({ ref }))],
  };
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialOf(content), ...content };
}

/**
 * @param {Pick<Bundled, 'key' | 'name' | 'version' | 'licence'>} part
 * @param {Parts['locked']} locked
 */
function componentOf({ key, name, version, licence }, locked) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  // Of the very version that was locked: a runtime that set-up had to take from elsewhere has no sum here.
  const { integrity, version: lockedVersion } = asRecord(locked[key]);
  const sum = lockedVersion === version ? sumOf(asText(integrity)) : undefined;
  return {
    type: name === 'electron' ? 'framework' : 'library',
    // The same version may be there twice, in two packages that both bring it along.
    'bom-ref': `${key}@${version}`,
    name,
    version,
    purl,
    licenses: [{ license: { id: licence } }],
    ...(sum === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: sum }] }),
  };
}

/** @param {string} integrity of the archive in the registry, as the lock file has it */
function sumOf(integrity) {
  const [, sum] = /^sha512-(.+)$/u.exec(integrity) ?? [];
  return sum === undefined ? undefined : Buffer.from(sum, 'base64').toString('hex');
}

/** @param {object} content named after itself, in the form of a UUID that says so (version 8) */
function serialOf(content) {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}`;
}

/** @param {readonly Bundled[]} bundled @returns {string} for whoever looks into the folder of the app */
export function licenceText(bundled) {
  const rule = '-'.repeat(72);
  const parts = bundled.map(
    ({ name, version, licence, text }) => `${rule}\n${name} ${version} (${licence})\n${rule}\n\n${text}\n`,
  );
  const runtime =
    'Keyturn runs in Electron, whose licence and those of Chromium come with it: LICENSE.electron.txt and LICENSES.chromium.html.';
  return [`Keyturn contains the packages below.\n${runtime}\n`, ...parts].join('\n');
}

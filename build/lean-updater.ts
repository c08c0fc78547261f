import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const HELPERS = /[\\/]node_modules[\\/](?:electron-updater|builder-util-runtime)[\\/]/u;

/**
 * What electron-updater brings along for others: providers of feeds that Keyturn has none of, and parsers for what it is
 * never given to read. Each is replaced by the few lines of it that are called; together they would be half as large
 * again as all of the main process. The stories look for an update with the result.
 */
const REPLACED: Readonly<Record<string, string>> = {
  // The one provider is given to it as a class, see electron/system/updates/provider.ts.
  './providerFactory':
    'exports.createClient = (given, updater, options) => new given.updateProvider(given, updater, options);',
  './providers/GenericProvider': 'exports.GenericProvider = class {};',
  'lodash.isequal': "module.exports = require('node:util').isDeepStrictEqual;",
  // Its settings are handed to it, and the list is read by us: it is given no YAML, and no XML.
  'js-yaml': 'exports.load = JSON.parse;',
  sax: 'exports.parser = undefined;',
  'fs-extra': `const files = require('node:fs/promises');
  const { existsSync } = require('node:fs');
  const { dirname } = require('node:path');
  const remove = (path) => files.rm(path, { recursive: true, force: true });
  const outputFile = async (path, text) => {
    await files.mkdir(dirname(path), { recursive: true });
    await files.writeFile(path, text);
  };
  module.exports = {
    ...files,
    remove,
    outputFile,
    pathExistsSync: existsSync,
    pathExists: async (path) => existsSync(path),
    readJson: async (path) => JSON.parse(await files.readFile(path, 'utf8')),
    outputJson: (path, value) => outputFile(path, JSON.stringify(value)),
    emptyDir: async (path) => {
      await remove(path);
      await files.mkdir(path, { recursive: true });
    },
  };`,
  // Files come as a whole: a list of their parts is signed by nobody.
  './differentialDownloader/GenericDifferentialDownloader':
    'exports.GenericDifferentialDownloader = class {};',
  './differentialDownloader/FileWithEmbeddedBlockMapDifferentialDownloader':
    'exports.FileWithEmbeddedBlockMapDifferentialDownloader = class {};',
  debug: 'exports.default = () => Object.assign(() => undefined, { enabled: false });',
  semver: `const { parse, eq, gt, lt, prerelease } = {
    parse: require('semver/functions/parse'),
    eq: require('semver/functions/eq'),
    gt: require('semver/functions/gt'),
    lt: require('semver/functions/lt'),
    prerelease: require('semver/functions/prerelease'),
  };
  Object.assign(exports, { parse, eq, gt, lt, prerelease });`,
};

const MARK = '\0lean-updater:';

export const leanUpdater = (root: string): Plugin => ({
  name: 'keyturn-lean-updater',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer?.startsWith(MARK) && source.startsWith('semver/'))
      return resolve(root, 'node_modules/electron-updater/node_modules', `${source}.js`);
    if (importer !== undefined && HELPERS.test(importer) && Object.hasOwn(REPLACED, source))
      return `${MARK}${source}.cjs`;
    return null;
  },
  load(id) {
    return id.startsWith(MARK) ? REPLACED[id.slice(MARK.length, -'.cjs'.length)] : undefined;
  },
});

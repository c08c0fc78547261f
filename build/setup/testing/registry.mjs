import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { onTestFinished, vi } from 'vitest';
import { tempFolder } from './temp-folder.mjs';

/** @typedef {{ name: string, version: string, tarball: Buffer, sha512: string }} Published */
/** @typedef {'serves' | 'says not found' | 'serves other bytes' | 'never answers'} Mood */

/**
 * @param {{ name: string, files: Readonly<Record<string, string | Buffer>> }} content
 * @returns {Published}
 */
export function publish({ name, files }) {
  const folder = tempFolder();
  const version = '1.0.0';
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'package/package.json'), JSON.stringify({ name, version }));
  for (const [path, data] of Object.entries(files)) writeFileSync(join(folder, 'package', path), data);
  const file = join(folder, 'package.tgz');
  const tar = spawnSync('tar', ['-czf', file, '-C', folder, 'package']);
  if (tar.status !== 0) throw new Error(tar.stderr.toString());
  const tarball = readFileSync(file);
  return { name, version, tarball, sha512: createHash('sha512').update(tarball).digest('base64') };
}

/**
 * A package registry on loopback, which npm is told to use until the test ends.
 *
 * @param {Published} published
 * @param {Mood} mood
 */
export async function startRegistry(published, mood) {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    if (mood === 'never answers') return;
    if (mood === 'says not found') response.writeHead(404).end('{}');
    else if (request.url?.endsWith('.tgz'))
      response.end(mood === 'serves' ? published.tarball : 'something else');
    else response.end(JSON.stringify(describe(published, url)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  useRegistry(url);
  return { url, requests: () => requests };
}

/** @param {string} url */
export function useRegistry(url) {
  vi.stubEnv('npm_config_registry', url);
  vi.stubEnv('npm_config_cache', tempFolder());
  vi.stubEnv('npm_config_update_notifier', 'false');
  vi.stubEnv('npm_config_proxy', '');
  vi.stubEnv('npm_config_https_proxy', '');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

/**
 * @param {Published} published
 * @param {string} url
 */
function describe({ name, version, sha512 }, url) {
  const dist = { tarball: `${url}${name}.tgz`, integrity: `sha512-${sha512}` };
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist } } };
}

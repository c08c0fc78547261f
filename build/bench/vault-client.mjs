import { Agent, request } from 'node:http';

/** @typedef {{ status: number, body: Buffer }} Reply */
/** @typedef {(path: string) => Promise<Reply>} Get */

/**
 * @param {{ url: string, token: string, connections: number }} options
 * @returns {{ get: Get, close: () => void }} connections that stay open
 */
export function createVaultClient({ url, token, connections }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { authorization: `Bearer ${token}` };
  return {
    get: (path) =>
      new Promise((resolve, reject) => {
        const asked = request(`${url}${path}`, { agent, headers }, (response) => {
          /** @type {Buffer[]} */
          const chunks = [];
          response.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) });
          });
        });
        asked.on('error', reject);
        asked.end();
      }),
    close: () => {
      agent.destroy();
    },
  };
}

/** What people type: the beginning or the middle of a word, never the same page twice in a row. */
const typed = ['sql', 'web', 'prod', 'adm', 'oracle', 'back', 'dev', 'root', '01', 'a', 'er', 'server', 'zz'];

/** @param {number} count how many searches there were before */
export function searchPath(count) {
  const text = typed[count % typed.length] ?? '';
  const skip = (Math.floor(count / typed.length) % 4) * 50;
  return `/api/v1/secrets?filter.searchText=${text}&filter.includeSubFolders=true&skip=${skip}&take=50`;
}

/** So many calls are made for one search: whoever has found something looks at it. */
const callsPerSearch = 20;

/**
 * The mix of an app at work.
 *
 * @param {number} count how many calls there were before
 * @param {readonly number[]} ids
 */
export function mixedPath(count, ids) {
  if (count % callsPerSearch === 0) return searchPath(count / callsPerSearch);
  const one = `/api/v1/secrets/${ids[(count * 7) % ids.length] ?? 0}`;
  const paths = [`${one}/summary`, `${one}/state`, one, `${one}/fields/password`];
  return paths[count % paths.length] ?? one;
}

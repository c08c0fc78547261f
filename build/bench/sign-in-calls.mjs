import { Agent, request } from 'node:http';

/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */

/**
 * @typedef {object} Call as the vault has recorded it
 * @property {number} number
 * @property {string} method
 * @property {string} path
 * @property {Readonly<Record<string, string>>} query
 * @property {unknown} body
 * @property {number | null} status of the answer
 */

const TOKEN_PATH = '/oauth2/token';

/**
 * @param {RunningVault} vault
 * @param {number} since
 * @returns {Promise<readonly Call[]>}
 */
export async function callsSince(vault, since) {
  const answer = await fetch(`${vault.url}/practice/requests?since=${since}`, {
    headers: { authorization: `Bearer ${vault.control}` },
  });
  if (!answer.ok) throw new Error(`The vault told its requests with ${answer.status}.`);
  return /** @type {readonly Call[]} */ (await answer.json());
}

/**
 * @param {Agent} agent
 * @param {string} url
 * @param {{ method: string, headers: Readonly<Record<string, string>>, body: string }} what
 * @returns {Promise<string>}
 */
const ask = (agent, url, { method, headers, body }) =>
  new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (/** @type {string} */ piece) => (text += piece));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${method} ${url} was answered with ${response.statusCode}.`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });

/** @param {string} answer */
function tokenIn(answer) {
  const said = /** @type {unknown} */ (JSON.parse(answer));
  return /** @type {{ access_token: string }} */ (said).access_token;
}

/**
 * The same calls again, one after the other and by the least that can make them.
 *
 * @param {RunningVault} vault
 * @param {readonly Call[]} calls the first of them signs in
 * @returns {Promise<number>} how long they took together, in milliseconds
 */
export async function replay(vault, calls) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let token = '';
  const from = performance.now();
  for (const { method, path, query, body } of calls) {
    const isGrant = path === TOKEN_PATH;
    const search = new URLSearchParams(query).toString();
    const form = /** @type {Record<string, string>} */ (body);
    const text = await ask(agent, `${vault.url}${path}${search && `?${search}`}`, {
      method,
      headers: isGrant
        ? { 'content-type': 'application/x-www-form-urlencoded' }
        : { authorization: `Bearer ${token}` },
      body: isGrant ? new URLSearchParams(form).toString() : '',
    });
    if (isGrant) token = tokenIn(text);
  }
  const took = performance.now() - from;
  agent.destroy();
  return took;
}

/**
 * From the sign-in on: what was asked before, to look at the address, was not waited for.
 *
 * @param {readonly Call[]} calls
 */
export function fromSignIn(calls) {
  const first = calls.findIndex(({ path }) => path === TOKEN_PATH);
  if (first < 0) throw new Error('Nobody signed in.');
  return calls.slice(first);
}

import { request } from 'node:http';

/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('./sign-in-calls.mjs').Call} Call */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('node:http').Agent} Agent */

const PASSPHRASE = 'correct horse battery staple';
const ENDLESS = 1_000_000;

/** Runs in the page: answers as a bridge does, or throws. */
export const must = `async (asked) => {
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value;
}`;

/**
 * All that a sign-in needs, but for the press.
 *
 * @param {Page} page
 * @param {RunningVault} vault
 */
export async function fillIn(page, vault) {
  const [user] = vault.users;
  if (!user) throw new Error('The vault has no user.');
  const field = (/** @type {string} */ name) => page.getByRole('textbox', { name, exact: true });
  await field('Server URL').fill(vault.url);
  await field('User name').fill(user.username);
  await field('Password').fill(user.password);
}

/**
 * @param {Page} page
 * @param {RunningVault} vault
 */
export async function signIn(page, vault) {
  await fillIn(page, vault);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('option').nth(5).waitFor();
}

/**
 * Without a key store of the computer's own, whatever is sent is sealed by this.
 *
 * @param {Page} page
 */
export function givePassphrase(page) {
  const passphrase = JSON.stringify(PASSPHRASE);
  return page.evaluate(`(${must})(window.keyturn.sealing.givePassphrase({ passphrase: ${passphrase} }))`);
}

/**
 * Each answer comes so much later, as from a server that is not on this computer.
 *
 * @param {RunningVault} vault
 * @param {number} ms
 */
export async function delayAll({ url, control }, ms) {
  const answer = await fetch(`${url}/practice/mischief`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control}`, 'content-type': 'application/json' },
    body: JSON.stringify({ do: 'delay', ms, times: ENDLESS }),
  });
  if (!answer.ok) throw new Error(`The vault took no delay: ${answer.status}.`);
}

/**
 * A call as it is made once more, and how it is to be answered.
 *
 * @param {Pick<RunningVault, 'url' | 'token'>} vault
 * @param {Call} call
 */
export function madeAgain({ url, token }, { method, path, query, body, status }) {
  const search = new URLSearchParams(query).toString();
  // The same once more would be no change; the same signs the other way round are as good by every rule.
  const order = Object.entries(/** @type {Record<string, unknown>} */ (body ?? {})).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.split('').reverse().join('') : value,
  ]);
  return {
    method,
    status,
    url: `${url}${path}${search && `?${search}`}`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: order.length === 0 ? '' : JSON.stringify(Object.fromEntries(order)),
  };
}

/**
 * With the signs of its password one place further: to put the same there once more would be no change.
 *
 * @param {Call} call
 * @returns {Call}
 */
export const turned = ({ body, ...call }) => {
  const { value, ...rest } = /** @type {{ value?: string }} */ (body ?? {});
  const next = value === undefined ? body : { value: value.slice(1) + value.slice(0, 1), ...rest };
  return { ...call, body: next };
};

/**
 * Makes a call once more, by the least that can make it, and has it answered as it was.
 *
 * @param {Agent} agent
 * @param {RunningVault} vault
 * @param {Call} call
 * @returns {Promise<void>}
 */
export const askAgain = (agent, vault, call) =>
  new Promise((resolve, reject) => {
    const { url, body, status, ...options } = madeAgain(vault, call);
    const asked = request(url, { agent, ...options }, (response) => {
      response.resume().on('error', reject);
      response.on('end', () => {
        if (response.statusCode === status) resolve();
        else reject(new Error(`${call.method} ${call.path} was answered with ${response.statusCode}.`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });

import { fork } from 'node:child_process';
import { join } from 'node:path';
import { growthOf, watched } from './vault-memory.mjs';

/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('./vault-load.mjs').Order} Order */
/** @typedef {import('./vault-load.mjs').Load} Load */
/** @typedef {import('./vault-memory.mjs').AtRest} AtRest */
/** @typedef {import('./vault-memory.mjs').Growth} Growth */
/** @typedef {import('./vault-memory.mjs').Round} Round */

/**
 * @typedef {object} Endured
 * @property {AtRest} before once everything that has an upper bound has reached it
 * @property {AtRest} after
 * @property {Growth} held
 * @property {Growth} resident
 * @property {readonly Round[]} rounds
 * @property {number} highest resident bytes, however briefly
 * @property {number} unanswered
 */

/** In rounds. The record of requests is full after 10,000, and its memory written over once after 30,000. */
export const endurance = { warmUp: 3, rounds: 10, perRound: 10_000, connections: 8 };
const everyMs = 100;

/**
 * @param {Order} order
 * @returns {Promise<Load>}
 */
export function driven(order) {
  return new Promise((resolve, reject) => {
    const driver = fork(join(import.meta.dirname, 'vault-load.mjs'));
    driver.once('message', (answer) => {
      resolve(/** @type {Load} */ (answer));
    });
    driver.once('error', reject);
    driver.once('exit', (code) => {
      reject(new Error(`The load generator ended with ${code}.`));
    });
    driver.send(order);
  });
}

/**
 * @param {RunningVault} vault
 * @returns {Promise<AtRest>}
 */
async function atRest(vault) {
  const held = await vault.held();
  return { held, resident: vault.memory() };
}

/**
 * Asks as fast as it goes. The vault is made to collect its garbage before the first round that counts and after the
 * last one, and left alone in between.
 *
 * @param {RunningVault} vault
 * @param {Pick<Order, 'url' | 'token' | 'ids'>} asked
 * @param {(detail: string) => void} progress
 * @returns {Promise<Endured>}
 */
export async function endure(vault, asked, progress) {
  const { warmUp, rounds: wanted, perRound: count, connections } = endurance;
  const order = { ...asked, connections, count, perSecond: 0 };
  let unanswered = 0;
  for (let round = 0; round < warmUp; round += 1) {
    progress(`memory, warming up, round ${round + 1} of ${warmUp}`);
    unanswered += (await driven(order)).failed;
  }
  const before = await atRest(vault);
  /** @type {Round[]} */
  const rounds = [];
  while (rounds.length < wanted) {
    progress(`memory, round ${rounds.length + 1} of ${wanted}`);
    const { result, round } = await watched({ read: vault.memory, everyMs }, () => driven(order));
    unanswered += result.failed;
    rounds.push(round);
    // A machine that is this busy would only be kept from its other work.
    if (result.failed > count / 2) break;
  }
  const after = await atRest(vault);
  return {
    before,
    after,
    held: growthOf(before.held, after.held, rounds.length),
    resident: growthOf(before.resident, after.resident, rounds.length),
    rounds,
    highest: Math.max(...rounds.map(({ high }) => high)),
    unanswered,
  };
}

import { fork } from 'node:child_process';
import { join } from 'node:path';
import { vaultProgram } from '../launch/vault-build.mjs';
import { quantile, table } from './figures.mjs';
import { createVaultClient, searchPath } from './vault-client.mjs';
import { startLargeVault } from './vault-process.mjs';

/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('./vault-load.mjs').Order} Order */
/** @typedef {import('./vault-load.mjs').Load} Load */
/** @typedef {Pick<Order, 'url' | 'token' | 'ids'>} Asked */
/** @typedef {{ median: number, p95: number, max: number, workMs: number }} Search `workMs`: of the vault, for one */
/** @typedef {{ memory: readonly number[], unanswered: number }} Endured resident bytes after each round */

const goals = { readyMs: 2_000, memory: 400_000_000, searchP95: 20, loadP99: 50, perSecond: 1_000 };
const searches = { warmUp: 50, counted: 500 };
const load = { seconds: 10, connections: 32 };
const endurance = { rounds: 10, perRound: 10_000, connections: 8 };
const idCount = 500;

/**
 * The practice vault with its large world, in a process of its own, asked over HTTP by another one.
 *
 * @param {import('../setup/project.mjs').Project} project
 * @param {(detail: string) => void} progress
 */
export async function vaultBench(project, progress) {
  progress('start');
  const vault = await startLargeVault(vaultProgram(project));
  try {
    const started = { readyMs: vault.readyMs, memory: vault.memory() };
    progress('search');
    const search = await measureSearch(vault);
    const order = { url: vault.url, token: vault.token, ids: await someIds(vault) };
    progress('load');
    const steady = await steadyLoad(vault, order);
    const endured = await endure(vault, order, progress);
    const figures = { started, search, steady, endurance: { ...endurance, ...endured }, goals };
    return { figures, text: inWords(figures) };
  } finally {
    await vault.stop();
  }
}

/**
 * @param {RunningVault} vault
 * @param {Asked} order
 * @returns {Promise<Load & { workMs: number }>} `workMs`: of the vault, for one request
 */
async function steadyLoad(vault, order) {
  const count = goals.perSecond * load.seconds;
  const before = vault.workMs();
  const found = await driven({ ...order, count, connections: load.connections, perSecond: goals.perSecond });
  return { ...found, workMs: (vault.workMs() - before) / count };
}

/**
 * @param {RunningVault} vault
 * @returns {Promise<Search>}
 */
async function measureSearch(vault) {
  const client = createVaultClient({ ...vault, connections: 1 });
  /** @type {number[]} */
  const times = [];
  let before = NaN;
  for (let count = 0; count < searches.warmUp + searches.counted; count += 1) {
    if (count === searches.warmUp) before = vault.workMs();
    const from = performance.now();
    const { status } = await client.get(searchPath(count));
    if (status !== 200) throw new Error(`A search was answered with ${status}.`);
    times.push(performance.now() - from);
  }
  client.close();
  const sorted = times.slice(searches.warmUp).toSorted((a, b) => a - b);
  const workMs = (vault.workMs() - before) / searches.counted;
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), max: quantile(sorted, 1), workMs };
}

/**
 * Secrets that open without a comment or a check-out.
 *
 * @param {RunningVault} vault
 * @returns {Promise<readonly number[]>}
 */
async function someIds(vault) {
  const client = createVaultClient({ ...vault, connections: 1 });
  const { body } = await client.get(
    `/api/v1/secrets?take=${idCount}&skip=1000&filter.includeRestricted=false`,
  );
  const said = /** @type {unknown} */ (JSON.parse(body.toString()));
  const page = /** @type {{ records: { id: number }[] }} */ (said);
  /** @type {number[]} */
  const found = [];
  for (const { id } of page.records) {
    const { status } = await client.get(`/api/v1/secrets/${id}/fields/password`);
    if (status === 200) found.push(id);
  }
  client.close();
  if (found.length === 0) throw new Error('The large world has no secret with a password that opens.');
  return found;
}

/**
 * @param {Order} order
 * @returns {Promise<Load>}
 */
function driven(order) {
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
 * @param {Asked} order
 * @param {(detail: string) => void} progress
 * @returns {Promise<Endured>}
 */
async function endure(vault, order, progress) {
  /** @type {number[]} */
  const memory = [];
  let unanswered = 0;
  for (let round = 0; round < endurance.rounds; round += 1) {
    progress(`memory, round ${round + 1} of ${endurance.rounds}`);
    const { connections, perRound: count } = endurance;
    const { failed } = await driven({ ...order, connections, count, perSecond: 0 });
    unanswered += failed;
    memory.push(vault.memory());
    // A machine that is this busy would only be kept from its other work.
    if (failed > count / 2) break;
  }
  return { memory, unanswered };
}

const ms = (/** @type {number} */ figure) => `${figure.toFixed(1)} ms`;
const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

/**
 * @param {{ started: { readyMs: number, memory: number }, search: Search, steady: Load & { workMs: number }, endurance: Endured }} figures
 */
function inWords({ started, search, steady, endurance: { memory, unanswered } }) {
  const first = memory[0] ?? NaN;
  const last = memory.at(-1) ?? NaN;
  const rows = [
    ['', 'measured', 'goal'],
    ['ready, large world', ms(started.readyMs), `< ${ms(goals.readyMs)}`],
    ['memory when ready', megabytes(started.memory), `< ${megabytes(goals.memory)}`],
    ['search, page of 50, p95', ms(search.p95), `< ${ms(goals.searchP95)}`],
    ['search, processor time', ms(search.workMs), ''],
    [`${goals.perSecond} requests/s, p99`, ms(steady.p99), `< ${ms(goals.loadP99)}`],
    ['request, processor time', ms(steady.workMs), ''],
    [`${goals.perSecond} requests/s, failed`, String(steady.failed), '0'],
    [`memory after ${endurance.perRound} requests`, megabytes(first), ''],
    [`memory after ${endurance.perRound * memory.length} requests`, megabytes(last), 'as before'],
    ['unanswered on the way', String(unanswered), '0'],
  ];
  return table(rows);
}

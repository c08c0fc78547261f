import { vaultProgram } from '../launch/vault-build.mjs';
import { quantile, table } from './figures.mjs';
import { createVaultClient, searchPath } from './vault-client.mjs';
import { driven, endure, endurance } from './vault-endurance.mjs';
import { growthInWords } from './vault-memory.mjs';
import { startVault } from './vault-process.mjs';
import { tellWorld } from './vault-world.mjs';

/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('./vault-load.mjs').Order} Order */
/** @typedef {import('./vault-load.mjs').Load} Load */
/** @typedef {Pick<Order, 'url' | 'token' | 'ids'>} Asked */
/** @typedef {{ median: number, p95: number, max: number, workMs: number }} Search `workMs`: of the vault, for one */
/** @typedef {import('./vault-endurance.mjs').Endured} Endured */
/** @typedef {import('./vault-world.mjs').ToldWorld} ToldWorld */

const goals = {
  readyMs: 2_000,
  memory: 400_000_000,
  searchP95: 20,
  loadP99: 50,
  perSecond: 1_000,
  heldPercent: 2,
  residentPercent: 5,
};
const searches = { warmUp: 50, counted: 500 };
const load = { seconds: 10, connections: 32 };
const idCount = 500;

/**
 * The practice vault with its large world, in a process of its own, asked over HTTP by another one.
 *
 * @param {import('../setup/project.mjs').Project} project
 * @param {(detail: string) => void} progress
 */
export async function vaultBench(project, progress) {
  progress('start');
  const vault = await startVault(vaultProgram(project), 'large');
  try {
    const started = { readyMs: vault.readyMs, memory: vault.memory() };
    progress('search');
    const search = await measureSearch(vault);
    const order = { url: vault.url, token: vault.token, ids: await someIds(vault) };
    progress('load');
    const steady = await steadyLoad(vault, order);
    const endured = await endure(vault, order, progress);
    progress('world');
    const world = await tellWorld(vault);
    const figures = { started, search, steady, endurance: { ...endurance, ...endured }, world, goals };
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

const ms = (/** @type {number} */ figure) => `${figure.toFixed(1)} ms`;
const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

/**
 * @param {{ started: { readyMs: number, memory: number }, search: Search, steady: Load & { workMs: number }, endurance: Endured, world: ToldWorld }} figures
 */
function inWords({ started, search, steady, endurance: endured, world }) {
  const { perRound, rounds, warmUp } = endurance;
  const grown = (/** @type {import('./vault-memory.mjs').Growth} */ growth) =>
    growthInWords(growth, `${perRound} requests`);
  const rows = [
    ['', 'measured', 'goal'],
    ['ready, large world', ms(started.readyMs), `< ${ms(goals.readyMs)}`],
    ['memory when ready', megabytes(started.memory), `< ${megabytes(goals.memory)}`],
    ['search, page of 50, p95', ms(search.p95), `< ${ms(goals.searchP95)}`],
    ['search, longest', ms(search.max), ''],
    ['search, processor time', ms(search.workMs), ''],
    [`${goals.perSecond} requests/s, p99`, ms(steady.p99), `< ${ms(goals.loadP99)}`],
    ['request, processor time', ms(steady.workMs), ''],
    [`${goals.perSecond} requests/s, failed`, String(steady.failed), '0'],
    [`held after ${warmUp * perRound} requests`, megabytes(endured.before.held), ''],
    [`held, ${rounds * perRound} requests later`, grown(endured.held), `< ${goals.heldPercent} %`],
    [`resident after ${warmUp * perRound} requests`, megabytes(endured.before.resident), ''],
    [
      `resident, ${rounds * perRound} requests later`,
      grown(endured.resident),
      `< ${goals.residentPercent} %`,
    ],
    ['resident, highest on the way', megabytes(endured.highest), `< ${megabytes(goals.memory)}`],
    ['unanswered on the way', String(endured.unanswered), '0'],
    ['world told, all of it', ms(world.ms), ''],
    ['world told, others waited at most', ms(world.othersMs), ''],
  ];
  return table(rows);
}

import { Agent } from 'node:http';
import { vaultProgram } from '../launch/vault-build.mjs';
import { withBareCalls } from './bare-calls.mjs';
import { table } from './figures.mjs';
import { withPackedPage } from './packed-page.mjs';
import { callsSince } from './sign-in-calls.mjs';
import { keyturn } from './subject.mjs';
import { askAgain, delayAll, givePassphrase, must, signIn, turned } from './vault-calls.mjs';
import { startVault } from './vault-process.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('./sign-in-calls.mjs').Call} Call */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./bare-calls.mjs').MakeCalls} MakeCalls */
/** @typedef {{ secrets: number, calls: number, keyturnMs: number, callsMs: number, chromiumMs: number, rate: number }} Measured */

const SECRETS = 500;
const AT_ONCE = 4;
const goals = { rate: 0.9 };
/** How much later each answer comes: not at all, and as from a server that is not on this computer. */
const latenciesMs = { near: 0, far: 30 };

/** Runs in the page: those among many that nothing stands in front of. */
const readyOnes = `async (ids) => {
  const must = ${must};
  const { bulk } = window.keyturn;
  let found = [];
  const checked = new Promise((resolve) => bulk.onChanged((now) => {
    if (now.step !== 'checked') return;
    found = now.items.filter(({ verdict }) => verdict === 'ready').map(({ id }) => id);
    resolve();
  }));
  await must(bulk.check({ ids, scope: 'vault' }));
  await checked;
  return found;
}`;

/** Runs in the page: from the last word of the user until the last of them is known. */
const untilOver = `async ({ ids, concurrency }) => {
  const must = ${must};
  const { bulk } = window.keyturn;
  const order = { canary: 0, second: 0, stopAt: ids.length, pauses: false, concurrency };
  let verified = 0;
  const over = new Promise((resolve) => bulk.onChanged((now) => {
    if (now.step !== 'run' || now.run.phase.kind !== 'over') return;
    verified = now.run.items.filter(({ state }) => state === 'verified').length;
    resolve();
  }));
  const from = performance.now();
  await must(bulk.start({ name: 'Measured', ids, order, reason: null }));
  await over;
  const took = performance.now() - from;
  if (verified !== ids.length) throw new Error('only ' + verified + ' of them were verified');
  await must(bulk.leave());
  return took;
}`;

/**
 * The packed app changes many passwords, some at once; then the very calls that it made are made again, bare, as many at
 * once.
 *
 * @param {Session} session
 */
export async function bulkBench(session) {
  const vault = await startVault(vaultProgram(session.project), 'large');
  try {
    const figures = await withBareCalls(session, (make) =>
      withPackedPage(session, keyturn(session), async (page) => {
        await signIn(page, vault);
        await givePassphrase(page);
        const asked = Array.from({ length: SECRETS * 2 }, (_, index) => index + 1);
        const ids = (await readyAmong(page, asked)).slice(0, SECRETS);
        const of = { page, vault, make, ids };
        const near = await measure(of);
        await delayAll(vault, latenciesMs.far);
        return { near, far: await measure(of), goals, latenciesMs };
      }),
    );
    return { figures, text: inWords(figures) };
  } finally {
    await vault.stop();
  }
}

/**
 * @param {Page} page
 * @param {readonly number[]} ids
 * @returns {Promise<readonly number[]>}
 */
const readyAmong = (page, ids) => page.evaluate(`(${readyOnes})(${JSON.stringify(ids)})`);

/**
 * @param {{ page: Page, vault: RunningVault, make: MakeCalls, ids: readonly number[] }} of
 * @returns {Promise<Measured>}
 */
async function measure({ page, vault, make, ids }) {
  // No run begins without a look at its secrets.
  await readyAmong(page, ids);
  const before = (await callsSince(vault, 0)).at(-1)?.number ?? 0;
  const wanted = JSON.stringify({ ids, concurrency: AT_ONCE });
  /** @type {number} */
  const keyturnMs = await page.evaluate(`(${untilOver})(${wanted})`);
  const calls = bySecret(await callsSince(vault, before));
  const callsMs = await replay(vault, calls);
  const jobs = calls.map((own) => own.map((call) => [turned(call)]));
  const chromiumMs = await make({ vault, atOnce: AT_ONCE, jobs });
  const count = calls.reduce((sum, own) => sum + own.length, 0);
  return { secrets: ids.length, calls: count, keyturnMs, callsMs, chromiumMs, rate: callsMs / keyturnMs };
}

/**
 * What was asked for each of them, in its order.
 *
 * @param {readonly Call[]} calls
 * @returns {readonly (readonly Call[])[]}
 */
function bySecret(calls) {
  /** @type {Map<string, Call[]>} */
  const found = new Map();
  for (const call of calls) {
    const [, id] = /\/(?:secrets|secret-detail)\/(\d+)\//u.exec(call.path) ?? [];
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), call]);
  }
  return [...found.values()];
}

/**
 * @param {RunningVault} vault
 * @param {readonly (readonly Call[])[]} secrets
 * @returns {Promise<number>} in milliseconds
 */
async function replay(vault, secrets) {
  const agent = new Agent({ keepAlive: true });
  const waiting = [...secrets];
  const work = async () => {
    for (let own = waiting.shift(); own !== undefined; own = waiting.shift()) {
      for (const call of own) await askAgain(agent, vault, call);
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const took = performance.now() - from;
  agent.destroy();
  return took;
}

/** @param {{ near: Measured, far: Measured }} figures */
function inWords({ near, far }) {
  const rows = (
    /** @type {string} */ where,
    /** @type {Measured} */ { keyturnMs, callsMs, chromiumMs, rate, calls },
  ) => [
    [`all of them, s, ${where}`, (keyturnMs / 1000).toFixed(1), '', ''],
    [`  its ${calls} calls alone, by Node`, (callsMs / 1000).toFixed(1), '', ''],
    ['  by a bare Electron app', (chromiumMs / 1000).toFixed(1), '', ''],
    ['  rate, of a bare Electron app', (chromiumMs / keyturnMs).toFixed(2), '', ''],
    ['  rate, of Node', rate.toFixed(2), `>= ${goals.rate}`, rate >= goals.rate ? 'met' : 'MISSED'],
  ];
  return table([
    [`${near.secrets} passwords, ${AT_ONCE} at once`, '', 'goal', ''],
    ...rows('on this computer', near),
    ...rows(`each answer ${latenciesMs.far} ms later`, far),
  ]);
}

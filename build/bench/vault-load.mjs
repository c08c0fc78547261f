import { quantile } from './figures.mjs';
import { createVaultClient, mixedPath } from './vault-client.mjs';

/**
 * @typedef {object} Order
 * @property {string} url
 * @property {string} token
 * @property {readonly number[]} ids
 * @property {number} count of requests
 * @property {number} perSecond 0: each connection asks as soon as it has been answered
 * @property {number} connections
 */

/** @typedef {{ seconds: number, median: number, p99: number, max: number, failed: number }} Load */

const tickMs = 2;
const mostMs = 60_000;

/**
 * One request, timed from the moment it was due: a vault that stands still is not asked less.
 *
 * @param {{ client: ReturnType<typeof createVaultClient>, times: number[], failures: { count: number } }} tools
 * @param {string} path
 * @param {number} due
 */
async function ask({ client, times, failures }, path, due) {
  try {
    const { status } = await client.get(path);
    if (status !== 200) failures.count += 1;
  } catch {
    failures.count += 1;
  }
  times.push(performance.now() - due);
}

/**
 * Each connection asks as soon as it has been answered.
 *
 * @param {Order} order
 * @param {Parameters<typeof ask>[0]} tools
 */
async function asFastAsItGoes({ ids, count, connections }, tools) {
  const give = performance.now() + mostMs;
  let next = 0;
  const turns = Array.from({ length: connections }, async () => {
    while (next < count && performance.now() < give) {
      const path = mixedPath(next, ids);
      next += 1;
      await ask(tools, path, performance.now());
    }
  });
  await Promise.all(turns);
}

/**
 * @param {Order} order
 * @param {Parameters<typeof ask>[0]} tools
 */
async function atOneRate({ ids, count, perSecond }, tools) {
  const started = performance.now();
  /** @type {Promise<void>[]} */
  const open = [];
  await new Promise((resolve) => {
    const timer = setInterval(() => {
      const seconds = (performance.now() - started) / 1_000;
      const due = Math.min(Math.floor(seconds * perSecond), count);
      while (open.length < due) {
        const at = started + (open.length * 1_000) / perSecond;
        open.push(ask(tools, mixedPath(open.length, ids), at));
      }
      if (open.length < count && seconds * 1_000 < mostMs) return;
      clearInterval(timer);
      resolve(undefined);
    }, tickMs);
  });
  await Promise.all(open);
}

/**
 * @param {Order} order
 * @returns {Promise<Load>}
 */
async function drive(order) {
  const client = createVaultClient(order);
  const tools = { client, times: /** @type {number[]} */ ([]), failures: { count: 0 } };
  const started = performance.now();
  await (order.perSecond === 0 ? asFastAsItGoes : atOneRate)(order, tools);
  client.close();
  const sorted = tools.times.toSorted((a, b) => a - b);
  return {
    seconds: (performance.now() - started) / 1_000,
    median: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    max: quantile(sorted, 1),
    failed: tools.failures.count + order.count - sorted.length,
  };
}

process.once('message', (order) => {
  void drive(/** @type {Order} */ (order)).then((load) => {
    process.send?.(load, () => {
      process.disconnect();
    });
  });
});

// Whoever gave the order has gone.
process.once('disconnect', () => {
  process.exit();
});

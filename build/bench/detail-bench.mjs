import { Agent } from 'node:http';
import { vaultProgram } from '../launch/vault-build.mjs';
import { spreadOf, table } from './figures.mjs';
import { growthOf, takeHeapCounts } from './heap-counts.mjs';
import { withPackedPage } from './packed-page.mjs';
import { callsSince } from './sign-in-calls.mjs';
import { keyturn } from './subject.mjs';
import { askAgain, signIn } from './vault-calls.mjs';
import { startVault } from './vault-process.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('./sign-in-calls.mjs').Call} Call */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ keyturnMs: number, callsMs: number, overheadMs: number, calls: readonly string[] }} Round */

const rounds = { warmUp: 5, counted: 40 };
/** Before they count, the list of calls, which keeps the newest 2,000, is full. */
const cycles = { warmUp: 800, counted: 1000 };
/** What each tenth opening leaves behind is no chance. */
const goals = { overheadMs: 40, growthKb: 512, moreOfAKind: cycles.counted / 10 };

/** Runs in the page: from the press on a secret of the list until its name has been painted beside it. */
const untilOpened = `(index) => new Promise((resolve, reject) => {
  const option = document.querySelectorAll('[role="option"]')[index];
  const before = document.querySelector('article h1')?.textContent;
  const timer = setTimeout(() => reject(new Error('No secret was opened.')), 30_000);
  const from = performance.now();
  const painted = () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - from);
    port2.postMessage('');
  });
  const look = new MutationObserver(() => {
    const heading = document.querySelector('article h1');
    if (!heading || heading.textContent === before) return;
    look.disconnect();
    clearTimeout(timer);
    painted();
  });
  look.observe(document, { childList: true, subtree: true, characterData: true });
  for (const type of ['pointerdown', 'pointerup']) {
    option.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, pointerType: 'mouse' }));
  }
  option.click();
})`;

/**
 * The packed app opens one secret after the other; then the very calls that it made for each are made again, bare.
 *
 * @param {Session} session
 */
export async function detailBench(session) {
  const vault = await startVault(vaultProgram(session.project), 'large');
  try {
    const { found, heap } = await withPackedPage(session, keyturn(session), async (page) => {
      await signIn(page, vault);
      return { found: await measureRounds(page, vault), heap: await measureHeap(page) };
    });
    const counted = found.slice(rounds.warmUp);
    const spread = (/** @type {(round: Round) => number} */ figureOf) => spreadOf(counted.map(figureOf));
    const figures = {
      keyturn: spread(({ keyturnMs }) => keyturnMs),
      calls: spread(({ callsMs }) => callsMs),
      overhead: spread(({ overheadMs }) => overheadMs),
      heap,
      goals,
      rounds: found,
    };
    return { figures, text: inWords(figures, found.at(-1)?.calls ?? []) };
  } finally {
    await vault.stop();
  }
}

/**
 * @param {Page} page
 * @param {number} index of the secret in the list
 * @returns {Promise<number>}
 */
const open = (page, index) => page.evaluate(`(${untilOpened})(${index})`);

/**
 * @param {Page} page
 * @param {RunningVault} vault
 */
async function measureRounds(page, vault) {
  /** @type {Round[]} */
  const found = [];
  for (let count = 0; count < rounds.warmUp + rounds.counted; count += 1) {
    const before = (await callsSince(vault, 0)).at(-1)?.number ?? 0;
    const keyturnMs = await open(page, count % 5);
    const calls = (await callsSince(vault, before)).filter(({ path }) =>
      /\/secrets\/\d+\/(?:summary|state)$|\/secret-templates\/\d+$/u.test(path),
    );
    const callsMs = await replay(vault, calls);
    const named = calls.map(({ path }) => path.replace(/\d+(?=\/|$)/gu, '*'));
    found.push({ keyturnMs, callsMs, overheadMs: keyturnMs - callsMs, calls: named });
  }
  return found;
}

/**
 * As Keyturn asks them: what is known of a secret at once, and its template after that.
 *
 * @param {RunningVault} vault
 * @param {readonly Call[]} calls
 * @returns {Promise<number>} in milliseconds
 */
async function replay(vault, calls) {
  const agent = new Agent({ keepAlive: true });
  const isTemplate = (/** @type {Call} */ { path }) => path.includes('/secret-templates/');
  const ask = (/** @type {Call} */ call) => askAgain(agent, vault, call);
  const from = performance.now();
  await Promise.all(calls.filter((call) => !isTemplate(call)).map(ask));
  await Promise.all(calls.filter(isTemplate).map(ask));
  const took = performance.now() - from;
  agent.destroy();
  return took;
}

/**
 * What the page holds after all garbage has been collected, before and after many secrets were opened and left.
 *
 * @param {Page} page
 */
async function measureHeap(page) {
  const inspector = await page.context().newCDPSession(page);
  const held = async () => {
    await inspector.send('HeapProfiler.collectGarbage');
    const { usedSize } = await inspector.send('Runtime.getHeapUsage');
    const { nodes } = await inspector.send('Memory.getDOMCounters');
    return { kb: usedSize / 1024, nodes, counts: await takeHeapCounts(inspector) };
  };
  for (let count = 0; count < cycles.warmUp; count += 1) await open(page, count % 2);
  const before = await held();
  for (let count = 0; count < cycles.counted; count += 1) await open(page, count % 2);
  const after = await held();
  return {
    beforeKb: before.kb,
    growthKb: after.kb - before.kb,
    growthNodes: after.nodes - before.nodes,
    growth: growthOf(before.counts, after.counts),
  };
}

/** @typedef {import('./figures.mjs').Spread} Spread */

/**
 * @param {{ keyturn: Spread, calls: Spread, overhead: Spread, heap: Awaited<ReturnType<typeof measureHeap>> }} figures
 * @param {readonly string[]} calls
 */
function inWords({ keyturn: whole, calls: bare, overhead, heap }, calls) {
  const inFigures = (/** @type {Spread} */ { median, min, max }) =>
    [median, min, max].map((figure) => figure.toFixed(1)).join(' / ');
  const verdict = (/** @type {boolean} */ isMet) => (isMet ? 'met' : 'MISSED');
  return table([
    [`${rounds.counted} secrets, median / min / max`, '', 'goal', ''],
    ['press to the opened secret on screen, ms', inFigures(whole), '', ''],
    [`its calls alone (${calls.join(', ')}), ms`, inFigures(bare), '', ''],
    [
      'overhead, ms',
      inFigures(overhead),
      `<= ${goals.overheadMs}`,
      verdict(overhead.median <= goals.overheadMs),
    ],
    [
      `heap after ${cycles.counted} more, KB more than before`,
      `${heap.growthKb.toFixed(0)} (of ${heap.beforeKb.toFixed(0)}; ${heap.growthNodes} nodes more)`,
      `<= ${goals.growthKb}`,
      verdict(heap.growthKb <= goals.growthKb),
    ],
    [
      'objects more than before, of the kind that grew most',
      heap.growth[0] ? `${heap.growth[0].more} (${heap.growth[0].kind})` : '0',
      `<= ${goals.moreOfAKind}`,
      verdict((heap.growth[0]?.more ?? 0) <= goals.moreOfAKind),
    ],
  ]);
}

import { constants, setPriority } from 'node:os';
import { vaultProgram } from '../launch/vault-build.mjs';
import { quantile, table } from './figures.mjs';
import { withPackedPage } from './packed-page.mjs';
import { memoryOf, settled, workOf } from './processes.mjs';
import { keyturn } from './subject.mjs';
import { signIn } from './vault-calls.mjs';
import { startVault } from './vault-process.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('@playwright/test').Page} Page */
/**
 * @typedef {object} Scroll
 * @property {number} frames
 * @property {number} medianMs
 * @property {number} p99Ms
 * @property {number} longestMs
 * @property {number} overGoal
 * @property {number} longTasks of the page's own thread; a frame that is late without one was held up by another process
 * @property {number} workMs of all processors, for one frame
 */
/** @typedef {{ rendererBytes: number | null, heapBytes: number }} Weight */

const goals = { longestMs: 50, memoryBytes: 120e6 };

/** Runs in the page: counts the tasks of its own thread that take longer than 50 ms. */
const countTasks = `{
  window.longTasks = 0;
  window.taskObserver ??= new PerformanceObserver((list) => {
    window.longTasks += list.getEntries().length;
  });
  window.taskObserver.observe({ type: 'longtask' });
}`;

/** Runs in the page: from the first row to the last, so many pixels with each frame; answers the times between them. */
const scrollAll = `new Promise((resolve) => {
  const scroller = document.querySelector('[role="listbox"]').parentElement;
  const gaps = [];
  let before;
  scroller.scrollTop = 0;
  const step = (now) => {
    if (before !== undefined) gaps.push(now - before);
    before = now;
    const isEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
    if (isEnd) return resolve(gaps);
    scroller.scrollTop += 2300;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

/** Runs in the page: as many frames in which nothing happens. What is long there, neighbours have made long. */
const standStill = `new Promise((resolve) => {
  const gaps = [];
  let before;
  const step = (now) => {
    if (before !== undefined) gaps.push(now - before);
    before = now;
    if (gaps.length === 2000) return resolve(gaps);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

/** Runs in the page: stands still at each page until it has come. */
const walkAll = `(async () => {
  const list = document.querySelector('[role="listbox"]');
  const scroller = list.parentElement;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let top = 0; top < scroller.scrollHeight; top += 400 * 46) {
    scroller.scrollTop = top;
    do await frame();
    while (list.querySelector('[aria-label="Not read yet"]'));
  }
})()`;

/** @param {Session} session */
export async function listBench(session) {
  const vault = await startVault(vaultProgram(session.project), 'large');
  // A server is another computer: what it takes to answer is nothing that a page would have to do without.
  setPriority(vault.pid, constants.priority.PRIORITY_LOW);
  try {
    const figures = await withPackedPage(session, keyturn(session), (page, pid) =>
      measureList(page, pid, vault),
    );
    return { figures: { ...figures, goals }, text: inWords(figures) };
  } finally {
    await vault.stop();
  }
}

/**
 * @param {Page} page
 * @param {number} pid
 * @param {RunningVault} vault
 */
async function measureList(page, pid, vault) {
  await signIn(page, vault);
  const link = (/** @type {string} */ name) => page.getByRole('link', { name, exact: true });
  await page.getByRole('option').first().waitFor();
  await link('Favourites').click();
  await page.getByText('You have no favourites yet.').waitFor();
  const empty = await weigh(page, pid);
  await link('All secrets').click();
  await page.getByRole('option').first().waitFor();
  const coming = await frames(page, pid, scrollAll);
  await page.evaluate(walkAll);
  const there = await frames(page, pid, scrollAll);
  const still = await frames(page, pid, standStill);
  const full = await weigh(page, pid);
  return { coming, there, still, empty, full };
}

/**
 * @param {Page} page
 * @param {number} pid
 * @returns {Promise<Weight>}
 */
async function weigh(page, pid) {
  const inspector = await page.context().newCDPSession(page);
  await settled(pid);
  for (let count = 0; count < 3; count += 1) await inspector.send('HeapProfiler.collectGarbage');
  await settled(pid);
  const { usedSize } = await inspector.send('Runtime.getHeapUsage');
  await inspector.detach();
  return { rendererBytes: memoryOf(pid)?.['renderer'] ?? null, heapBytes: usedSize };
}

/**
 * @param {Page} page
 * @param {number} pid
 * @param {string} script that answers the times between frames
 * @returns {Promise<Scroll>}
 */
async function frames(page, pid, script) {
  await page.evaluate(countTasks);
  const before = workOf(pid);
  const given = /** @type {unknown} */ (await page.evaluate(script));
  const gaps = /** @type {number[]} */ (given).toSorted((one, other) => one - other);
  const longTasks = Number(await page.evaluate('window.longTasks'));
  return {
    frames: gaps.length,
    medianMs: quantile(gaps, 0.5),
    p99Ms: quantile(gaps, 0.99),
    longestMs: gaps.at(-1) ?? NaN,
    overGoal: gaps.filter((gap) => gap > goals.longestMs).length,
    longTasks,
    workMs: (workOf(pid) - before) / gaps.length,
  };
}

/** @param {{ coming: Scroll, there: Scroll, still: Scroll, empty: Weight, full: Weight }} figures */
function inWords({ coming, there, still, empty, full }) {
  const row = (/** @type {string} */ what, /** @type {Scroll} */ scroll) => [
    what,
    [scroll.medianMs, scroll.p99Ms, scroll.longestMs].map((ms) => ms.toFixed(1)).join(' / '),
    `${scroll.overGoal} of ${scroll.frames}`,
    String(scroll.longTasks),
    scroll.workMs.toFixed(1),
    scroll === still ? '' : scroll.overGoal === 0 ? 'met' : 'MISSED',
  ];
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  const change = (/** @type {number | null} */ before, /** @type {number | null} */ after) =>
    before === null || after === null
      ? ['needs root', '']
      : [`${megabytes(before)} / ${megabytes(after)}`, megabytes(after - before)];
  const grown = (full.rendererBytes ?? NaN) - (empty.rendererBytes ?? NaN);
  return [
    table([
      [
        '100,000 rows, 50 with each frame',
        'ms: median / p99 / longest',
        `over ${goals.longestMs} ms`,
        "the page's own tasks over 50 ms",
        'work, ms',
        '',
      ],
      row('scrolled while they come', coming),
      row('scrolled when all are there', there),
      row('standing still', still),
    ]),
    table([
      ['memory of the page, MB', 'empty / after all rows', 'more', 'goal', ''],
      [
        'all of it',
        ...change(empty.rendererBytes, full.rendererBytes),
        `<= ${megabytes(goals.memoryBytes)}`,
        Number.isNaN(grown) ? '' : grown <= goals.memoryBytes ? 'met' : 'MISSED',
      ],
      ['what its script holds', ...change(empty.heapBytes, full.heapBytes), '', ''],
    ]),
  ].join('\n');
}

import { setTimeout as delay } from 'node:timers/promises';
import { vaultProgram } from '../launch/vault-build.mjs';
import { quantile, spreadOf, table } from './figures.mjs';
import { withPackedPage } from './packed-page.mjs';
import { measureCold, openKeys, QUICK_PAGE, setShortcut } from './quick-calls.mjs';
import { keyturn } from './subject.mjs';
import { signIn } from './vault-calls.mjs';
import { startVault } from './vault-process.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./quick-calls.mjs').Stage} Stage */
/** @typedef {import('./quick-calls.mjs').Keys} Keys */
/** @typedef {{ text: string, laidOutMs: number, paintedMs: number, rows: number }} Stroke */
/** @typedef {{ readonly coldMs: readonly number[], readonly warmMs: readonly number[], readonly strokes: readonly Stroke[] }} Found */

const goals = { coldMs: 150, warmMs: 60, resultsP95Ms: 16 };
const warmCalls = 15;
const lookMs = 20;
const restMs = 200;
const mostMs = 30_000;

const WORDS = ['backup-prod', 'administrator', 'proxy test 77', 'windows deploy', '4711', 'zzz'];

/** Runs in a popup that is there: it is told when it is called. */
const WATCH_CALLS = `(() => {
  const times = (window.__typedFrom = []);
  window.keyturn.quick.onCalled(() => requestAnimationFrame(() => {
    const isBox = document.activeElement?.getAttribute('role') === 'combobox';
    if (isBox) times.push(performance.timeOrigin + performance.now());
  }));
})()`;

/** Runs in the popup: a key, and what comes of it. Questions are answered in their order: after this one's answer the results are there. */
const stroke = (/** @type {string} */ text) => `(async () => {
  const box = document.querySelector('input[role="combobox"]');
  const list = document.querySelector('[role="listbox"]');
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const text = ${JSON.stringify(text)};
  const from = performance.now();
  put.call(box, text);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await window.keyturn.quick.search({ text });
  for (let turn = 0; turn < 5; turn += 1) await null;
  const rows = list.offsetHeight > 0 ? list.querySelectorAll('[role="option"]').length : 0;
  const laidOutMs = performance.now() - from;
  await new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage('');
    });
  });
  return { text, laidOutMs, paintedMs: performance.now() - from, rows };
})()`;

/** @param {Session} session */
export async function quickBench(session) {
  const keys = await openKeys(session);
  try {
    return await measure({ session, keys });
  } finally {
    await keys.stop();
  }
}

/** @param {Stage} stage */
async function measure(stage) {
  const { session, keys } = stage;
  const coldMs = await measureCold(stage);
  const large = await startVault(vaultProgram(session.project), 'large');
  try {
    const rest = await withPackedPage(session, keyturn(session), (page) => measureWarm(keys, page, large));
    const found = { coldMs, ...rest };
    return { figures: { ...spread(found), goals, ...found }, text: inWords(found) };
  } finally {
    await large.stop();
  }
}

/**
 * @param {Page} popup
 * @param {number} before how often it was there before
 * @returns {Promise<number>}
 */
async function typedFrom(popup, before) {
  const give = Date.now() + mostMs;
  // The policy of the page forbids what Playwright would wait with.
  while (Number(await popup.evaluate('window.__typedFrom.length')) <= before) {
    if (Date.now() > give) throw new Error('The popup is not there to type into.');
    await delay(lookMs);
  }
  return /** @type {number} */ (await popup.evaluate(`window.__typedFrom[${before}]`));
}

/**
 * @param {Keys} keys
 * @param {Page} page
 * @param {RunningVault} vault
 */
async function measureWarm(keys, page, vault) {
  await signIn(page, vault);
  await page.getByRole('searchbox').fill('q');
  const region = page.getByRole('region', { name: 'Secrets', exact: true });
  await region.getByText('known here').waitFor();
  await region.getByText('Reading names').waitFor({ state: 'hidden', timeout: 180_000 });

  const coming = page.context().waitForEvent('page', (each) => each.url() === QUICK_PAGE);
  await setShortcut(page, 'Ctrl+Alt+K');
  keys.press();
  const popup = await coming;
  await popup.getByRole('combobox').waitFor();
  await popup.evaluate(WATCH_CALLS);
  /** @type {number[]} */
  const warmMs = [];
  for (let count = 0; count < warmCalls; count += 1) {
    await popup.evaluate('window.keyturn.quick.hide()');
    await delay(restMs);
    const before = Number(await popup.evaluate('window.__typedFrom.length'));
    const from = keys.press();
    warmMs.push((await typedFrom(popup, before)) - from);
  }

  /** @type {Stroke[]} */
  const strokes = [];
  for (const word of WORDS) {
    const parts = Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1));
    for (const text of [...parts, ...parts.slice(0, -1).reverse()]) {
      const measured = /** @type {unknown} */ (await popup.evaluate(stroke(text)));
      strokes.push(/** @type {Stroke} */ (measured));
    }
  }
  return { warmMs, strokes };
}

/** @param {Found} found */
function spread({ coldMs, warmMs, strokes }) {
  const told = (/** @type {'laidOutMs' | 'paintedMs'} */ figure) => {
    const sorted = strokes.map((each) => each[figure]).toSorted((one, other) => one - other);
    return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), max: sorted.at(-1) ?? NaN };
  };
  return {
    cold: spreadOf(coldMs),
    warm: spreadOf(warmMs),
    results: told('laidOutMs'),
    painted: told('paintedMs'),
  };
}

/** @param {Found} found */
function inWords(found) {
  const { cold, warm, results, painted } = spread(found);
  const row = (/** @type {readonly number[]} */ figures) =>
    figures.map((each) => each.toFixed(1)).join(' / ');
  const verdict = (/** @type {number} */ figure, /** @type {number} */ goal) =>
    figure <= goal ? 'met' : 'MISSED';
  const times = (/** @type {import('./figures.mjs').Spread} */ { median, min, max }) =>
    row([median, min, max]);
  const keys = (/** @type {{ median: number, p95: number, max: number }} */ { median, p95, max }) =>
    row([median, p95, max]);
  return [
    table([
      ['from the key to where one types, median / min / max', 'ms', 'goal (median)', ''],
      [
        `no popup yet, ${found.coldMs.length} times`,
        times(cold),
        `<= ${goals.coldMs}`,
        verdict(cold.median, goals.coldMs),
      ],
      [
        `made ready, ${found.warmMs.length} times`,
        times(warm),
        `<= ${goals.warmMs}`,
        verdict(warm.median, goals.warmMs),
      ],
    ]),
    table([
      [
        `${found.strokes.length} keystrokes over 100,000 names, median / p95 / longest`,
        'ms',
        'goal (p95)',
        '',
      ],
      [
        'keystroke to results',
        keys(results),
        `<= ${goals.resultsP95Ms}`,
        verdict(results.p95, goals.resultsP95Ms),
      ],
      ['and to the frame that shows them', keys(painted), '', ''],
    ]),
  ].join('\n\n');
}

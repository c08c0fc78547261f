import { vaultProgram } from '../launch/vault-build.mjs';
import { quantile, table } from './figures.mjs';
import { withPackedPage } from './packed-page.mjs';
import { keyturn } from './subject.mjs';
import { signIn } from './vault-calls.mjs';
import { startVault } from './vault-process.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ text: string, paintedMs: number, scriptMs: number, found: string }} Stroke */

const goals = { paintedP95Ms: 50 };

/** Names, parts of them, numbers, kinds, several words, and what is nowhere. */
const WORDS = [
  'backup-prod',
  'administrator',
  'proxy test 77',
  'windows deploy',
  '4711',
  'zzz',
  'owner cache stage',
];

/** Runs in the page: puts a text into the box as a key does, and answers when what was found has been painted. */
const stroke = (/** @type {string} */ text) => `new Promise((resolve) => {
  const box = document.querySelector('input[type="search"]');
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const from = performance.now();
  put.call(box, ${JSON.stringify(text)});
  box.dispatchEvent(new Event('input', { bubbles: true }));
  const scriptMs = performance.now() - from;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve({
      text: ${JSON.stringify(text)},
      paintedMs: performance.now() - from,
      scriptMs,
      found: document.querySelector('section h2 + span')?.textContent ?? '',
    });
    port2.postMessage('');
  });
})`;

/** @param {Session} session */
export async function searchBench(session) {
  const vault = await startVault(vaultProgram(session.project), 'large');
  try {
    const strokes = await withPackedPage(session, keyturn(session), (page) => measureStrokes(page, vault));
    return { figures: { ...spread(strokes), goals, strokes }, text: inWords(strokes) };
  } finally {
    await vault.stop();
  }
}

/**
 * @param {Page} page
 * @param {RunningVault} vault
 */
async function measureStrokes(page, vault) {
  await signIn(page, vault);
  await page.getByRole('searchbox').fill('q');
  const region = page.getByRole('region', { name: 'Secrets', exact: true });
  await region.getByText('known here').waitFor();
  await region.getByText('Reading names').waitFor({ state: 'hidden', timeout: 180_000 });

  /** @type {Stroke[]} */
  const strokes = [];
  for (const word of WORDS) {
    const parts = Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1));
    for (const text of [...parts, ...parts.slice(0, -1).reverse(), '']) {
      const measured = /** @type {unknown} */ (await page.evaluate(stroke(text)));
      strokes.push(/** @type {Stroke} */ (measured));
    }
  }
  return strokes;
}

/** @param {readonly Stroke[]} strokes */
function spread(strokes) {
  const sorted = (/** @type {'paintedMs' | 'scriptMs'} */ figure) =>
    strokes.map((each) => each[figure]).toSorted((one, other) => one - other);
  const told = (/** @type {readonly number[]} */ figures) => ({
    median: quantile(figures, 0.5),
    p95: quantile(figures, 0.95),
    max: figures.at(-1) ?? NaN,
  });
  return { painted: told(sorted('paintedMs')), script: told(sorted('scriptMs')) };
}

/** @param {readonly Stroke[]} strokes */
function inWords(strokes) {
  const { painted, script } = spread(strokes);
  const row = (/** @type {{ median: number, p95: number, max: number }} */ { median, p95, max }) =>
    [median, p95, max].map((figure) => figure.toFixed(1)).join(' / ');
  const verdict = painted.p95 <= goals.paintedP95Ms ? 'met' : 'MISSED';
  return table([
    [`${strokes.length} keystrokes over 100,000 names, median / p95 / longest`, 'ms', 'goal (p95)', ''],
    ['keystroke to results on screen', row(painted), `<= ${goals.paintedP95Ms}`, verdict],
    ['of that script', row(script), '', ''],
  ]);
}

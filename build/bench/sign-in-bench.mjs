import { vaultProgram } from '../launch/vault-build.mjs';
import { spreadOf, table } from './figures.mjs';
import { withPackedPage } from './packed-page.mjs';
import { callsSince, fromSignIn, replay } from './sign-in-calls.mjs';
import { keyturn } from './subject.mjs';
import { fillIn } from './vault-calls.mjs';
import { startVault } from './vault-process.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ keyturnMs: number, callsMs: number, overheadMs: number, calls: readonly string[] }} Round */

const rounds = { warmUp: 2, counted: 15 };
const goals = { overheadMs: 60 };

/** Runs in the page: from the press on Sign in until the first name of the list has been painted. */
const untilFirstList = `new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('No list came.')), 30_000);
  const from = performance.now();
  const painted = () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - from);
    port2.postMessage('');
  });
  const look = new MutationObserver(() => {
    if (!document.querySelector('[role="option"]')) return;
    look.disconnect();
    painted();
  });
  look.observe(document, { childList: true, subtree: true });
  document.querySelector('button[name="submit"]').click();
})`;

/**
 * The packed app signs in at a practice vault; then the very calls that it made are made again, bare. Round by round.
 *
 * @param {Session} session
 */
export async function signInBench(session) {
  const vault = await startVault(vaultProgram(session.project), 'large');
  try {
    const found = await withPackedPage(session, keyturn(session), (page) => measureRounds(page, vault));
    const counted = found.slice(rounds.warmUp);
    const spread = (/** @type {(round: Round) => number} */ figureOf) => spreadOf(counted.map(figureOf));
    const figures = {
      keyturn: spread(({ keyturnMs }) => keyturnMs),
      calls: spread(({ callsMs }) => callsMs),
      overhead: spread(({ overheadMs }) => overheadMs),
      goals,
      rounds: found,
    };
    return { figures, text: inWords(figures, found[0]?.calls ?? []) };
  } finally {
    await vault.stop();
  }
}

/**
 * @param {Page} page
 * @param {RunningVault} vault
 */
async function measureRounds(page, vault) {
  /** @type {Round[]} */
  const found = [];
  for (let count = 0; count < rounds.warmUp + rounds.counted; count += 1) {
    found.push(await measureRound(page, vault));
  }
  return found;
}

/**
 * @param {Page} page
 * @param {RunningVault} vault
 * @returns {Promise<Round>}
 */
async function measureRound(page, vault) {
  await fillIn(page, vault);

  const before = (await callsSince(vault, 0)).at(-1)?.number ?? 0;
  /** @type {number} */
  const keyturnMs = await page.evaluate(untilFirstList);
  const calls = fromSignIn(await callsSince(vault, before));
  const callsMs = await replay(vault, calls);

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('form', { name: 'Sign in', exact: true }).waitFor();
  const named = calls.map(({ method, path }) => `${method} ${path}`);
  return { keyturnMs, callsMs, overheadMs: keyturnMs - callsMs, calls: named };
}

/**
 * @param {{ keyturn: import('./figures.mjs').Spread, calls: import('./figures.mjs').Spread, overhead: import('./figures.mjs').Spread }} figures
 * @param {readonly string[]} calls
 */
function inWords({ keyturn: whole, calls: bare, overhead }, calls) {
  const told = (/** @type {import('./figures.mjs').Spread} */ { median, min, max }) =>
    [median, min, max].map((figure) => figure.toFixed(1)).join(' / ');
  const verdict = overhead.median <= goals.overheadMs ? 'met' : 'MISSED';
  return table([
    [`${rounds.counted} rounds, median / min / max`, 'ms', 'goal', ''],
    ['sign-in to first list on screen', told(whole), '', ''],
    [`its calls alone (${calls.join(', ')})`, told(bare), '', ''],
    ['overhead', told(overhead), `<= ${goals.overheadMs}`, verdict],
  ]);
}

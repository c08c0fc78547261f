import { statSync } from 'node:fs';
import { packedApp } from '../package/packed-app.mjs';
import { spreadOf, table } from './figures.mjs';
import { total } from './processes.mjs';
import { learn, measure } from './run.mjs';
import { openScreen } from './screen.mjs';
import { bareWindow, keyturn } from './subject.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./run.mjs').Run} Run */
/** @typedef {{ keyturn: Run, bare: Run }} Pair */
/** @typedef {import('./figures.mjs').Spread} Spread */
/** @typedef {{ keyturn: Spread, bare: Spread, ratio: number }} Comparison */

const pairCount = 15;
const goals = { start: 1.25, memory: 1.35, asarBytes: 3_000_000 };

/**
 * @param {Session} session
 * @param {import('../setup/display.mjs').Display} display
 */
export async function startBench(session, display) {
  const pairs = await measurePairs(session, display.screenFile);
  const asarBytes = statSync(packedApp(session.project).asar).size;
  const start = compare(pairs, ({ startMs }) => startMs);
  const work = compare(pairs, ({ workMs }) => workMs);
  const memory = compare(pairs, (run) => (run.memory === null ? NaN : total(run.memory)));
  const figures = {
    start,
    work,
    memory,
    ratios: { start: start.ratio, memory: memory.ratio },
    goals,
    asarBytes,
    pairs,
  };
  return { figures, text: inWords(figures) };
}

/**
 * @param {Session} session
 * @param {string} screenFile
 */
async function measurePairs(session, screenFile) {
  const screen = openScreen(screenFile);
  try {
    const stage = { session, screen, empty: screen.read() };
    const [ours, bare] = [keyturn(session), await bareWindow(session)];
    const ready = { ours: await learn(stage, ours), bare: await learn(stage, bare) };
    /** @type {Pair[]} */
    const pairs = [];
    // The first pair warms up, and is not counted.
    for (let count = 0; count <= pairCount; count += 1) {
      pairs.push({
        keyturn: await measure(stage, ours, ready.ours),
        bare: await measure(stage, bare, ready.bare),
      });
    }
    return pairs.slice(1);
  } finally {
    screen.close();
  }
}

/**
 * @param {readonly Pair[]} pairs
 * @param {(run: Run) => number} figureOf
 * @returns {Comparison}
 */
function compare(pairs, figureOf) {
  const ours = spreadOf(pairs.map((pair) => figureOf(pair.keyturn)));
  const bare = spreadOf(pairs.map((pair) => figureOf(pair.bare)));
  return { keyturn: ours, bare, ratio: ours.median / bare.median };
}

/**
 * @param {{ start: Comparison, work: Comparison, memory: Comparison, asarBytes: number }} figures
 */
function inWords({ start, work, memory, asarBytes }) {
  const verdict = (/** @type {number} */ value, /** @type {number} */ goal) =>
    value <= goal ? 'met' : 'MISSED';
  const times = (/** @type {number} */ ratio) => `${ratio.toFixed(2)}x`;
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1_000_000).toFixed(2);
  const spread = (/** @type {Spread} */ { median, min, max }, scale = 1) =>
    [median, min, max].map((figure) => (figure / scale).toFixed(0)).join(' / ');
  const rows = [
    ['median / min / max', 'Keyturn', 'bare window', 'ratio', 'goal', ''],
    [
      'start to ready, ms',
      spread(start.keyturn),
      spread(start.bare),
      times(start.ratio),
      `<= ${times(goals.start)}`,
      verdict(start.ratio, goals.start),
    ],
    ['processors until then, ms', spread(work.keyturn), spread(work.bare), times(work.ratio), '', ''],
    Number.isNaN(memory.ratio)
      ? ['memory at rest', 'not measured: only root may look into sandboxed processes', '', '', '', '']
      : [
          'memory at rest, MB',
          spread(memory.keyturn, 1_000_000),
          spread(memory.bare, 1_000_000),
          times(memory.ratio),
          `<= ${times(goals.memory)}`,
          verdict(memory.ratio, goals.memory),
        ],
    [
      'asar, MB',
      megabytes(asarBytes),
      '',
      '',
      `<= ${megabytes(goals.asarBytes)}`,
      verdict(asarBytes, goals.asarBytes),
    ],
  ];
  return table(rows);
}

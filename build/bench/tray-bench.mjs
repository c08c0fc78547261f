import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { switchesOf } from '../launch/session.mjs';
import { endChild, tied } from '../setup/child.mjs';
import { table } from './figures.mjs';
import { withPackedPage } from './packed-page.mjs';
import { gone, memoryOf, settled, total, treeOf, workOf } from './processes.mjs';
import { bareWindow, keyturn } from './subject.mjs';
import { startPanel } from './tray-panel.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./subject.mjs').Subject} Subject */
/** @typedef {{ memory: import('./processes.mjs').Memory | null, processorShare: number, wakesPerSecond: number }} Rest */

const goals = { memory: 0.75, processorPercent: 0.2, wakesPerSecond: 1 };
const watchMs = 60_000;

/** @param {Session} session */
export async function trayBench(session) {
  const [ours, bare] = [keyturn(session), await bareWindow(session)];
  await withPackedPage(session, ours, (page) =>
    page.evaluate(`window.keyturn.settings.change({ startInTray: true, closeAction: 'keep-running' })`),
  );
  const panel = await startPanel(session);
  try {
    const onBus = { ...session, env: { ...session.env, ...panel.env } };
    const inTray = await rest(onBus, ours, panel.shown);
    const window = await rest(session, bare, () => Promise.resolve());
    const ratio = inTray.memory && window.memory ? total(inTray.memory) / total(window.memory) : Number.NaN;
    const figures = { inTray, bare: window, ratio, goals };
    return { figures, text: inWords(figures) };
  } finally {
    await panel.stop();
  }
}

/**
 * @param {Session} session
 * @param {Subject} subject
 * @param {() => Promise<void>} isThere
 * @returns {Promise<Rest>}
 */
async function rest(session, subject, isThere) {
  const args = [...switchesOf(session), '--password-store=basic', `--user-data-dir=${subject.dataFolder}`];
  const child = spawn(...tied(subject.executable, args), {
    ...session.identity.spawn,
    env: session.env,
    cwd: '/',
    stdio: 'ignore',
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${subject.name} could not be started.`);
  try {
    await isThere();
    await settled(pid);
    const memory = memoryOf(pid);
    const before = { work: workOf(pid), wakes: wakesOf(pid) };
    await delay(watchMs);
    const seconds = watchMs / 1000;
    const wakes = Math.max(
      ...wakesOf(pid).map(([id, count]) => count - (new Map(before.wakes).get(id) ?? count)),
    );
    return {
      memory,
      processorShare: (workOf(pid) - before.work) / watchMs,
      wakesPerSecond: wakes / seconds,
    };
  } finally {
    const tree = treeOf(pid);
    await endChild(child);
    await gone(tree);
  }
}

/**
 * How often the first thread of each process, where its timers run, has gone to sleep: it has been woken as often.
 *
 * @param {number} root
 * @returns {readonly (readonly [pid: number, count: number])[]}
 */
function wakesOf(root) {
  return treeOf(root).map(({ pid }) => {
    const status = readFileSync(`/proc/${pid}/task/${pid}/status`, 'utf8');
    return [pid, Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(status)?.[1] ?? 0)];
  });
}

/** @param {{ inTray: Rest, bare: Rest, ratio: number }} figures */
function inWords({ inTray, bare, ratio }) {
  const verdict = (/** @type {number} */ value, /** @type {number} */ goal) =>
    value <= goal ? 'met' : 'MISSED';
  const megabytes = (/** @type {Rest} */ { memory }) =>
    memory ? (total(memory) / 1_000_000).toFixed(0) : '';
  const percent = (/** @type {Rest} */ { processorShare }) => `${(processorShare * 100).toFixed(2)} %`;
  return table([
    [`at rest for ${watchMs / 1000} s`, 'in the tray', 'bare window', 'ratio', 'goal', ''],
    Number.isNaN(ratio)
      ? ['memory', 'not measured: only root may look into sandboxed processes', '', '', '', '']
      : [
          'memory, MB',
          megabytes(inTray),
          megabytes(bare),
          `${ratio.toFixed(2)}x`,
          `<= ${goals.memory}x`,
          verdict(ratio, goals.memory),
        ],
    [
      'processors',
      percent(inTray),
      percent(bare),
      '',
      `<= ${goals.processorPercent} %`,
      verdict(inTray.processorShare * 100, goals.processorPercent),
    ],
    [
      'woken per second, busiest process',
      inTray.wakesPerSecond.toFixed(2),
      bare.wakesPerSecond.toFixed(2),
      '',
      `<= ${goals.wakesPerSecond}`,
      verdict(inTray.wakesPerSecond, goals.wakesPerSecond),
    ],
  ]);
}

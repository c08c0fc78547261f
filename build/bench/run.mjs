import { spawn } from 'node:child_process';
import { endChild, tied } from '../setup/child.mjs';
import { switchesOf } from '../launch/session.mjs';
import { gone, memoryOf, settled, treeOf, workOf } from './processes.mjs';
import { cleared, learnPicture, seen } from './screen.mjs';

/** @typedef {import('./subject.mjs').Subject} Subject */
/** @typedef {import('./screen.mjs').ReadyPicture} ReadyPicture */

/**
 * @typedef {object} Run
 * @property {number} startMs
 * @property {number} workMs time of all processors together until then: it suffers less than `startMs` from neighbours
 * @property {import('./processes.mjs').Memory | null} memory
 */

/**
 * @typedef {object} Stage where the subjects are run, one after the other
 * @property {import('../launch/session.mjs').Session} session
 * @property {import('./screen.mjs').Screen} screen
 * @property {Buffer} empty
 */

/**
 * @template T
 * @param {Stage} stage
 * @param {Subject} subject
 * @param {(app: { pid: number, started: number }) => Promise<T>} look
 * @returns {Promise<T>}
 */
async function whileRunning({ session, screen, empty }, subject, look) {
  const args = [...switchesOf(session), `--user-data-dir=${subject.dataFolder}`];
  const started = performance.now();
  const child = spawn(...tied(subject.executable, args), {
    ...session.identity.spawn,
    env: session.env,
    cwd: '/',
    stdio: 'ignore',
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${subject.name} could not be started.`);
  try {
    return await look({ pid, started });
  } finally {
    const tree = treeOf(pid);
    await endChild(child);
    await gone(tree);
    await cleared(screen, empty);
  }
}

/**
 * @param {Stage} stage
 * @param {Subject} subject
 * @returns {Promise<ReadyPicture>}
 */
export function learn(stage, subject) {
  return whileRunning(stage, subject, async ({ pid }) => {
    await settled(pid);
    return learnPicture(stage.screen, stage.empty);
  });
}

/**
 * @param {Stage} stage
 * @param {Subject} subject
 * @param {ReadyPicture} ready
 * @returns {Promise<Run>}
 */
export function measure(stage, subject, ready) {
  return whileRunning(stage, subject, async ({ pid, started }) => {
    const startMs = Math.round((await seen(stage.screen, ready)) - started);
    const workMs = workOf(pid);
    await settled(pid);
    return { startMs, workMs, memory: memoryOf(pid) };
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** @typedef {{ pid: number, parent: number, ticks: number }} ProcessState */
/** @typedef {Readonly<Record<string, number>>} Memory bytes by kind of process */

const lookMs = 250;
const stillLooks = 4;
const mostMs = 30_000;
const tickMs = 10;
// A caret that blinks costs one now and then.
const idleTicks = 2;

/**
 * @param {number | string} pid
 * @returns {ProcessState | null}
 */
function stateOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
}

/**
 * @param {number} root
 * @returns {readonly ProcessState[]} the process and all that descend from it
 */
export function treeOf(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => stateOf(name) ?? []);
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

/**
 * Waits until the app has come to rest: for a second no process came or went and none did any work worth the name.
 *
 * @param {number} root
 */
export async function settled(root) {
  const give = Date.now() + mostMs;
  let still = 0;
  let before = treeOf(root);
  while (still < stillLooks) {
    if (Date.now() > give) throw new Error('The app does not come to rest.');
    await delay(lookMs);
    const now = treeOf(root);
    still = isIdle(before, now) ? still + 1 : 0;
    before = now;
  }
}

/**
 * @param {readonly ProcessState[]} before
 * @param {readonly ProcessState[]} now
 */
export function isIdle(before, now) {
  const names = (/** @type {readonly ProcessState[]} */ tree) =>
    tree
      .map(({ pid }) => pid)
      .toSorted((a, b) => a - b)
      .join();
  return now.length > 0 && names(before) === names(now) && ticksOf(now) - ticksOf(before) <= idleTicks;
}

/** @param {readonly ProcessState[]} tree */
function ticksOf(tree) {
  return tree.reduce((sum, { ticks }) => sum + ticks, 0);
}

/** @param {number} root */
export function workOf(root) {
  return ticksOf(treeOf(root)) * tickMs;
}

/**
 * Chromium joins the words of its own processes with spaces.
 *
 * @param {number} pid
 */
function kindOf(pid) {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
  const type = words.find((word) => word.startsWith('--type='))?.slice('--type='.length) ?? 'main';
  const service = words.find((word) => word.startsWith('--utility-sub-type='));
  return service ? `${type} ${service.slice('--utility-sub-type='.length)}` : type;
}

/**
 * Memory as it is shared out fairly: a page that n processes use counts for an n-th with each.
 *
 * @param {number} root
 * @returns {Memory | null} null where the system does not let us look into the sandboxed processes
 */
export function memoryOf(root) {
  /** @type {Record<string, number>} */
  const memory = {};
  try {
    for (const { pid } of treeOf(root)) {
      const [, kilobytes] =
        /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
      const kind = kindOf(pid);
      memory[kind] = (memory[kind] ?? 0) + Number(kilobytes) * 1024;
    }
    return memory;
  } catch {
    return null;
  }
}

/** @param {Memory} memory */
export function total(memory) {
  return Object.values(memory).reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * @param {readonly ProcessState[]} processes
 */
export async function gone(processes) {
  const give = Date.now() + mostMs;
  while (processes.some(({ pid, parent }) => stateOf(pid)?.parent === parent)) {
    if (Date.now() > give) throw new Error('A process of the app does not end.');
    await delay(lookMs);
  }
}

import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { asText, parseRecord } from './json.mjs';
import { systemCode } from './problem.mjs';

/** @typedef {{ pid: number, started: string }} Holder */

const pollMs = 100;
const writingMs = 5_000;

/**
 * When a process id was given to another process since, its start time differs.
 *
 * @param {number} pid
 * @returns {string} '' where the system does not tell
 */
function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** @param {Holder} holder */
function isAlive(holder) {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  return holder.started === startTime(holder.pid);
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** @param {string} text @returns {Holder | null} */
function parse(text) {
  try {
    const { pid, started } = parseRecord(text);
    return typeof pid === 'number' && pid > 0 ? { pid, started: asText(started) } : null;
  } catch {
    return null;
  }
}

/** @param {string} file */
function ageMs(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
function isStale(file, text) {
  const holder = parse(text);
  return holder ? !isAlive(holder) : ageMs(file) > writingMs;
}

/** @param {string} file */
function tryCreate(file) {
  let handle;
  try {
    handle = openSync(file, 'wx');
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(handle, JSON.stringify({ pid: process.pid, started: startTime(process.pid) }));
    return true;
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/**
 * Two waiters may both find the same dead holder. Only the one that gets the guard removes the lock, and only
 * after reading it again, so the lock of a third who was quicker survives.
 *
 * @param {string} file
 */
function removeStale(file) {
  const guard = `${file}.guard`;
  if (!tryCreate(guard)) {
    const text = read(guard);
    if (text !== null && isStale(guard, text)) rmSync(guard, { force: true });
    return;
  }
  try {
    const text = read(file);
    if (text !== null && isStale(file, text)) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/**
 * Runs the work while no other process holds the same lock file.
 *
 * @template T
 * @param {{ file: string, onWait: (pid: number) => void }} lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock({ file, onWait }, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!tryCreate(file)) {
    const text = read(file);
    if (text !== null && isStale(file, text)) {
      removeStale(file);
      continue;
    }
    if (!told && text !== null) onWait(parse(text)?.pid ?? 0);
    told = told || text !== null;
    await delay(pollMs);
  }
  const release = () => {
    rmSync(file, { force: true });
  };
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

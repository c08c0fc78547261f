import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endChild, tied } from '../setup/child.mjs';
import { workOf } from './processes.mjs';

/** @typedef {{ username: string, password: string }} User */
/** @typedef {{ url: string, accessToken: string, control: string, users: readonly User[] }} Ready */

/**
 * @typedef {object} RunningVault
 * @property {number} pid
 * @property {string} url
 * @property {string} token of somebody who may do everything
 * @property {number} readyMs from just before the process was made until it said that it is ready
 * @property {string} control what the control routes ask for
 * @property {readonly User[]} users
 * @property {() => number} memory resident bytes; NaN where the system does not tell
 * @property {() => Promise<number>} held bytes in use once all garbage has been collected
 * @property {() => number} workMs time of all processors that it has used so far
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Ready>}
 */
function ready(child) {
  return new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error('The vault has no output.');
    createInterface(child.stdout).once('line', (line) => {
      const said = /** @type {unknown} */ (JSON.parse(line));
      resolve(/** @type {Ready} */ (said));
    });
    child.once('exit', (code) => {
      reject(new Error(`The vault ended with ${code} before it was ready.`));
    });
  });
}

/** @param {number} pid */
function residentBytes(pid) {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return NaN;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function heldBytes(child) {
  return new Promise((resolve, reject) => {
    const gone = () => {
      reject(new Error('The vault ended before it could be looked at.'));
    };
    child.once('exit', gone);
    child.once('message', (said) => {
      child.off('exit', gone);
      resolve(/** @type {{ held: number }} */ (said).held);
    });
    child.send('');
  });
}

/**
 * @param {string} program
 * @param {'demo' | 'large'} world
 * @returns {Promise<RunningVault>}
 */
export async function startVault(program, world) {
  const started = performance.now();
  const probe = ['--expose-gc', '--import', join(import.meta.dirname, 'vault-probe.mjs')];
  const child = spawn(...tied(process.execPath, [...probe, program, '--json', '--world', world]), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The vault could not be started.');
  try {
    const { url, accessToken, control, users } = await ready(child);
    return {
      pid,
      url,
      token: accessToken,
      control,
      users,
      readyMs: performance.now() - started,
      memory: () => residentBytes(pid),
      held: () => heldBytes(child),
      workMs: () => workOf(pid),
      stop: () => endChild(child),
    };
  } catch (error) {
    await endChild(child);
    throw error;
  }
}

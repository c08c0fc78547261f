import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { systemCode } from './problem.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {boolean} [visible] the child writes to our own terminal instead of being collected
 * @property {AbortSignal} [signal]
 * @property {boolean} [outlives] it goes on when we end: a package manager must not be stopped half-way
 */

/** @typedef {{ status: number, output: string }} ChildResult */

const missingCommand = 127;
const longestOutput = 200_000;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<ChildResult>} with what was written last; a command that does not exist is status 127
 */
export function runChild(command, args, options = {}) {
  const { visible = false, outlives = false, signal, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(...(outlives ? untied(command, args) : tied(command, args)), {
      ...rest,
      stdio: ['ignore', visible ? 'inherit' : 'pipe', visible ? 'inherit' : 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-longestOutput);
    };
    const stop = () => child.kill('SIGKILL');
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    signal?.addEventListener('abort', stop, { once: true });
    if (!outlives) process.on('exit', stop);
    child.on('error', (error) => {
      process.off('exit', stop);
      if (systemCode(error) !== 'ENOENT') reject(error);
      else resolve({ status: missingCommand, output: `${command}: not found` });
    });
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop);
      process.off('exit', stop);
      resolve({ status: code ?? 1, output });
    });
  });
}

/** @param {ChildResult} result */
export function lastLine(result) {
  const lines = result.output.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').at(-1) ?? 'no message';
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its status, as a shell tells it
 */
export function ended(child) {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
    child.once('error', () => {
      resolve(missingCommand);
    });
  });
}

/**
 * Asks a child to end, and makes it when it does not listen.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [patienceMs]
 */
export async function endChild(child, patienceMs = 5_000) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(late);
}

/**
 * The kernel ends such a child when we are killed without a chance to do so ourselves.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function tied(command, args) {
  const tool = '/usr/bin/setpriv';
  if (process.platform !== 'linux' || !existsSync(tool)) return untied(command, args);
  return [tool, ['--pdeathsig', 'TERM', '--', command, ...args]];
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
function untied(command, args) {
  return [command, [...args]];
}

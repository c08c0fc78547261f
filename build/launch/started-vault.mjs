import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { endChild } from '../setup/child.mjs';
import { asRecord, asText, parseRecord } from '../setup/json.mjs';

/**
 * @typedef {object} Started
 * @property {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @property {{ out: string, err: string }} output
 */

/**
 * Processes of one test file, none of which outlives its test.
 *
 * @returns {{ start: (command: string, args: string[]) => Started, endAll: () => Promise<unknown> }}
 */
export function createProcesses() {
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  return {
    start: (command, args) => {
      const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
      children.push(child);
      const output = { out: '', err: '' };
      child.stdout.on('data', (chunk) => (output.out += String(chunk)));
      child.stderr.on('data', (chunk) => (output.err += String(chunk)));
      return { child, output };
    },
    endAll: () => Promise.all(children.splice(0).map((child) => endChild(child))),
  };
}

/** @param {string} line what a vault prints for programs */
export function readyOf(line) {
  const ready = parseRecord(line);
  const users = Array.isArray(ready['users']) ? ready['users'].map((user) => asRecord(user)) : [];
  return {
    url: asText(ready['url']),
    control: asText(ready['control']),
    accessToken: asText(ready['accessToken']),
    fingerprint: ready['fingerprint'],
    users,
    names: users.map((user) => asText(user['username'])),
  };
}

/** @param {import('node:stream').Readable} out @returns {Promise<string>} */
export function firstLineOf(out) {
  return new Promise((resolve) => createInterface(out).once('line', resolve));
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number | null>} */
export function statusOf(child) {
  return new Promise((resolve) => child.once('close', resolve));
}

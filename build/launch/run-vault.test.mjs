import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, it, vi } from 'vitest';
import { endChild } from '../setup/child.mjs';
import { asRecord, asText, parseRecord } from '../setup/json.mjs';
import { npmCommand } from '../setup/project.mjs';

const command = resolve(import.meta.dirname, '../vault.mjs');

/** @type {import('node:child_process').ChildProcess[]} */
const children = [];
afterEach(() => Promise.all(children.splice(0).map((child) => endChild(child))));

/** @param {string[]} args */
function startVault(...args) {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (output.out += String(chunk)));
  child.stderr.on('data', (chunk) => (output.err += String(chunk)));
  return { child, output };
}

/** @param {string} line */
function readyOf(line) {
  const { url, control, accessToken, users } = parseRecord(line);
  const names = Array.isArray(users) ? users.map((user) => asText(asRecord(user)['username'])) : [];
  return { url: asText(url), control: asText(control), accessToken: asText(accessToken), names };
}

/** @param {import('node:stream').Readable} out @returns {Promise<string>} */
function firstLineOf(out) {
  return new Promise((resolve) => createInterface(out).once('line', resolve));
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number | null>} */
function statusOf(child) {
  return new Promise((resolve) => child.once('close', resolve));
}

/** The first start builds it. */
const patience = 60_000;

it(
  'prints one line for machines when it is ready, and the first user of it may do everything',
  async () => {
    const { child, output } = startVault('--json', '--port', '0');
    const line = await firstLineOf(child.stdout);
    const { url, names, accessToken, control } = readyOf(line);
    const me = await fetch(`${url}/api/v1/users/current`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(await me.json()).toMatchObject({ userName: names[0] });
    const world = await fetch(`${url}/practice/world`, { headers: { authorization: `Bearer ${control}` } });
    expect(await world.json()).toHaveProperty('secrets');
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(output.out).toBe(`${line}\n`);
    await expect(fetch(url)).rejects.toThrow();
  },
  patience,
);

it(
  'is alone on the output of the npm that runs it, and ends with it, which hands no signal on',
  async () => {
    const { command: npm, first } = npmCommand();
    const child = spawn(npm, [...first, 'run', 'vault', '--', '--json'], {
      cwd: resolve(import.meta.dirname, '../..'),
      // npm asks this before the file of the project, and whoever runs the tests may have set it.
      env: { ...process.env, npm_config_json: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const { url } = readyOf(await firstLineOf(child.stdout));
    child.kill('SIGTERM');
    await vi.waitFor(() => expect(fetch(url)).rejects.toThrow(), { timeout: 20_000, interval: 100 });
  },
  patience,
);

it(
  'prints the fingerprint of the certificate it made, and how to sign in',
  async () => {
    const { child, output } = startVault('--tls', '--base', '/');
    while (!output.out.includes('Ctrl+C')) await once(child.stdout, 'data');
    expect(output.out).toMatch(/address {6}https:\/\/localhost:\d+\n/u);
    expect(output.out).toMatch(/SHA-256 (?:[\dA-F]{2}:){31}[\dA-F]{2}\n/u);
    expect(output.out).toContain('admin / ');
  },
  patience,
);

it(
  'ends with 2 and one sentence at a flag or a value that it does not know',
  async () => {
    for (const args of [['--prot'], ['--world', 'flat']]) {
      const { child, output } = startVault(...args);
      expect(await statusOf(child)).toBe(2);
      expect(output.out).toBe('');
      expect(output.err.trim().split('\n').at(-1)).toMatch(/^[^\n]+\.$/u);
    }
  },
  patience,
);

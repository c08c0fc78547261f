import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { endChild } from '../setup/child.mjs';
import { npmCommand } from '../setup/project.mjs';
import { createProcesses, firstLineOf, readyOf, statusOf } from './started-vault.mjs';

const command = resolve(import.meta.dirname, '../vault.mjs');

const processes = createProcesses();
afterEach(() => processes.endAll());

/** @param {string[]} args */
const startVault = (...args) => processes.start(command, args);

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
    try {
      const { url } = readyOf(await firstLineOf(child.stdout));
      child.kill('SIGTERM');
      await vi.waitFor(() => expect(fetch(url)).rejects.toThrow(), { timeout: 20_000, interval: 100 });
    } finally {
      await endChild(child);
    }
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

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const build = resolve(import.meta.dirname, '..');

/** What each command loads once it knows that Node is new enough, and before any package is there. */
const commands = [
  'launch/start-app.mjs',
  'launch/run-tests.mjs',
  'launch/run-dev.mjs',
  'launch/run-setup.mjs',
  'package/run-package.mjs',
  'bench/run-bench.mjs',
];

describe('on a machine without a single package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-bare-'));
  const copy = join(folder, 'build');
  beforeAll(() => {
    cpSync(build, copy, { recursive: true, filter: (path) => !basename(path).includes('.test.') });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(commands)('%s loads, so that it can set up what is missing', (command) => {
    const address = pathToFileURL(join(copy, command)).href;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', `await import(${JSON.stringify(address)})`],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

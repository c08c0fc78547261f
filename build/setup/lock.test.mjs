import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { withLock } from './lock.mjs';
import { tempFolder } from './testing/temp-folder.mjs';

const module = pathToFileURL(join(import.meta.dirname, 'lock.mjs')).href;

/**
 * A process that writes `in` and `out` around a moment in which it holds the lock.
 *
 * @param {string} folder
 */
function contender(folder) {
  const script = `
    import { appendFileSync } from 'node:fs';
    import { setImmediate } from 'node:timers/promises';
    import { withLock } from '${module}';
    const note = (word) => appendFileSync('${folder}/log', word + ' ' + process.pid + '\\n');
    await withLock({ file: '${folder}/lock', onWait: () => {} }, async () => {
      note('in');
      for (let i = 0; i < 200; i += 1) await setImmediate();
      note('out');
    });`;
  return run(script);
}

/** @param {string} script */
function run(script) {
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** @param {string} folder */
function expectNoOverlap(folder) {
  const lines = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
  for (let i = 0; i < lines.length; i += 2) {
    expect(lines[i]?.replace('in', 'out')).toBe(lines[i + 1]);
  }
  return lines.length / 2;
}

async function deadProcess() {
  const child = run('');
  await once(child, 'exit');
  return child.pid;
}

/** @param {string} folder */
function hold(folder) {
  const script = `
    import { withLock } from '${module}';
    await withLock({ file: '${folder}/lock', onWait: () => {} }, () => new Promise((_, reject) => {
      console.log('held');
      process.on('SIGTERM', () => reject(new Error('stop')));
      setInterval(() => {}, 1000);
    })).catch(() => process.exit(0));`;
  return run(script);
}

it('processes that want the lock at once get it one after the other', async () => {
  const folder = tempFolder();
  await Promise.all([1, 2, 3].map(() => once(contender(folder), 'exit')));
  expect(expectNoOverlap(folder)).toBe(3);
});

it('a lock whose holder is dead is taken over by exactly one of those who wait', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: await deadProcess(), started: '1' }));
  await Promise.all([1, 2, 3].map(() => once(contender(folder), 'exit')));
  expect(expectNoOverlap(folder)).toBe(3);
});

it('a holder that was killed does not block the next set-up', async () => {
  const folder = tempFolder();
  const holder = hold(folder);
  await once(holder.stdout, 'data');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(existsSync(join(folder, 'lock'))).toBe(true);
  await expect(
    withLock({ file: join(folder, 'lock'), onWait: fail }, () => Promise.resolve('mine')),
  ).resolves.toBe('mine');
});

it('who waits is told once which process to wait for, and goes on when it ends', async () => {
  const folder = tempFolder();
  const holder = hold(folder);
  await once(holder.stdout, 'data');
  /** @type {number[]} */
  const told = [];
  const onWait = (/** @type {number} */ pid) => {
    told.push(pid);
    holder.kill('SIGTERM');
  };
  await withLock({ file: join(folder, 'lock'), onWait }, () => Promise.resolve());
  expect(told).toEqual([holder.pid]);
});

it.runIf(process.platform === 'linux')(
  'a process that got the number of a dead holder is not taken for it',
  async () => {
    const file = join(tempFolder(), 'lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'before this process' }));
    await expect(withLock({ file, onWait: fail }, () => Promise.resolve('mine'))).resolves.toBe('mine');
  },
);

it('a lock file that was cut off while it was written is set aside once it is old', async () => {
  const file = join(tempFolder(), 'lock');
  writeFileSync(file, '{"pid":');
  utimesSync(file, 1, 1);
  await expect(withLock({ file, onWait: fail }, () => Promise.resolve('mine'))).resolves.toBe('mine');
});

it('work that fails gives the lock back', async () => {
  const file = join(tempFolder(), 'lock');
  const failing = withLock({ file, onWait: fail }, () => Promise.reject(new Error('no luck')));
  await expect(failing).rejects.toThrow('no luck');
  expect(existsSync(file)).toBe(false);
});

function fail() {
  throw new Error('Nobody holds the lock, so nobody has to wait.');
}

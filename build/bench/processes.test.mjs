import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { gone, memoryOf, settled, total, treeOf, workOf } from './processes.mjs';

/** A process with a child of its own; both do the same. */
const family = async (/** @type {string} */ doing) => {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(doing)}])`;
  const parent = spawn(process.execPath, ['-e', `${child}.once('spawn', () => console.log('up')); ${doing}`]);
  const pid = parent.pid ?? 0;
  onTestFinished(() => {
    for (const each of treeOf(pid)) process.kill(each.pid);
  });
  await once(parent.stdout, 'data');
  return pid;
};

const waiting = 'setInterval(() => undefined, 60_000)';
const working = 'setInterval(() => { const end = Date.now() + 20; while (Date.now() < end); }, 25)';

describe.skipIf(process.platform !== 'linux')('the processes of an app, as Linux books them', () => {
  test('are those that descend from the one that was started, and that one', async () => {
    const pid = await family(waiting);
    expect(treeOf(pid)).toHaveLength(2);
    expect(treeOf(pid).map((each) => each.parent)).toEqual([process.pid, pid]);
  });

  test('use memory and processor time that can be summed', async () => {
    const pid = await family(waiting);
    const memory = memoryOf(pid) ?? {};
    expect(Object.keys(memory)).toEqual(['main']);
    expect(total(memory)).toBeGreaterThan(10_000_000);
    expect(workOf(pid)).toBeGreaterThan(0);
  });

  test('are at rest once they only wait', async () => {
    const pid = await family(waiting);
    await settled(pid);
    expect(treeOf(pid)).toHaveLength(2);
  });

  test('are not at rest while they work', async () => {
    const pid = await family(working);
    await expect(settled(pid, 1_500)).rejects.toThrow('does not come to rest');
  });

  test('are gone when each of them has ended, not only the first', async () => {
    const pid = await family(waiting);
    const tree = treeOf(pid);
    for (const each of tree) process.kill(each.pid);
    await gone(tree);
    expect(treeOf(pid)).toEqual([]);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { gone, isIdle, memoryOf, settled, total, treeOf, workOf } from './processes.mjs';

/** What the parent has for itself alone: of what programs share, the more of them run the less is anybody's. */
const OWN_BYTES = 20_000_000;

/** A process with a child of its own; both only wait. */
const family = async () => {
  const waiting = 'setInterval(() => undefined, 60_000)';
  const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(waiting)}])`;
  const parent = spawn(process.execPath, [
    '-e',
    `const own = Buffer.alloc(${OWN_BYTES}, 1); ${child}.once('spawn', () => console.log('up', own.length)); ${waiting}`,
  ]);
  const pid = parent.pid ?? 0;
  onTestFinished(() => {
    for (const each of treeOf(pid)) process.kill(each.pid);
  });
  await once(parent.stdout, 'data');
  return pid;
};

describe.skipIf(process.platform !== 'linux')('the processes of an app, as Linux books them', () => {
  test('are those that descend from the one that was started, and that one', async () => {
    const pid = await family();
    expect(treeOf(pid)).toHaveLength(2);
    expect(treeOf(pid).map((each) => each.parent)).toEqual([process.pid, pid]);
  });

  test('use memory and processor time that can be summed', async () => {
    const pid = await family();
    const memory = memoryOf(pid) ?? {};
    expect(Object.keys(memory)).toEqual(['main']);
    expect(total(memory)).toBeGreaterThan(OWN_BYTES);
    expect(workOf(pid)).toBeGreaterThan(0);
  });

  test('are at rest once they only wait', async () => {
    const pid = await family();
    await settled(pid);
    expect(treeOf(pid)).toHaveLength(2);
  });

  test('are gone when each of them has ended, not only the first', async () => {
    const pid = await family();
    const tree = treeOf(pid);
    for (const each of tree) process.kill(each.pid);
    await gone(tree);
    expect(treeOf(pid)).toEqual([]);
  });
});

describe('an app is idle', () => {
  const main = { pid: 10, parent: 1, ticks: 100 };
  const page = { pid: 11, parent: 10, ticks: 50 };

  test('when the same processes, in whatever order, have hardly worked', () => {
    expect(isIdle([main, page], [{ ...page, ticks: 51 }, main])).toBe(true);
  });

  test('but not when they have worked, be it all of them together', () => {
    expect(
      isIdle(
        [main, page],
        [
          { ...main, ticks: 102 },
          { ...page, ticks: 52 },
        ],
      ),
    ).toBe(false);
  });

  test('but not when a process has come or gone', () => {
    expect(isIdle([main], [main, page])).toBe(false);
    expect(isIdle([main, page], [main])).toBe(false);
  });

  test('but not when it has ended', () => {
    expect(isIdle([], [])).toBe(false);
  });
});

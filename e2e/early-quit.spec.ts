import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandOn } from './hosts/keyturn';
import { test } from './hosts/own-keyturn';

/** What is there at one moment of a start after the other. */
const MOMENTS = ['browser', 'browser/Code Cache', 'browser/Trust Tokens'];

for (const moment of MOMENTS) {
  test(`an app that is told to end while it still starts (${moment} is there) ends, and holds nobody up with a box`, async ({
    dataFolder,
  }) => {
    test.skip(process.platform === 'win32', 'nothing is told to end there: it is ended');
    const [program, args] = commandOn(dataFolder, []);
    const child = spawn(program, args, { stdio: 'ignore' });
    const exit = once(child, 'exit');
    const isThere = () => existsSync(join(dataFolder, moment)) || child.exitCode !== null;
    await expect.poll(isThere, { intervals: [5] }).toBe(true);
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });
}

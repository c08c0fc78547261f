import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './hosts/own-keyturn';
import { commandOn } from './hosts/keyturn';
import type { OwnDisplay } from './hosts/own-display';

test.skip(process.platform !== 'linux', 'the box is answered by the keyboard of a display of X');

interface Ending {
  readonly code: number | null;
  readonly said: string;
}

/** Starts the app as from a terminal, and answers its box by Enter as often as it takes: the box comes when it comes. */
const startAndConfirm = async (folder: string, { keyboard }: OwnDisplay): Promise<Ending> => {
  const [program, args] = commandOn(folder);
  const started = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  started.stderr.on('data', (piece: Buffer) => said.push(piece));
  const ended = once(started, 'exit');
  try {
    await expect(async () => {
      await keyboard.press('Return');
      expect(started.exitCode).not.toBeNull();
    }).toPass({ timeout: 12_000 });
  } finally {
    if (started.exitCode === null) started.kill();
  }
  const [code] = (await ended) as [number | null];
  return { code, said: Buffer.concat(said).toString() };
};

const refuses = ({ code, said }: Ending, reason: string): void => {
  expect(said).toContain('Keyturn cannot use its data folder. It could not write to');
  expect(said).toContain(`(the system says ${reason})`);
  expect(said).toContain('Make that folder writable for you, or start Keyturn with --user-data-dir=');
  expect(code).toBe(1);
};

test('a data folder that may only be read is told with a next step, and nothing starts', async ({
  dataFolder,
  display,
}) => {
  test.skip(process.getuid?.() === 0, 'root may write anywhere');
  chmodSync(dataFolder, 0o500);
  const ending = await startAndConfirm(dataFolder, display);
  chmodSync(dataFolder, 0o700);
  refuses(ending, 'EACCES');
  expect(readdirSync(dataFolder)).toEqual([]);
});

test('a file in the place of the data folder is told, and no other folder is taken in silence', async ({
  dataFolder,
  display,
}) => {
  const file = join(dataFolder, 'file');
  writeFileSync(file, 'mine');
  const ending = await startAndConfirm(file, display);
  refuses(ending, 'EEXIST');
  expect(ending.said).toContain(file);
});

test('a data folder below /proc, where folders cannot be made, is told instead of tried for ever', async ({
  display,
}) => {
  refuses(await startAndConfirm('/proc/keyturn', display), 'ENOENT');
});

test('a data folder of 5,000 characters is told, by the start and the end of its name', async ({
  dataFolder,
  display,
}) => {
  const ending = await startAndConfirm(join(dataFolder, 'a'.repeat(5000)), display);
  refuses(ending, 'ENAMETOOLONG');
  expect(ending.said).toMatch(/write to .{100,170} \(the system/u);
});

test('faults one after the other end the app with one box and one sentence, also when the log cannot be written', async ({
  keyturn,
  dataFolder,
  display,
}) => {
  mkdirSync(join(dataFolder, 'keyturn.log'));
  const said: Buffer[] = [];
  keyturn.process.stderr?.on('data', (piece: Buffer) => said.push(piece));
  const ended = once(keyturn.process, 'exit');
  await keyturn.app.evaluate(() => {
    for (const afterMs of [1, 2, 3]) {
      setTimeout(() => {
        throw new Error('planted');
      }, afterMs);
    }
  });
  const sentences = () => Buffer.concat(said).toString().split('Keyturn has to close.').length - 1;
  await expect.poll(sentences).toBe(1);
  await expect(async () => {
    await display.keyboard.press('Return');
    expect(keyturn.process.exitCode).not.toBeNull();
  }).toPass({ timeout: 12_000 });
  expect(await ended).toEqual([1, null]);
  expect(sentences()).toBe(1);
});

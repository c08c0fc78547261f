import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from './hosts/displayed-keyturn';
import { commandOn, startKeyturn, type Keyturn } from './hosts/keyturn';
import { newFolder, removeFolder } from './hosts/own-keyturn';

test.skip(process.platform !== 'linux', 'the focus of the window is watched on a display of X');

const lookOf = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.isFocused()]),
  );

const startAgain = async (folder: string, env: Readonly<Record<string, string>>): Promise<unknown> => {
  const [program, args] = commandOn(folder);
  const second = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  const [code] = (await once(second, 'exit')) as [number | null];
  return code;
};

test('a second start on the same folder leaves at once, and brings back the window of the first', async ({
  keyturn,
  dataFolder,
  display,
}) => {
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });
  await expect.poll(() => lookOf(keyturn)).toEqual([[false, false]]);
  expect(await startAgain(dataFolder, display.env)).toBe(0);
  await expect.poll(() => lookOf(keyturn)).toEqual([[true, true]]);
});

test('a second start gives the focus to a window that had lost it', async ({
  keyturn,
  dataFolder,
  display,
}) => {
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.blur();
  });
  await expect.poll(() => lookOf(keyturn)).toEqual([[true, false]]);
  expect(await startAgain(dataFolder, display.env)).toBe(0);
  await expect.poll(() => lookOf(keyturn)).toEqual([[true, true]]);
});

test('a start on another folder is an app of its own', async ({ keyturn, display }) => {
  const other = newFolder();
  try {
    // One that left at once would never show its first screen.
    const beside = await startKeyturn(other, { env: display.env });
    await expect.poll(() => lookOf(beside)).toEqual([[true, true]]);
    expect((await lookOf(keyturn)).length).toBe(1);
    await beside.app.close();
  } finally {
    removeFolder(other);
  }
});

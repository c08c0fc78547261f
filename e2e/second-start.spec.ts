import { expect, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandOn, startKeyturn, type Keyturn } from './hosts/keyturn';
import { newFolder, removeFolder, test } from './hosts/own-keyturn';
import { snapshotOf } from './pages/bridge';

test.skip(process.platform !== 'linux', 'the focus of the window is watched on a display of X');

const lookOf = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.isFocused()]),
  );

const startAgain = async (folder: string, flags?: readonly string[]): Promise<unknown> => {
  const [program, args] = commandOn(folder, flags);
  const second = spawn(program, args, { stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  return code;
};

test('a second start on the same folder leaves at once, and brings back the window of the first', async ({
  keyturn,
  dataFolder,
}) => {
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });
  await expect.poll(() => lookOf(keyturn)).toEqual([[false, false]]);
  expect(await startAgain(dataFolder)).toBe(0);
  await expect.poll(() => lookOf(keyturn)).toEqual([[true, true]]);
});

test('a second start gives the focus to a window that had lost it', async ({ keyturn, dataFolder }) => {
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.blur();
  });
  await expect.poll(() => lookOf(keyturn)).toEqual([[true, false]]);
  expect(await startAgain(dataFolder)).toBe(0);
  await expect.poll(() => lookOf(keyturn)).toEqual([[true, true]]);
});

test('a start on another folder is an app of its own', async ({ keyturn }) => {
  const other = newFolder();
  try {
    // One that left at once would never show its first screen.
    const beside = await startKeyturn(other);
    await expect.poll(() => lookOf(beside)).toEqual([[true, true]]);
    expect((await lookOf(keyturn)).length).toBe(1);
    await beside.app.close();
  } finally {
    removeFolder(other);
  }
});

test('a second start hands on the secret that it was asked for, and a start that was asked for one knows it', async ({
  keyturn,
  start,
  dataFolder,
}) => {
  const waiting = async (page: Page) => (await snapshotOf(page)).link;
  expect(await waiting(keyturn.page)).toBeNull();
  expect(await startAgain(dataFolder, ['--secret', '7'])).toBe(0);
  await expect.poll(() => waiting(keyturn.page)).toEqual({ kind: 'secret', id: 7, server: null });
  const link = 'keyturn://secret/8?server=https://vault.corp.example';
  expect(await startAgain(dataFolder, [link])).toBe(0);
  const server = 'https://vault.corp.example';
  await expect.poll(() => waiting(keyturn.page)).toEqual({ kind: 'secret', id: 8, server });
  await keyturn.app.close();
  expect(await waiting((await start({ flags: ['--secret=9'] })).page)).toMatchObject({ id: 9 });
});

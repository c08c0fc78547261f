import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderReader } from '../domain/folders/folder-reader';
import type { Answered, Pass } from '../domain/ports';
import type { Authorised } from '../domain/session/authorised';
import { openBench, type Bench } from '../practice/testing/client';
import { createVaultServer } from './client';
import { foldersIn } from './folders-wire';
import { createHttp } from './http';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { nodeLine } from './testing/node-line';
import { createTransport } from './transport';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.stop());

const server = () => {
  const { timers } = leadTimers();
  const http = createHttp({
    transport: createTransport({ line: nodeLine, timers }),
    timers,
    clock: { now: () => 0 },
  });
  return createVaultServer({ http, base: bench.running.url });
};
const value = <T>(answered: Answered<T>): T => {
  if (!answered.ok) throw new Error(answered.failure.code);
  return answered.value;
};
const reader = async (userName = 'admin') => {
  const { token } = value(
    await server().signIn({ userName, password: 'Practice-1', domain: '', code: '' }, NEVER),
  );
  const pass: Pass = { kind: 'token', token };
  const read: Authorised['read'] = (question) => question(server(), pass, NEVER);
  return createFolderReader({ read });
};
const control = async (path: string, body: object): Promise<void> => {
  const { status, text } = await bench.ask(`/practice/${path}`, { token: bench.running.control, body });
  if (status !== 200) throw new Error(text);
};
const folders = () => [...bench.running.vault.world.folders.all()];
const namesBelow = (parentId: number) =>
  folders()
    .filter((folder) => folder.parentId === parentId)
    .map(({ name }) => name)
    .sort();
const idOf = (name: string): number => {
  const found = folders().find((folder) => folder.name === name);
  if (!found) throw new Error(`no folder ${name}`);
  return found.id;
};
const names = (found: { readonly folders: readonly { readonly name: string }[] }) =>
  found.folders.map(({ name }) => name).sort();

describe('the folders of a vault', () => {
  it('are those at the root, and below a folder those right below it', async () => {
    const tree = await reader();
    const root = value(await tree.children(null));
    expect(names(root)).toEqual(namesBelow(-1));
    expect(root).toMatchObject({ isCut: false });
    const servers = value(await tree.children(idOf('Servers')));
    expect(names(servers)).toEqual(namesBelow(idOf('Servers')));
    expect(servers.folders.length).toBeGreaterThan(0);
    for (const { name, path, parent } of servers.folders) {
      expect([path, parent]).toEqual([`\\Servers\\${name}`, idOf('Servers')]);
    }
  });

  it('are only what the user may see', async () => {
    const [all, some] = [await reader(), await reader('reader')];
    const seen = names(value(await some.children(null)));
    expect(seen.length).toBeLessThan(names(value(await all.children(null))).length);
  });

  it('are found by their path, with any slashes and in any casing, and nothing else is', async () => {
    const tree = await reader();
    const [child = ''] = namesBelow(idOf('Servers'));
    for (const path of [`\\Servers\\${child}`, `/servers/${child.toUpperCase()}/`, ` Servers \\ ${child} `]) {
      expect(value(await tree.at(path))).toMatchObject({ name: child, parent: idOf('Servers') });
    }
    expect(value(await tree.at(`\\${child}`))).toBeNull();
    expect(value(await tree.at('\\Servers\\Nothing of the kind'))).toBeNull();
  });

  it('are refused with the reason', async () => {
    const tree = await reader();
    const body = { errorCode: 'API_AccessDenied', message: 'Access Denied' };
    await control('mischief', { match: { path: '/api/v1/folders' }, do: 'answer', status: 400, body });
    expect(await tree.children(null)).toMatchObject({ ok: false, failure: { code: 'access-denied' } });
  });
});

describe('what is read of a list of folders', () => {
  const folder = { id: 3, folderName: 'Servers', folderPath: '\\Servers', parentFolderId: -1 };
  const read = (envelope: object, asked = { skip: 0, take: 2 }) => foldersIn(asked)(JSON.stringify(envelope));

  it('leaves out what it does not understand, and counts it as sent', () => {
    expect(read({ records: [{ id: 'x' }, folder], total: 2 })).toEqual({
      folders: [{ id: 3, name: 'Servers', path: '\\Servers', parent: null }],
      sent: 2,
      hasMore: false,
    });
  });

  it.each([
    ['as it says', { hasNext: true }, true],
    ['not, as it says', { hasNext: false, total: 9 }, false],
    ['by their number', { total: 3 }, true],
    ['not, by their number', { total: 2 }, false],
    ['when nothing is said and the page is full', {}, true],
  ])('has more after it %s', (_, said, expected) => {
    expect(read({ records: [folder, folder], ...said })?.hasMore).toBe(expected);
  });

  it('has nothing after it when it is empty, whatever is said', () => {
    expect(read({ records: [], hasNext: true, total: 9 })?.hasMore).toBe(false);
  });

  it('has no path where that is longer than can be told: a cut one would be another', () => {
    const path = `\\${'x'.repeat(4_000)}`;
    expect(read({ records: [{ ...folder, folderPath: path }] })?.folders[0]?.path).toBe('');
  });
});

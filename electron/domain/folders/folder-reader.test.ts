import { describe, expect, it } from 'vitest';
import { MOST_FOLDERS, type Folder } from '../../../shared/folders';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { Answered, VaultServer } from '../ports';
import type { Authorised } from '../session/authorised';
import type { FolderPage, WantedFolders } from '../vault-folders';
import { createFolderReader } from './folder-reader';
import { comparablePath, lastName } from './path';

const folder = (id: number, parent: number | null = null, path = `\\f${id}`): Folder => ({
  id,
  name: `f${id}`,
  path,
  parent,
});

/** A server that has these folders, and sends no more than so many at once. */
const serving = (folders: readonly Folder[], most = 500, failing?: number) => {
  const asked: WantedFolders[] = [];
  const page = (_: unknown, wanted: WantedFolders): Promise<Answered<FolderPage>> => {
    asked.push(wanted);
    if (asked.length === failing) return Promise.resolve(fail('no-answer'));
    const sent = folders.slice(wanted.skip, wanted.skip + Math.min(wanted.take, most));
    const hasMore = wanted.skip + sent.length < folders.length && sent.length > 0;
    return Promise.resolve(succeed({ folders: sent, sent: sent.length, hasMore }));
  };
  const server = { folders: { page } } as unknown as VaultServer;
  const never = { isCancelled: () => false, onCancelled: () => undefined };
  const read: Authorised['read'] = (question) => question(server, { kind: 'windows' }, never);
  return { asked, reader: createFolderReader({ read }) };
};
const idsOf = (answered: Answered<{ readonly folders: readonly Folder[] }>) =>
  answered.ok ? answered.value.folders.map(({ id }) => id) : answered.failure.code;

describe('what lies in a folder', () => {
  it('is only what lies right below it, whatever else the server sends', async () => {
    const { reader } = serving([folder(1, 7), folder(2, 1), folder(3, 7), folder(4)]);
    expect(idsOf(await reader.children(7))).toEqual([1, 3]);
    expect(idsOf(await reader.children(null))).toEqual([4]);
  });

  it('is asked for page by page until there is no more, however few a server sends at once', async () => {
    const { reader, asked } = serving(
      [1, 2, 3, 4, 5].map((id) => folder(id, 7)),
      2,
    );
    expect(idsOf(await reader.children(7))).toEqual([1, 2, 3, 4, 5]);
    expect(asked.map(({ skip }) => skip)).toEqual([0, 2, 4]);
  });

  it('is told once of each, though a server that changes meanwhile sends one twice', async () => {
    const { reader } = serving([folder(1, 7), folder(1, 7), folder(2, 7)], 1);
    expect(idsOf(await reader.children(7))).toEqual([1, 2]);
  });

  it('is not told by halves: when a page fails, all of it has', async () => {
    const { reader } = serving(
      [1, 2, 3].map((id) => folder(id, 7)),
      1,
      2,
    );
    expect(idsOf(await reader.children(7))).toBe('no-answer');
  });

  it('is cut, and said to be, where there is more than anybody looks through', async () => {
    const many = Array.from({ length: MOST_FOLDERS + 700 }, (_, id) => folder(id, 7));
    const found = await serving(many).reader.children(7);
    expect(found).toMatchObject({ ok: true, value: { isCut: true } });
    expect(found.ok && found.value.folders).toHaveLength(MOST_FOLDERS);
    expect(await serving(many.slice(0, 3)).reader.children(7)).toMatchObject({ value: { isCut: false } });
  });

  it('ends on a server that says for ever that there is more', async () => {
    let pages = 0;
    const page = (): Promise<Answered<FolderPage>> => {
      pages += 1;
      return Promise.resolve(succeed({ folders: [], sent: 500, hasMore: true }));
    };
    const server = { folders: { page } } as unknown as VaultServer;
    const never = { isCancelled: () => false, onCancelled: () => undefined };
    const read: Authorised['read'] = (question) => question(server, { kind: 'windows' }, never);
    expect(await createFolderReader({ read }).children(1)).toMatchObject({ value: { isCut: true } });
    expect(pages).toBeLessThan(100);
  });
});

describe('a folder by its path', () => {
  it('is looked for by its last name, and is the one with the whole path', async () => {
    const { reader, asked } = serving([folder(1, 5, '\\A\\Web'), folder(2, 6, '\\B\\Web')]);
    expect(await reader.at('b/web')).toMatchObject({ ok: true, value: { id: 2 } });
    expect(asked).toMatchObject([{ named: 'web' }]);
    expect(asked[0]).not.toHaveProperty('parent');
    expect(await reader.at('\\C\\Web')).toEqual({ ok: true, value: null });
    const before = asked.length;
    expect(await reader.at(' / ')).toEqual({ ok: true, value: null });
    expect(asked).toHaveLength(before);
  });

  it('is the same in every spelling', () => {
    const spellings = ['\\A\\Été', 'a/été', ' /A / E\u0301te\u0301/ ', '\\\\a\\\\été\\'];
    expect(new Set(spellings.map(comparablePath))).toEqual(new Set(['a\\été']));
    expect(lastName('\\A\\b \\ ')).toBe('b');
    expect(lastName(' / ')).toBe('');
  });
});

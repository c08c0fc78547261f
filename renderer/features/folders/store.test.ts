import { describe, expect, it } from 'vitest';
import type { Children, Folder } from '../../../shared/folders';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { createFoldersStore } from './store';
import { linesOf, NO_TREE, type Parent } from './tree';

const folder = (id: number, name: string, change: Partial<Folder> = {}): Folder => ({
  id,
  name,
  path: `\\${name}`,
  parent: null,
  ...change,
});
const some = (...folders: readonly Folder[]): Reply<Children> => succeed({ folders, isCut: false });

/** Answers by hand, in whatever order a test wants. */
const setUp = () => {
  const asked: { readonly parent: Parent; readonly answer: (reply: Reply<Children>) => void }[] = [];
  const folders = createFoldersStore({
    children: ({ parent }) =>
      new Promise((resolve) => {
        asked.push({ parent, answer: resolve });
      }),
    at: () => Promise.resolve(succeed(null)),
  });
  const seen = () =>
    linesOf(folders.store.getState()).map((line) =>
      line.kind === 'folder' ? `${'  '.repeat(line.level - 1)}${line.folder.name}` : line.kind,
    );
  return { ...folders, asked, seen };
};

const answered = async (page: ReturnType<typeof setUp>, reply: Reply<Children>, question = -1) => {
  page.asked.at(question)?.answer(reply);
  await Promise.resolve();
  await Promise.resolve();
};

/** With Infrastructure open, and Network in it. */
const opened = async () => {
  const page = setUp();
  void page.read(null);
  await answered(page, some(folder(1, 'Infrastructure'), folder(2, 'Personal')));
  void page.open(1);
  await answered(page, some(folder(3, 'Network', { parent: 1, path: '\\Infrastructure\\Network' })));
  return page;
};

describe('the folders of a vault', () => {
  it('are asked for one level at a time, when it is opened, and once', async () => {
    const page = await opened();
    expect(page.asked.map(({ parent }) => parent)).toEqual([null, 1]);
    expect(page.seen()).toEqual(['Infrastructure', '  Network', 'Personal']);
    page.close(1);
    expect(page.seen()).toEqual(['Infrastructure', 'Personal']);
    await page.open(1);
    await page.read(null);
    expect(page.asked).toHaveLength(2);
  });

  it('stand in the order in which people count, whatever the order of the server', async () => {
    const page = setUp();
    void page.read(null);
    await answered(
      page,
      some(folder(1, 'site 10'), folder(2, 'Site 2'), folder(3, 'éclair'), folder(4, 'ending')),
    );
    expect(page.seen()).toEqual(['éclair', 'ending', 'Site 2', 'site 10']);
  });

  it('that turn out to have none below them can be opened no more', async () => {
    const page = await opened();
    void page.open(2);
    await answered(page, some());
    const line = linesOf(page.store.getState()).at(-1);
    expect(line).toMatchObject({ kind: 'folder', isOpen: undefined });
  });

  it('that cannot be read say so in their place, keep what is beside them, and can be asked for again', async () => {
    const page = await opened();
    void page.open(2);
    await answered(page, fail('access-denied'));
    expect(page.seen()).toEqual(['Infrastructure', '  Network', 'Personal', 'failed']);
    void page.again(2);
    expect(page.seen()).not.toContain('failed');
    await answered(page, some(folder(4, 'Mine', { parent: 2 })));
    expect(page.seen()).toEqual(['Infrastructure', '  Network', 'Personal', '  Mine']);
  });

  it('stay open and in sight while they are read anew, and what is closed is not read', async () => {
    const page = await opened();
    void page.open(2);
    await answered(page, some(folder(4, 'Mine', { parent: 2 })));
    page.close(2);
    const refreshed = page.refresh();
    expect(page.seen()).toEqual(['Infrastructure', '  Network', 'Personal']);
    expect(page.asked.slice(3).map(({ parent }) => parent)).toEqual([null, 1]);
    await answered(page, some(folder(1, 'Renamed'), folder(2, 'Personal')), -2);
    await answered(page, some(folder(3, 'Network', { parent: 1 }), folder(5, 'New', { parent: 1 })));
    await refreshed;
    expect(page.seen()).toEqual(['Personal', 'Renamed', '  Network', '  New']);
  });

  it('are those of the newest answer, in whatever order the answers come', async () => {
    const page = setUp();
    void page.again(null);
    void page.again(null);
    await answered(page, some(folder(1, 'newer')), 1);
    await answered(page, some(folder(1, 'older')), 0);
    expect(page.seen()).toEqual(['newer']);
  });

  it('are forgotten with their session, with all that is still on its way', async () => {
    const page = await opened();
    void page.open(2);
    page.forget();
    await answered(page, some(folder(9, 'of the session before')));
    expect(page.store.getState()).toEqual(NO_TREE);
  });

  it('that lie in each other come to an end', async () => {
    const page = setUp();
    void page.read(null);
    await answered(page, some(folder(1, 'Round')));
    void page.open(1);
    await answered(page, some(folder(1, 'Round', { parent: 1 })));
    expect(page.seen()).toEqual(['Round']);
  });
});

describe('the way to a folder', () => {
  const deep = folder(3, 'Network', { parent: 1, path: '\\Infrastructure\\Network' });

  it('is opened step by step, and what is known of it is not asked for again', async () => {
    const page = setUp();
    void page.read(null);
    const revealed = page.reveal(deep);
    await answered(page, some(folder(1, 'INFRASTRUCTURE'), folder(2, 'Personal')));
    await expect.poll(() => page.asked.length).toBe(2);
    await answered(page, some(deep));
    await revealed;
    expect(page.seen()).toEqual(['INFRASTRUCTURE', '  Network', 'Personal']);
    expect(page.store.getState().at).toBe('folder-3');
    expect(page.asked).toHaveLength(2);
  });

  it('leads through a folder with a slash in its name', async () => {
    const page = setUp();
    const within = folder(3, 'Router', { parent: 1, path: '\\TCP/IP\\Router' });
    const revealed = page.reveal(within);
    await answered(page, some(folder(1, 'TCP/IP'), folder(2, 'TCP')));
    await answered(page, some(within));
    await revealed;
    expect([page.seen(), page.store.getState().at]).toEqual([['TCP', 'TCP/IP', '  Router'], 'folder-3']);
  });

  it('ends where a folder on it may not be seen', async () => {
    const page = setUp();
    const revealed = page.reveal(deep);
    await answered(page, some(folder(2, 'Personal')));
    await revealed;
    expect(page.store.getState().at).toBeNull();
  });

  it('ends with the session', async () => {
    const page = setUp();
    const revealed = page.reveal(deep);
    page.forget();
    await answered(page, some(folder(1, 'Infrastructure')));
    await revealed;
    expect(page.asked).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Ask, type Bench, type Reply } from '../testing/client';

let bench: Bench;
let admin: string;
let reader: string;
beforeAll(async () => {
  bench = await openBench();
  admin = await bench.signIn();
  reader = await bench.signIn('reader');
});
afterAll(() => bench.stop());

interface Summary {
  readonly id: number;
  readonly folderName: string;
  readonly folderPath: string;
  readonly parentFolderId: number;
}

const ask = (path: string, more: Ask = {}): Promise<Reply> =>
  bench.ask(`/api/v1${path}`, { token: admin, ...more });
const records = async (path: string, more: Ask = {}): Promise<readonly Summary[]> =>
  member((await ask(path, more)).json, 'records') as readonly Summary[];
const paths = async (path: string, more: Ask = {}): Promise<readonly string[]> =>
  (await records(path, more)).map(({ folderPath }) => folderPath);

describe('the list of folders', () => {
  it('comes in an envelope, with paths that begin with a backslash', async () => {
    const { json } = await ask('/folders?take=3');
    expect(json).toMatchObject({
      skip: 0,
      take: 3,
      nextSkip: 3,
      hasNext: true,
      hasPrev: false,
      success: true,
    });
    expect(await paths('/folders?take=100')).toContain('\\Servers\\Linux\\Root');
  });

  it('can be walked page by page without losing or repeating a folder', async () => {
    const all = await paths('/folders?take=1000');
    const walked: string[] = [];
    for (let skip = 0; skip < all.length; skip += 4)
      walked.push(...(await paths(`/folders?take=4&skip=${skip}`)));
    expect(walked).toEqual(all);
  });

  it('takes filters in any case, with the prefix of old clients and with capital booleans', async () => {
    const parent = (await records('/folders?filter.searchText=servers&take=100'))[0]?.id ?? 0;
    const below = [
      '\\Servers\\Linux',
      '\\Servers\\Linux\\Root',
      '\\Servers\\Restricted',
      '\\Servers\\Windows',
    ];
    expect(await paths(`/folders?FILTER.parentfolderid=${parent}`)).toEqual(below);
    const direct = `paging.filter.parentFolderId=${parent}&&paging.filter.limitToDirectDescendents=True`;
    expect(await paths(`/folders?${direct}`)).toEqual(below.filter((path) => !path.endsWith('Root')));
    const roots = await records('/folders?filter.onlyIncludeRootFolders=true&take=100');
    expect(roots.every(({ parentFolderId }) => parentFolderId === -1)).toBe(true);
  });

  it('sorts as asked', async () => {
    const names = (await records('/folders?sortBy[0].name=folderName&sortBy[0].direction=desc&take=100')).map(
      ({ folderName }) => folderName.toLowerCase(),
    );
    expect(names).toEqual(names.toSorted().reverse());
  });

  it('shows nobody what he may not see', async () => {
    expect(await paths('/folders?take=100')).toContain('\\Finance');
    expect(await paths('/folders?take=100', { token: reader })).not.toContain('\\Finance');
    expect(await paths('/folders?take=100&filter.permissionRequired=Edit', { token: reader })).toEqual([
      '\\Personal Folders\\reader',
    ]);
  });

  it('refuses a page size and a permission that are none', async () => {
    expect((await ask('/folders?take=many')).status).toBe(400);
    expect((await ask('/folders?filter.permissionRequired=Everything')).status).toBe(400);
  });

  it('has a short form of ids and names', async () => {
    const found = await ask('/folders/lookup?filter.searchText=root');
    expect(member(found.json, 'records')).toEqual([{ id: expect.any(Number) as number, value: 'Root' }]);
  });
});

describe('one folder', () => {
  it('is found by its path with the id 0, and leaves out children unless asked', async () => {
    const byPath = await ask(`/folders/0?folderPath=${encodeURIComponent('\\Servers\\Linux')}`);
    expect(byPath.json).toMatchObject({ folderName: 'Linux', childFolders: null, secretTemplates: null });
    const id = member(byPath.json, 'id') as number;
    const full = await ask(`/folders/${id}/?getAllChildren=True&includeAssociatedTemplates=true`);
    expect(full.json).toMatchObject({ childFolders: [{ folderName: 'Root' }] });
    expect(member(full.json, 'secretTemplates')).toContainEqual(
      expect.objectContaining({ name: 'Web Password' }),
    );
  });

  it('that is not there and one that is closed are denied alike', async () => {
    const finance = (await records('/folders?filter.searchText=finance'))[0]?.id ?? 0;
    const denied = { errorCode: 'API_AccessDenied', message: 'Access Denied' };
    for (const id of [finance, 999_999]) {
      const { status, json } = await ask(`/folders/${id}`, { token: reader });
      expect([status, json]).toEqual([400, denied]);
    }
  });

  it('says what may be done with it', async () => {
    const desk = (await records('/folders?filter.searchText=help'))[0]?.id ?? 0;
    const mine = await ask(`/folder-details/${desk}`);
    expect(member(mine.json, 'actions')).toEqual([
      'CreateSubfolder',
      'EditFolder',
      'AddSecret',
      'DeleteFolder',
      'MoveFolder',
    ]);
    expect(member((await ask(`/folder-details/${desk}`, { token: reader })).json, 'actions')).toEqual([]);
    const empty = await ask('/folder-details/999999?returnEmptyInsteadOfNoAccessException=true');
    expect(empty.json).toMatchObject({ actions: [], allowedTemplates: [] });
  });
});

describe('changing folders', () => {
  it('makes one of a filled stub, renames it, moves it and takes it away', async () => {
    const stub = (await ask('/folders/stub')).json as object;
    const made = await ask('/folders', { body: { ...stub, folderName: 'New', parentFolderId: -1 } });
    expect(made.json).toMatchObject({ folderName: 'New', folderPath: '\\New' });
    const id = member(made.json, 'id') as number;
    const parentFolderId = (await records('/folders?filter.searchText=network'))[0]?.id;
    const body = { ...(made.json as object), folderName: 'Newer', parentFolderId };
    const moved = await ask(`/folders/${id}`, { method: 'PUT', body });
    expect(moved.json).toMatchObject({ folderPath: '\\Network\\Newer' });
    const gone = await ask(`/folders/${id}`, { method: 'DELETE' });
    expect(gone.json).toEqual({ id, objectType: 'Folder', responseCodes: [] });
    expect((await ask(`/folders/${id}`)).status).toBe(400);
  });

  it('takes PascalCase and members that it does not know', async () => {
    const body = {
      FolderName: 'Pascal',
      ParentFolderId: -1,
      FolderTypeId: '1',
      InheritPermissions: 'False',
      InheritSecretPolicy: false,
      Unknown: { deep: [] },
    };
    expect((await ask('/folders', { body })).json).toMatchObject({
      folderName: 'Pascal',
      inheritPermissions: false,
    });
  });

  it('denies a body that is not a whole stub, a name twice and a folder below itself', async () => {
    expect((await ask('/folders', { body: { folderName: 'Half' } })).json).toMatchObject({
      errorCode: 'API_AccessDenied',
    });
    const stub = (await ask('/folders/stub')).json as object;
    const twin = await ask('/folders', { body: { ...stub, folderName: 'web', parentFolderId: -1 } });
    expect(twin.status).toBe(400);
    const [servers] = await records('/folders?filter.searchText=servers');
    const linux = (await records('/folders?filter.searchText=linux'))[0]?.id;
    const loop = { ...servers, parentFolderId: linux };
    expect((await ask(`/folders/${servers?.id ?? 0}`, { method: 'PUT', body: loop })).status).toBe(400);
  });

  it('keeps a folder that is not empty', async () => {
    const [servers] = await records('/folders?filter.searchText=servers');
    expect((await ask(`/folders/${servers?.id ?? 0}`, { method: 'DELETE' })).status).toBe(400);
  });

  it('is not for readers', async () => {
    const stub = (await ask('/folders/stub')).json as object;
    const body = { ...stub, folderName: 'Mine', parentFolderId: -1 };
    expect((await ask('/folders', { token: reader, body })).json).toMatchObject({
      errorCode: 'API_AccessDenied',
    });
  });
});

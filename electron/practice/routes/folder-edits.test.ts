import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Bench, type Reply } from '../testing/client';
import { templateIds } from '../worlds/template-plans';

let bench: Bench;
let admin: string;
beforeAll(async () => {
  bench = await openBench();
  admin = await bench.signIn();
});
afterAll(() => bench.stop());

const OPERATIONS = 3;
const ADMINISTRATORS = 2;
const marked = (value: unknown): object => ({ dirty: true, value });
const grant = (groupId: number, role: number): object => ({
  groupId,
  folderAccessRoleId: role,
  secretAccessRoleId: role,
});

const newFolder = async (folderName: string): Promise<number> => {
  const stub = (await bench.ask('/api/v1/folders/stub', { token: admin })).json as object;
  const body = { ...stub, folderName, inheritPermissions: true };
  const parentFolderId = [...bench.running.vault.world.folders.all()].find(
    ({ name }) => name === 'Servers',
  )?.id;
  const { json, text } = await bench.ask('/api/v1/folders', {
    token: admin,
    body: { ...body, parentFolderId },
  });
  const id = member(json, 'id');
  if (typeof id !== 'number') throw new Error(text);
  return id;
};
const patch = (id: number, data: object, token = admin): Promise<Reply> =>
  bench.ask(`/api/v1/folder/${id}`, { method: 'PATCH', token, body: { data } });

describe('a folder that is patched', () => {
  it('changes in what is marked and in nothing else', async () => {
    const id = await newFolder('Patched');
    const data = { folderName: marked('Renamed'), secretPolicy: { dirty: false, value: 7 } };
    expect((await patch(id, data)).json).toMatchObject({
      folderName: 'Renamed',
      secretPolicy: -1,
      enableInheritPermissions: true,
      hasOwner: true,
    });
    const path = member((await bench.ask(`/api/v1/folders/${id}`, { token: admin })).json, 'folderPath');
    expect(path).toBe('\\Servers\\Renamed');
  });

  it('opens to those who are given a role, and keeps an owner unless told', async () => {
    const id = await newFolder('Shared');
    const reader = await bench.signIn('reader');
    const seen = async (): Promise<number> =>
      (await bench.ask(`/api/v1/folders/${id}`, { token: reader })).status;
    const ownerless = [grant(OPERATIONS, 3)];
    expect((await patch(id, { permissons: ownerless })).status).toBe(400);
    const before = await seen();
    const permissons = [grant(ADMINISTRATORS, 4), grant(4, 2)];
    expect((await patch(id, { permissons })).json).toMatchObject({ enableInheritPermissions: false });
    expect([before, await seen()]).toEqual([200, 200]);
    expect((await patch(id, { permissons: [grant(ADMINISTRATORS, 4)] })).status).toBe(200);
    expect(await seen()).toBe(400);
    expect((await patch(id, { permissons: ownerless, allowRemoveOwner: true })).status).toBe(200);
    expect((await patch(id, { enableInheritPermissions: marked(true) })).json).toMatchObject({
      enableInheritPermissions: true,
    });
    expect(await seen()).toBe(200);
  });

  it('takes no name of a neighbour, no unknown group, role or template, and nothing from a stranger', async () => {
    const [id] = [await newFolder('First'), await newFolder('Second')];
    const refused = [
      await patch(id, { folderName: marked('second') }),
      await patch(id, { permissons: [grant(999, 4)] }),
      await patch(id, { permissons: [grant(ADMINISTRATORS, 9)] }),
      await patch(id, { allowedTemplates: [1] }),
      await patch(id, { folderName: marked('Mine') }, await bench.signIn('reader')),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect(bench.running.vault.world.folders.get(id)?.name).toBe('First');
  });
});

describe('the templates of a folder', () => {
  it('are named and taken away one by one, and nothing else may be put there', async () => {
    const id = await newFolder('Templates');
    const { windowsAccount, webPassword } = templateIds;
    const associate = (templateId: number): Promise<Reply> =>
      bench.ask(`/api/v1/folders/${id}/templates`, { token: admin, body: { folderId: id, templateId } });
    const stub = async (templateId: number): Promise<number> => {
      const query = `secretTemplateId=${templateId}&folderId=${id}`;
      return (await bench.ask(`/api/v1/secrets/stub?${query}`, { token: admin })).status;
    };
    expect(await stub(webPassword)).toBe(200);
    expect((await associate(windowsAccount)).json).toEqual({
      associated: true,
      folderId: id,
      templateId: windowsAccount,
    });
    expect([await stub(windowsAccount), await stub(webPassword)]).toEqual([200, 400]);
    await associate(webPassword);
    const part = (): Promise<Reply> =>
      bench.ask(`/api/v1/folders/${id}/templates/${windowsAccount}`, { method: 'DELETE', token: admin });
    expect((await part()).json).toMatchObject({ id: windowsAccount });
    expect((await part()).status).toBe(400);
    expect([await stub(windowsAccount), await stub(webPassword)]).toEqual([400, 200]);
    expect((await associate(1)).status).toBe(400);
  });
});

describe('the audit of a folder', () => {
  it('tells its owner who did what, the newest first, and nobody else', async () => {
    const id = await newFolder('Audited');
    await patch(id, { folderName: marked('Audited again') });
    const path = `/api/v1/folders/${id}/audit`;
    expect((await bench.ask(path, { token: admin })).json).toMatchObject({
      total: 2,
      records: [
        { action: 'EDIT', displayName: 'Ada Admin' },
        { action: 'CREATE', displayName: 'Ada Admin' },
      ],
    });
    expect((await bench.ask(path, { token: await bench.signIn('reader') })).status).toBe(400);
  });
});

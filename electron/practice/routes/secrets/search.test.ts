import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Bench } from '../../testing/client';
import { addSecret } from '../../world/new-secret';
import { UNGUARDED, type Secret } from '../../world/secret';
import { addFolder, addUser, groupIds, openTo, templateOf } from '../../worlds/foundation';
import { templateIds } from '../../worlds/template-plans';

describe('searching secrets', () => {
  let bench: Bench;
  let token: string;
  const id = { folder: 0, below: 0, closed: 0, zebra: 0, comment: 0, gone: 0 };

  beforeAll(async () => {
    bench = await openBench({ world: 'empty' });
    const { world } = bench.running.vault;
    id.folder = addFolder(world, { name: 'Shelf', grants: openTo.operations }).id;
    id.below = addFolder(world, { name: 'Below', parentId: id.folder }).id;
    id.closed = addFolder(world, { name: 'Closed', grants: openTo.administrators }).id;
    const add = (
      name: string,
      folderId: number,
      { machine = 'host', ...secret }: Partial<Secret> & { machine?: string } = {},
    ) =>
      addSecret(world, {
        name,
        folderId,
        template: templateOf(world, templateIds.windowsAccount),
        values: { machine, username: 'Administrator', password: 'Hidden-Needle-1' },
        secret,
      }).id;
    id.zebra = add('Zebra', id.folder, { machine: 'needle-host' });
    id.comment = add('apple', id.below, { guard: { ...UNGUARDED, requiresComment: true } });
    id.gone = add('Melon', id.below, { active: false });
    add('Apple pie', id.closed);
    addSecret(world, {
      name: 'banana & "split"',
      folderId: id.folder,
      template: templateOf(world, templateIds.contact),
      values: { 'full-name': 'B' },
    });
    addUser(world, {
      id: 50,
      userName: 'reader',
      displayName: 'Rita',
      password: 'Practice-1',
      groupIds: [groupIds.helpDesk],
    });
    token = await bench.signIn();
  });
  afterAll(() => bench.stop());

  const names = async (query: string, as = token): Promise<unknown> => {
    const { json } = await bench.ask(`/api/v1/secrets?${query}`, { token: as });
    return (member(json, 'records') as readonly object[]).map((record) => member(record, 'name'));
  };

  it('says back what was asked for, in the spelling that is written down', async () => {
    const query = 'paging.filter.searchtext=zeb&filter.ISEXACTMATCH=False&filter.Unheard=1';
    const { json } = await bench.ask(`/api/v1/secrets?${query}`, { token });
    expect(member(json, 'filter')).toEqual({ searchText: 'zeb', isExactMatch: 'False', unheard: '1' });
  });

  it('gives everything active in the order of names, without one value', async () => {
    const { json, text } = await bench.ask('/api/v2/secrets?take=3', { token });
    expect(json).toMatchObject({
      total: 4,
      take: 3,
      hasNext: true,
      nextSkip: 3,
      pageCount: 2,
      currentPage: 1,
    });
    expect(await names('')).toEqual(['apple', 'Apple pie', 'banana & "split"', 'Zebra']);
    expect(text).not.toContain('Administrator');
    expect(text).not.toContain('Needle');
  });

  it('finds a part of a name or of a searchable field, and never a part of a password', async () => {
    expect(await names('filter.searchText=APPLE')).toEqual(['apple', 'Apple pie']);
    expect(await names('filter.searchtext=needle-h')).toEqual(['Zebra']);
    expect(await names('filter.searchText=hidden-needle')).toEqual([]);
    expect(await names('paging.filter.searchText=%26+%22&paging.take=10')).toEqual(['banana & "split"']);
    expect(await names('filter.searchText=apple&filter.isExactmatch=True')).toEqual(['apple']);
  });

  it('looks into one field by name or slug, the slug going first, and not into a password by any name', async () => {
    expect(await names('filter.searchField=Machine&filter.searchText=needle')).toEqual(['Zebra']);
    expect(await names('filter.searchField=password&filter.searchText=needle')).toEqual([]);
    const both = 'filter.searchField=machine&filter.searchFieldSlug=username&filter.searchText=needle';
    expect(await names(both)).toEqual([]);
  });

  it('takes a folder alone or with what is below it', async () => {
    const folder = `filter.folderId=${id.folder}`;
    expect(await names(folder)).toEqual(['banana & "split"', 'Zebra']);
    expect(await names(`${folder}&filter.includeSubFolders=True`)).toEqual([
      'apple',
      'banana & "split"',
      'Zebra',
    ]);
  });

  it('hides and shows what is deleted or restricted, as asked', async () => {
    expect(await names('filter.includeInactive=true')).toContain('Melon');
    expect(await names('filter.includeInactive=true&filter.includeActive=false')).toEqual(['Melon']);
    expect(await names('filter.includeRestricted=false')).not.toContain('apple');
    const reader = await bench.signIn('reader');
    expect(await names('filter.includeInactive=true', reader)).not.toContain('Melon');
  });

  it('shows nobody what lies in a folder he may not view', async () => {
    const reader = await bench.signIn('reader');
    expect(await names('', reader)).toEqual(['apple', 'banana & "split"', 'Zebra']);
    expect(await names('filter.permissionRequired=Edit', reader)).toEqual([]);
    const lookup = await bench.ask('/api/v1/secrets/lookup?filter.searchText=pie', { token: reader });
    expect(lookup.json).toMatchObject({ total: 0, records: [] });
  });

  it('filters by template, once or repeated, and by password type', async () => {
    expect(await names(`filter.secretTemplateId=${templateIds.contact}`)).toEqual(['banana & "split"']);
    const two = [templateIds.contact, templateIds.pin].map((each) => `filter.secretTemplateIds=${each}`);
    expect(await names(two.join('&'))).toEqual(['banana & "split"']);
    const indexed = `filter.secretTemplateIds[0]=2&filter.secretTemplateIds[1]=${templateIds.contact}`;
    expect(await names(indexed)).toEqual(['banana & "split"']);
    expect(await names('filter.passwordTypeIds=1')).not.toContain('banana & "split"');
  });

  it('sorts by what is named, backwards too, and ignores a name that it does not know', async () => {
    expect(await names('sortBy[0].name=name&sortBy[0].direction=desc')).toEqual([
      'Zebra',
      'banana & "split"',
      'Apple pie',
      'apple',
    ]);
    expect((await names('sortBy[0].name=id&sortBy[0].direction=asc')) as string[]).toHaveLength(4);
    expect(await names('sortBy[0].name=constructor')).toEqual([
      'apple',
      'Apple pie',
      'banana & "split"',
      'Zebra',
    ]);
    const byTemplate = 'sortBy[0].name=secretTemplateName&sortBy[1].name=name&sortBy[1].direction=desc';
    expect(await names(byTemplate)).toEqual(['banana & "split"', 'Zebra', 'Apple pie', 'apple']);
  });

  it('counts bare, gives ids bare, and looks names up', async () => {
    const total = await bench.ask('/api/v1/secrets/search-total?filter.searchText=apple', { token });
    expect(total.json).toBe(2);
    const ids = await bench.ask('/api/v1/secrets/search-for-ids?filter.searchText=zebra', { token });
    expect(ids.json).toEqual([id.zebra]);
    const one = await bench.ask(`/api/v1/secrets/lookup/${id.zebra}`, { token });
    expect(one.json).toEqual({ id: id.zebra, value: 'Zebra' });
  });

  it('returns exposed fields when they are asked for by name', async () => {
    const query = 'filter.searchText=zebra&filter.extendedFields=Machine&filter.extendedFields=Password';
    const { json } = await bench.ask(`/api/v1/secrets?${query}`, { token });
    expect(member((member(json, 'records') as object[])[0], 'extendedFields')).toEqual([
      { name: 'Machine', value: 'needle-host' },
    ]);
  });

  it('refuses a scope and a number that are none', async () => {
    for (const query of ['filter.scope=Mine', 'filter.folderId=x', 'filter.secretTemplateIds=x']) {
      expect((await bench.ask(`/api/v1/secrets?${query}`, { token })).status).toBe(400);
    }
    expect(await names('filter.scope=1')).toHaveLength(4);
  });
});

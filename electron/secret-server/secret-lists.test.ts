import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { succeed } from '../../shared/ipc/reply';
import type { Copy } from '../domain/clipboard/clipboard-guard';
import { createFieldLists } from '../domain/secret/field-lists';
import { openBench } from '../practice/testing/client';
import { listIds } from '../practice/worlds/option-lists';
import { itemsIn, listsIn } from './lists-wire';
import { askedVault, must } from './testing/asked-vault';

const openVault = async () => askedVault(await openBench());

let vault: Awaited<ReturnType<typeof openVault>>;
beforeEach(async () => {
  vault = await openVault();
});
afterEach(() => vault.stop());

const open = async () => {
  const copied: Copy[] = [];
  const lists = createFieldLists({
    ...(await vault.signedIn()),
    known: { find: () => undefined },
    clipboard: {
      copy: (copy) => {
        copied.push(copy);
        return Promise.resolve(succeed({ clearsAt: null }));
      },
    },
  });
  const secret = vault.called('Object storage key');
  return { ...lists, copied, secret, at: { id: secret.id, slug: 'endpoints' } };
};
const orders = async () =>
  (await vault.requests('/fields/'))
    .filter(({ method }) => method !== 'GET')
    .map(({ method, body }) => [method, body]);

describe('a field that points at lists', () => {
  it('shows what they offer, by one read that takes nothing out', async () => {
    const { list, at } = await open();
    const { items, isCut } = must(await list(at));
    expect([items.length, isCut, items[0]?.value]).toEqual([5, false, 'web01.example.test']);
    expect(await vault.requests('/fields/')).toMatchObject([
      { method: 'GET', query: { noAutoCheckout: 'true' } },
    ]);
  });

  it('has one item copied past the page, and none that is not in it', async () => {
    const { list, copyListItem, copied, at } = await open();
    const item = must(await list(at)).items[4]?.id ?? '';
    must(await copyListItem({ ...at, item }));
    expect(await copyListItem({ ...at, item: 'gone' })).toMatchObject({
      failure: { code: 'nothing-to-copy' },
    });
    expect(copied).toEqual([{ label: 'endpoints', value: 'https://intranet.example.test', isSecret: true }]);
  });

  it('is pointed elsewhere by one order, and at nothing by another', async () => {
    const { listsOf, putLists, at } = await open();
    const before = must(await listsOf(at)).lists.map(({ id }) => id);
    expect(before).toEqual([listIds.hosts, listIds.sites]);
    const after = [listIds.sites, listIds.old];
    expect(must(await putLists({ ...at, before, after }))).toEqual({ outcome: 'done' });
    expect(must(await listsOf(at)).lists).toMatchObject([{ name: 'Addresses' }, { isActive: false }]);
    expect(must(await putLists({ ...at, before: after, after: [] }))).toEqual({ outcome: 'done' });
    expect(must(await listsOf(at)).lists).toEqual([]);
    expect(await orders()).toEqual([
      ['PUT', { data: { categorizedListIds: after } }],
      ['DELETE', null],
    ]);
  });

  it('is left alone where somebody else has pointed it elsewhere, and where nothing would change', async () => {
    const { putLists, at } = await open();
    const told = must(await putLists({ ...at, before: [listIds.old], after: [] }));
    expect(told).toMatchObject({ outcome: 'conflict', current: [{ id: listIds.hosts }, {}] });
    const before = [listIds.sites.toUpperCase(), listIds.hosts];
    expect(must(await putLists({ ...at, before, after: before }))).toEqual({ outcome: 'done' });
    expect(await orders()).toEqual([]);
  });

  it('takes a list that there is none of for what its server says', async () => {
    const { putLists, at } = await open();
    const after = ['01234567-89ab-cdef-0123-456789abcdef'];
    const before = [listIds.hosts, listIds.sites];
    expect((await putLists({ ...at, before, after })).ok).toBe(false);
    expect(await orders()).toHaveLength(1);
  });
});

describe('what a server tells of lists', () => {
  const item = { id: 'a', category: 'c', value: 'v' };

  it.each([[[item, 7, { id: '' }]], [{ value: [item] }], [{ records: [item] }]])(
    'is understood as a list, in an object and as a page: %j',
    (body) => {
      expect(itemsIn(JSON.stringify(body))).toEqual({ items: [item], isCut: false });
    },
  );

  it.each(['null', '"x"', '{}', '<html>', '{"value":7}'])('is not where it is %s', (body) => {
    expect([itemsIn(body), listsIn(body)]).toEqual([undefined, undefined]);
  });

  it('is not half understood where a change would take away the rest', () => {
    expect(listsIn(JSON.stringify([{ categorizedListId: 'a' }, { name: 'b' }]))).toBeUndefined();
    expect(listsIn(JSON.stringify([{ categorizedListId: 'a' }]))).toEqual([
      { id: 'a', name: '', description: '', isActive: true, count: 0 },
    ]);
  });
});

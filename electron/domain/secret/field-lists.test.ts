import { describe, expect, it } from 'vitest';
import type { FieldList, ShownList } from '../../../shared/secret-lists';
import type { Answered } from '../ports';
import type { VaultLists } from '../vault-lists';
import type { TemplateField } from '../vault-secret';
import { createFieldLists } from './field-lists';
import { ledVault, no, yes } from './testing/led-vault';

const at = { id: 7, slug: 'host' };
const listOf = (id: string): FieldList => ({ id, name: id, description: '', isActive: true, count: 2 });
const shown: ShownList = {
  items: [
    { id: 'i1', category: '', value: 'nas-a' },
    { id: 'i2', category: 'old', value: 'nas-b' },
    { id: 'i3', category: '', value: '' },
  ],
  isCut: true,
};

interface Led {
  readonly contents?: Answered<ShownList>;
  readonly lists?: Answered<readonly FieldList[]>;
  readonly point?: Answered<true>;
  readonly name?: string;
}

const lead = ({ contents = yes(shown), lists = yes([]), point = yes(true), name }: Led = {}) => {
  const copied: unknown[] = [];
  const sent: Parameters<VaultLists['point']>[1][] = [];
  const field = (of: string): TemplateField => ({
    ...{ slug: 'host', name: of, kind: 'list', isRequired: false, editing: 'editors', requirement: null },
  });
  const led = ledVault({
    secret: {
      lists: {
        contents: () => Promise.resolve(contents),
        lists: () => Promise.resolve(lists),
        point: (_, pointed) => {
          sent.push(pointed);
          return Promise.resolve(point);
        },
      },
    },
  });
  const fieldLists = createFieldLists({
    ...led,
    known: { find: () => (name === undefined ? undefined : field(name)) },
    clipboard: {
      copy: (what) => {
        copied.push(what);
        return Promise.resolve(yes({ clearsAt: 30_000 }));
      },
    },
  });
  return { fieldLists, copied, sent };
};

it('what a list offers is told as the server tells it', async () => {
  expect(await lead().fieldLists.list(at)).toEqual(yes(shown));
  expect(await lead({ contents: no('access-denied') }).fieldLists.list(at)).toEqual(no('access-denied'));
});

describe('a copy of an item', () => {
  it('is of what the server says now, as a secret, under the name of its field', async () => {
    const { fieldLists, copied } = lead({ name: 'Host' });
    expect(await fieldLists.copyListItem({ ...at, item: 'i2' })).toEqual(yes({ clearsAt: 30_000 }));
    expect(copied).toEqual([{ label: 'Host', value: 'nas-b', isSecret: true }]);
  });

  it('goes by what the server calls the field where its name is not known', async () => {
    const { fieldLists, copied } = lead();
    await fieldLists.copyListItem({ ...at, item: 'i1' });
    expect(copied).toEqual([{ label: 'host', value: 'nas-a', isSecret: true }]);
  });

  it('has no longer name than is shown', async () => {
    const { fieldLists, copied } = lead({ name: 'n'.repeat(900) });
    await fieldLists.copyListItem({ ...at, item: 'i1' });
    expect(copied).toMatchObject([{ label: 'n'.repeat(200) }]);
  });

  it.each([
    ['is empty', 'i3'],
    ['is not there any more', 'i9'],
  ])('leaves the clipboard alone where the item %s', async (_, item) => {
    const { fieldLists, copied } = lead();
    expect(await fieldLists.copyListItem({ ...at, item })).toEqual(no('nothing-to-copy'));
    expect(copied).toEqual([]);
  });

  it('leaves the clipboard alone where the server does not answer', async () => {
    const { fieldLists, copied } = lead({ contents: no('no-answer') });
    expect(await fieldLists.copyListItem({ ...at, item: 'i1' })).toEqual(no('no-answer'));
    expect(copied).toEqual([]);
  });
});

it('the lists of a field are told as the server tells them', async () => {
  const lists = [listOf('a'), listOf('b')];
  expect(await lead({ lists: yes(lists) }).fieldLists.listsOf(at)).toEqual(yes({ lists }));
  expect(await lead({ lists: no('no-answer') }).fieldLists.listsOf(at)).toEqual(no('no-answer'));
});

describe('a field', () => {
  it('is pointed at other lists once, whatever the order and the letters of those its user saw', async () => {
    const { fieldLists, sent } = lead({ lists: yes([listOf('AB'), listOf('cd')]) });
    const edit = { ...at, before: ['CD', 'ab'], after: ['ef'] };
    expect(await fieldLists.putLists(edit)).toEqual(yes({ outcome: 'done' }));
    expect(sent).toEqual([{ ...at, lists: ['ef'] }]);
  });

  it('is left alone where it points elsewhere than its user saw', async () => {
    const lists = [listOf('a'), listOf('b')];
    const { fieldLists, sent } = lead({ lists: yes(lists) });
    const reply = await fieldLists.putLists({ ...at, before: ['a'], after: [] });
    expect(reply).toEqual(yes({ outcome: 'conflict', current: lists }));
    expect(sent).toEqual([]);
  });

  it('is left alone where it points there already', async () => {
    const { fieldLists, sent } = lead({ lists: yes([listOf('a'), listOf('b')]) });
    const edit = { ...at, before: ['a', 'b'], after: ['B', 'a', 'a'] };
    expect(await fieldLists.putLists(edit)).toEqual(yes({ outcome: 'done' }));
    expect(sent).toEqual([]);
  });

  it('can be made to point at nothing', async () => {
    const { fieldLists, sent } = lead({ lists: yes([listOf('a')]) });
    await fieldLists.putLists({ ...at, before: ['a'], after: [] });
    expect(sent).toEqual([{ ...at, lists: [] }]);
  });

  it('is left alone where nobody can tell where it points', async () => {
    const { fieldLists, sent } = lead({ lists: no('access-denied') });
    expect(await fieldLists.putLists({ ...at, before: [], after: ['a'] })).toEqual(no('access-denied'));
    expect(sent).toEqual([]);
  });

  it('is not said to point elsewhere where the server does not say so', async () => {
    const { fieldLists, sent } = lead({ point: no('outcome-unknown') });
    expect(await fieldLists.putLists({ ...at, before: [], after: ['a'] })).toEqual(no('outcome-unknown'));
    expect(sent).toHaveLength(1);
  });
});

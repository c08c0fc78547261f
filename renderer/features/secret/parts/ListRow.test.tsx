import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { SecretField } from '../../../../shared/secret';
import { user } from '../../../testing/user';
import type { FieldVerbs } from '../field-verbs';
import { exampleVerbs } from '../testing/example-verbs';
import { ListRow } from './ListRow';

afterEach(cleanup);

const field: SecretField = {
  ...{ slug: 'hosts', name: 'Hosts', kind: 'list' },
  isRequired: false,
  editing: 'editors',
};
const GUID = '01234567-89ab-cdef-0123-456789abcdef';
const shown = {
  items: [
    { id: 'a', category: 'Web', value: 'web01' },
    { id: 'b', category: '', value: 'web02' },
  ],
  isCut: false,
};
const one = { id: 'one', name: 'Servers', description: '', isActive: true, count: 2 };
const two = { id: 'two', name: 'Old', description: '', isActive: false, count: 1 };

const show = () => {
  const verbs = {
    list: vi.fn<FieldVerbs['list']>(() => Promise.resolve(succeed(shown))),
    copyListItem: vi.fn<FieldVerbs['copyListItem']>(() => Promise.resolve(succeed({ clearsAt: null }))),
    listsOf: vi.fn<FieldVerbs['listsOf']>(() => Promise.resolve(succeed({ lists: [one, two] }))),
    putLists: vi.fn<FieldVerbs['putLists']>(() => Promise.resolve(succeed({ outcome: 'done' }))),
    say: vi.fn(),
  };
  render(
    <dl>
      <ListRow field={field} row="0" verbs={exampleVerbs(verbs)} />
    </dl>,
  );
  return verbs;
};
const button = (name: string) => screen.getByRole('button', { name });
const edit = async () => {
  await user.click(button('Edit Hosts'));
  return screen.findByRole('checkbox', { name: 'Servers, 2 items' });
};

describe('a field that points at lists', () => {
  it('is covered until it is asked for, and then copied item by item', async () => {
    const { list, copyListItem } = show();
    expect([list.mock.calls, screen.queryByRole('list')]).toEqual([[], null]);
    await user.click(button('Reveal Hosts'));
    const items = within(await screen.findByRole('list', { name: 'Items of Hosts' })).getAllByRole(
      'listitem',
    );
    expect(items.map((item) => item.textContent)).toEqual(['web01WebCopy web01', 'web02Copy web02']);
    await user.click(button('Copy web02'));
    expect(copyListItem.mock.calls).toEqual([['hosts', 'b']]);
    await user.click(button('Hide Hosts'));
    expect(screen.queryByText('web01')).toBeNull();
  });

  it('is edited by what it points at: nothing goes out where nothing is changed', async () => {
    const { putLists, say } = show();
    const servers = await edit();
    expect(button('Save').getAttribute('aria-disabled')).toBe('true');
    await user.click(servers);
    await user.type(screen.getByRole('textbox', { name: 'ID of another list' }), `${GUID.toUpperCase()} `);
    await user.click(button('Save'));
    expect(putLists.mock.calls).toEqual([['hosts', { before: ['one', 'two'], after: ['two', GUID] }]]);
    await vi.waitFor(() => {
      expect(say.mock.calls).toContainEqual(['Hosts saved.']);
    });
  });

  it('takes no ID that cannot be one', async () => {
    show();
    await edit();
    await user.type(screen.getByRole('textbox', { name: 'ID of another list' }), 'servers');
    expect(button('Save').getAttribute('aria-disabled')).toBe('true');
    expect(screen.getAllByText(/^An ID looks like/u).length).toBeGreaterThan(0);
  });

  it('shows what somebody else has made of it meanwhile, and begins again from there', async () => {
    const { putLists } = show();
    putLists.mockResolvedValueOnce(succeed({ outcome: 'conflict', current: [two] }));
    await user.click(await edit());
    await user.click(button('Save'));
    await screen.findByText('Somebody has changed this meanwhile');
    expect(screen.queryByRole('checkbox', { name: 'Servers, 2 items' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Old, 1 item, not in use' }));
    await user.click(button('Save'));
    expect(putLists.mock.calls[1]).toEqual(['hosts', { before: ['two'], after: [] }]);
  });

  it('says why it was not saved', async () => {
    const { putLists } = show();
    putLists.mockResolvedValueOnce(fail('access-denied'));
    await user.click(await edit());
    await user.click(button('Save'));
    await screen.findByText('Not saved');
  });
});

import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { QuickFound, QuickRow, QuickState } from '../../../shared/quick';
import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { createClientDouble } from '../../app/client-double';
import { user } from '../../testing/user';
import { createAccessStore } from '../access';
import { QuickView } from './QuickView';
import { createQuickStore } from './store';

const unfollow: (() => void)[] = [];

afterEach(() => {
  cleanup();
  for (const end of unfollow.splice(0)) end();
});

const ACTIVE: QuickState = { state: 'active', endsAt: null };

const row = (id: number, name: string, change: Partial<QuickRow> = {}): QuickRow => ({
  ...{ id, name, template: 'Windows Account', place: 'Infrastructure / Backup', note: 'audited', by: null },
  ...change,
});
const found = (...rows: readonly QuickRow[]): QuickFound => ({
  ...{ rows, favourites: 0, total: rows.length, of: 412, readAt: Date.now() - 2 * 60_000 },
});

const ROWS = found(row(1, 'BK-NYC-01 svc-backup'), row(2, 'FS-NYC-02 svc-backup', { note: 'yours' }));

const show = async (quick: KeyturnDoubles['quick'] = {}, state: QuickState = ACTIVE) => {
  const verbs = {
    look: vi.fn(() => Promise.resolve(succeed({ standing: state, isShown: true }))),
    search: vi.fn(({ text }: { readonly text: string }) =>
      Promise.resolve(succeed(text === '' ? found() : ROWS)),
    ),
    copy: vi.fn(() => Promise.resolve(succeed({ outcome: 'copied', seconds: 30 } as const))),
    hide: vi.fn(() => Promise.resolve(succeed(null))),
    open: vi.fn(() => Promise.resolve(succeed(null))),
    rotate: vi.fn(() => Promise.resolve(succeed(null))),
    enter: vi.fn(() => Promise.resolve(succeed(null))),
  };
  const { client } = createClientDouble({}, { quick: { ...verbs, ...quick } });
  const due: (() => void)[] = [];
  const store = createQuickStore({
    client: client.quick,
    after: (_, run) => {
      due.push(run);
      return () => due.splice(due.indexOf(run), 1);
    },
  });
  const acts = createAccessStore({ client: client.access, onStands: store.stands });
  unfollow.push(store.follow());
  render(<QuickView quick={store} acts={acts} locale="en-GB" say={vi.fn()} alert={vi.fn()} />);
  await screen.findByRole('dialog', { name: 'Quick access' });
  return { ...verbs, due, store };
};

const input = () => screen.findByRole('combobox', { name: 'Search secrets' });
const type = async (text: string) => {
  await user.click(await input());
  await user.paste(text);
};
const chosen = () => screen.findByRole('option', { selected: true });

describe('quick access', () => {
  it('finds as one types, chooses the first, and says where the names come from', async () => {
    await show();
    await type('svc');
    expect((await chosen()).getAttribute('aria-label')).toBe(
      'BK-NYC-01 svc-backup, Windows Account, Opening is audited',
    );
    expect(screen.getByText('Names only, from the list read 2 min ago.')).toBeTruthy();
    expect(screen.getByText('2 of 412')).toBeTruthy();
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['svc', 'svc']);
  });

  it('goes through the results by arrows, round about, with the focus where one types', async () => {
    await show();
    await type('svc');
    await chosen();
    await user.keyboard('{ArrowDown}');
    const second = await screen.findByRole('option', { selected: true, name: /FS-NYC-02/u });
    expect((await input()).getAttribute('aria-activedescendant')).toBe(second.id);
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('option', { selected: true, name: /BK-NYC-01/u });
    await user.keyboard('{ArrowUp}');
    await screen.findByRole('option', { selected: true, name: /FS-NYC-02/u });
    expect(document.activeElement).toBe(await input());
  });

  it('copies the password on Enter, says so, and goes a moment later', async () => {
    const { copy, hide, due } = await show();
    await type('svc');
    await chosen();
    await user.keyboard('{Enter}');
    await screen.findByText('Password copied, clears in 30 s');
    expect(copy).toHaveBeenCalledWith({ id: 1, what: 'password' });
    expect(hide).not.toHaveBeenCalled();
    act(() => {
      due[0]?.();
    });
    expect(hide).toHaveBeenCalledOnce();
  });

  it('goes a moment after anything is copied while its user is elsewhere', async () => {
    const { due } = await show();
    await type('svc');
    await chosen();
    const elsewhere = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    await user.keyboard('{Control>}u{/Control}');
    await screen.findByText('User name copied, clears in 30 s');
    expect(due).toHaveLength(1);
    elsewhere.mockRestore();
  });

  it.each([
    ['u', 'user', 'User name copied'],
    ['t', 'code', 'Code copied'],
  ])('copies by Control and %s and stays', async (key, what, words) => {
    const openly = () => Promise.resolve(succeed({ outcome: 'copied', seconds: null } as const));
    const copy = vi.fn(openly);
    const { due, hide } = await show({ copy });
    await type('svc');
    await chosen();
    await user.keyboard(`{Control>}${key}{/Control}`);
    await screen.findByText(words);
    expect(copy).toHaveBeenCalledWith({ id: 1, what });
    expect([due.length, hide.mock.calls.length]).toEqual([0, 0]);
  });

  it('opens what was chosen in the window', async () => {
    const { open } = await show();
    await type('svc');
    await chosen();
    await user.keyboard('{Control>}o{/Control}');
    expect(open).toHaveBeenCalledWith({ id: 1 });
  });

  it('says what went wrong, and lets nobody wait', async () => {
    await show({ copy: () => Promise.resolve(fail('nothing-to-copy')) });
    await type('svc');
    await chosen();
    await user.keyboard('{Enter}');
    await screen.findByText(/There is nothing in this field to copy\./u);
  });

  it('opens a gate in itself, and goes back to the results with Escape before it is left', async () => {
    const gate = { outcome: 'gate', access: { gate: 'comment' } } as const;
    const { hide } = await show({ copy: () => Promise.resolve(succeed(gate)) });
    await type('svc');
    await chosen();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'This secret asks for a reason' });
    await user.keyboard('{Escape}');
    expect(((await input()) as HTMLInputElement).value).toBe('svc');
    expect(hide).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(hide).toHaveBeenCalledOnce();
  });

  it('says that no name fits, and has the server search where that is asked for', async () => {
    const searchServer = vi.fn(() => Promise.resolve(succeed(ROWS)));
    await show({ searchServer, search: () => Promise.resolve(succeed(found())) });
    await type('svc');
    await screen.findByText('No secret name contains "svc".');
    await user.click(screen.getByRole('button', { name: 'Search all fields on the server' }));
    await screen.findByText('All fields, searched on the server.');
    expect(searchServer).toHaveBeenCalledWith({ text: 'svc' });
  });

  it('says how favourites get here while there are none, and does not call unknown names unfitting', async () => {
    await show({ search: () => Promise.resolve(succeed({ ...found(), readAt: null })) });
    await screen.findByText(/^Type a name\./u);
    await type('svc');
    await screen.findByText('No names are known here yet.');
    screen.getByRole('button', { name: 'Search all fields on the server' });
  });

  it('shows nothing that an older question has found', async () => {
    const late: ((reply: ReturnType<typeof succeed<QuickFound>>) => void)[] = [];
    await show({ search: () => new Promise((resolve) => late.push(resolve)) });
    await type('a');
    await type('b');
    await act(async () => {
      late[2]?.(succeed(found(row(3, 'the newer'))));
      late[1]?.(succeed(found(row(4, 'the older'))));
      await Promise.resolve();
    });
    expect((await chosen()).textContent).toContain('the newer');
  });

  it.each([
    [{ state: 'signed-out', profiles: [] } as const, 'Not signed in', 'Sign in'],
    [{ state: 'locked' } as const, 'Keyturn is locked', 'Unlock'],
    [{ state: 'ended' } as const, 'Session ended', 'Sign in again'],
  ])('leads to the window where it is %o', async (state, heading, button) => {
    const { enter } = await show({}, state);
    await screen.findByRole('heading', { name: heading });
    expect(screen.queryByRole('combobox')).toBeNull();
    await user.click(screen.getByRole('button', { name: button }));
    expect(enter).toHaveBeenCalledOnce();
  });

  it('lists the saved sign-ins to whoever is not signed in', async () => {
    const profiles = [{ id: 'a', name: 'Production', host: 'vault.corp.example' }];
    const { enter } = await show({}, { state: 'signed-out', profiles });
    await user.click(await screen.findByRole('button', { name: /^Production/u }));
    expect(enter).toHaveBeenCalledWith({ profile: 'a' });
  });
});

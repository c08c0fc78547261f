import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import { user } from '../../testing/user';
import { list, options, secret, show, three } from './testing/show-secrets';

afterEach(cleanup);

const wide = () => {
  vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: media === '(width >= 1500px)',
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  );
};

const head = (name: string) => screen.findByRole('button', { name: `Sort by ${name}` });

describe('a list that has room for columns', () => {
  it('shows those that were chosen below their names, and calls its options as it always does', async () => {
    wide();
    const { answer } = show(true, ['folder', 'last-used']);
    await answer(succeed(three));
    await head('Folder');
    expect(screen.getAllByRole('button', { name: /^Sort by / }).map((each) => each.textContent)).toEqual([
      'Name',
      'Folder',
      'Last used',
    ]);
    expect(options()).toEqual(['one, Password', 'two, Password', 'three']);
    const [first] = screen.getAllByRole('option');
    expect(first?.getAttribute('aria-description')).toBe(
      'Folder: \\Infrastructure\\Storage, Last used: Not told',
    );
    expect(first?.textContent).toBe('one\\Infrastructure\\StorageNot told');
  });

  it('is put in the order of a column by its head, and the other way round by the same once more', async () => {
    wide();
    const { answer, secrets } = show(true, ['folder']);
    await answer(succeed(three));
    const order = () => {
      const { sort, isBackwards } = secrets.store.getState().query;
      return [sort, isBackwards];
    };
    expect((await head('Name')).getAttribute('aria-pressed')).toBe('true');
    await user.click(await head('Folder'));
    expect(order()).toEqual(['folder', false]);
    await answer(succeed(three));
    expect((await head('Folder')).getAttribute('aria-description')).toBe('First to last');
    await user.click(await head('Folder'));
    expect(order()).toEqual(['folder', true]);
    await answer(succeed(three));
    expect((await head('Folder')).getAttribute('aria-description')).toBe('Last to first');
    await user.click(await head('Name'));
    expect(order()).toEqual(['name', false]);
  });

  it('has its heads as one stop for Tab, before its rows', async () => {
    wide();
    const { answer } = show(true, ['folder', 'expires']);
    await answer(succeed(three));
    const name = await head('Name');
    name.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(await head('Expires'));
    await user.tab();
    expect(document.activeElement).toBe(list());
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(await head('Expires'));
  });

  it('gets and loses columns by its menu, by keys alone', async () => {
    wide();
    const { answer, toggled } = show(true, ['folder']);
    await answer(succeed(three));
    screen.getByRole('button', { name: 'Columns' }).focus();
    await user.keyboard('{Enter}');
    const items = await screen.findAllByRole('menuitemcheckbox');
    expect(items.map((item) => [item.textContent, item.getAttribute('aria-checked')])).toEqual([
      ['Template', 'false'],
      ['Folder', 'true'],
      ['Heartbeat', 'false'],
      ['Last used', 'false'],
      ['Expires', 'false'],
    ]);
    await waitFor(() => {
      expect(document.activeElement).toBe(items[0]);
    });
    await user.keyboard('{Enter}');
    await user.keyboard('{ArrowDown} ');
    expect(toggled).toEqual(['template', 'folder']);
  });

  it('has an order of its own where it shows what was found', async () => {
    wide();
    const { answer, secrets } = show(true, ['folder']);
    await answer(succeed(three));
    await head('Name');
    secrets.showLocal({ rows: [secret(9, 'nine')], label: 'Search results' });
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Sort by Name' })).toBeNull();
    });
    expect(options()).toEqual(['nine, Password']);
  });
});

describe('a list without room for columns', () => {
  it('has none, whatever was chosen, and no menu for them', async () => {
    const { answer } = show(true, ['folder']);
    await answer(succeed(three));
    expect(screen.queryByRole('button', { name: 'Columns' })).toBeNull();
    expect(screen.queryByRole('toolbar')).toBeNull();
    expect(screen.getAllByRole('option')[0]?.hasAttribute('aria-description')).toBe(false);
  });
});

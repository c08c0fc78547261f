import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { user } from '../../testing/user';
import { list, options, region, secret, show, three } from './testing/show-secrets';

afterEach(cleanup);

describe('the list', () => {
  it('is one stop for Tab, in which arrows, Home and End lead, and no further than its ends', async () => {
    const { answer } = show();
    await answer(succeed(three));
    for (const name of ['Filter and sort', 'Refresh']) {
      await user.tab();
      expect(document.activeElement).toBe(screen.getByRole('button', { name }));
    }
    await user.tab();
    expect(document.activeElement).toBe(list());
    const marked = () => screen.getByRole('option', { selected: true }).getAttribute('aria-label');
    const active = () => document.getElementById(list().getAttribute('aria-activedescendant') ?? '');
    const seen = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'End']) {
      await user.keyboard(`{${key}}`);
      expect(active()?.getAttribute('aria-label')).toBe(marked());
      seen.push(marked());
    }
    expect(seen).toEqual(['one, Password', 'two, Password', 'three', 'three', 'one, Password', 'three']);
  });

  it('goes to what is pressed, which is opened, as is by Enter what the keys have led to', async () => {
    const { answer, secrets } = show();
    await answer(succeed(three));
    await user.click(screen.getByRole('option', { name: 'two, Password' }));
    expect(screen.getByRole('option', { selected: true }).getAttribute('aria-label')).toBe('two, Password');
    expect(secrets.store.getState().open).toBe(2);
    list().focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(secrets.store.getState().open).toBe(3);
  });

  it('takes many by Ctrl and Shift, by key and by press, says how many, and lets go of all by Escape', async () => {
    const { answer, said } = show();
    await answer(succeed(three));
    const names = () =>
      screen.queryAllByRole('option', { selected: true }).map((option) => option.getAttribute('aria-label'));
    const option = (name: string) => screen.getByRole('option', { name });
    await user.click(option('one, Password'));
    await user.keyboard('{Control>}');
    await user.click(option('three'));
    await user.keyboard('{/Control}');
    expect(names()).toEqual(['one, Password', 'three']);
    expect(region().textContent).toContain('2 selected');
    expect(said.at(-1)).toBe('2 selected');
    list().focus();
    await user.keyboard('{Control>}{ArrowUp}{/Control} ');
    expect(names()).toEqual(['two, Password']);
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(names()).toEqual(['two, Password', 'three']);
    await user.keyboard('{Control>}a{/Control}');
    expect(names()).toHaveLength(3);
    await user.keyboard('{Escape}');
    expect(names()).toEqual([]);
    await user.keyboard('{Control>}a{/Control}');
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect([names(), region().textContent]).toEqual([[], expect.not.stringContaining('selected')]);
  });

  it('goes to the name that is typed, and by one letter again and again from one to the next', async () => {
    const { answer } = show();
    await answer(succeed(three));
    list().focus();
    const at = () => screen.getByRole('option', { selected: true }).getAttribute('aria-label');
    await user.keyboard('t');
    expect(at()).toBe('two, Password');
    // With an accent it is the same letter.
    await user.keyboard('ť');
    expect(at()).toBe('three');
  });

  it('leaves what is opened by Enter to be gone into, and what is pressed only to be looked at', async () => {
    const { answer, secrets } = show();
    await answer(succeed(three));
    await user.click(screen.getByRole('option', { name: 'two, Password' }));
    expect(secrets.store.getState().isEntering).toBe(false);
    list().focus();
    await user.keyboard('{Enter}');
    expect(secrets.store.getState()).toMatchObject({ open: 2, isEntering: true });
    expect(screen.getByRole('option', { current: true }).getAttribute('aria-label')).toBe('two, Password');
  });
});

describe('a list that is looked at anew', () => {
  it.each(['{F5}', '{Control>}r{/Control}'])('by %s shows what it was until it is there', async (keys) => {
    const { answer, asked } = show();
    await answer(succeed(three));
    await user.click(screen.getByRole('option', { name: 'two, Password' }));
    await user.keyboard(keys);
    expect([asked(), options().length, region().getAttribute('aria-busy')]).toEqual([2, 3, 'true']);
    await answer(succeed({ records: three.records.slice(1), total: 2 }));
    expect(options()).toEqual(['two, Password', 'three']);
    expect(screen.getByRole('option', { selected: true }).getAttribute('aria-label')).toBe('two, Password');
    expect(region().getAttribute('aria-busy')).toBe('false');
  });

  it('is not, of a session that is over', async () => {
    const { answer, asked, open } = show();
    await answer(succeed(three));
    open(false);
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await user.keyboard('{F5}');
    expect(asked()).toBe(1);
  });
});

describe('a page of the list that could not be read', () => {
  it('says why in its place, and is read when somebody tries again', async () => {
    const { answer, secrets } = show();
    const first = Array.from({ length: 500 }, (_, index) => secret(index, `first ${index}`));
    await answer(succeed({ records: first, total: 502 }));
    act(() => {
      secrets.near({ from: 480, to: 502 });
    });
    await answer(fail('server-error', 'HTTP 500'));
    expect(region().textContent).toContain('Secrets 501 to 502 could not be read');
    expect(region().textContent).toContain('HTTP 500');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await answer(succeed({ records: [secret(501, 'last but one'), secret(502, 'last')], total: 502 }));
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(secrets.store.getState().rows.at(501)?.name).toBe('last');
  });

  it('says why above the list where its rows are there from before: nothing lies over what can be read', async () => {
    const { answer } = show();
    await answer(succeed(three));
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await answer(fail('server-error', 'HTTP 500'));
    expect(options()).toEqual(['one, Password', 'two, Password', 'three']);
    const again = screen.getByRole('button', { name: 'Try again' });
    expect(region().textContent).toContain('Secrets 1 to 3 could not be read');
    expect(list().parentElement?.contains(again)).toBe(false);
    await user.click(again);
    await answer(succeed(three));
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('what was found among the names that are known', () => {
  it('is shown in place of the list, which comes back as it was left', async () => {
    const { answer, asked, secrets } = show();
    await answer(succeed(three));
    await user.click(screen.getByRole('option', { name: 'two, Password' }));
    act(() => {
      secrets.showLocal({ rows: [secret(9, 'nine')], label: 'Names with nine' });
    });
    expect(screen.getByRole('listbox', { name: 'Secrets in Names with nine' })).toBeTruthy();
    expect(options()).toEqual(['nine, Password']);
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
    act(() => {
      secrets.showLocal(null);
    });
    expect(screen.getByRole('option', { selected: true }).getAttribute('aria-label')).toBe('two, Password');
    expect(asked()).toBe(1);
  });
});

describe('what is shown of a list, and in what order', () => {
  it('is chosen in a menu, by keys alone, and asked of the server', async () => {
    const { answer, secrets } = show();
    await answer(succeed(three));
    screen.getByRole('button', { name: 'Filter and sort' }).focus();
    await user.keyboard('{Enter}');
    const chosen = async () => {
      const items = await screen.findAllByRole('menuitemradio', { checked: true });
      return items.map(({ textContent }) => textContent);
    };
    expect(await chosen()).toEqual(['Name', 'First to last', 'All']);
    await user.click(screen.getByRole('menuitemradio', { name: 'Expiring' }));
    expect(secrets.store.getState().query).toMatchObject({ only: 'expiring', sort: 'name', view: 'all' });
    await answer(succeed({ records: [], total: 0 }));
    expect(region().textContent).toContain('No secret of this list is like that.');
    await user.click(screen.getByRole('button', { name: 'Show all of the list' }));
    expect(options()).toHaveLength(3);
  });
});

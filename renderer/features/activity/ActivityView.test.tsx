import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Call } from '../../../shared/activity';
import { succeed } from '../../../shared/ipc/reply';
import { createActivityDouble, exampleCall } from '../../app/activity-double';
import { ActivityView } from './ActivityView';
import { ActivityButton } from './parts/ActivityButton';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const button = (name: string) => screen.getByRole('button', { name });

const calls = [
  exampleCall({ id: 1, action: 1, method: 'POST', path: '/oauth2/token', durationMs: 1204 }),
  exampleCall({ id: 2, action: 1, result: { kind: 'answer', status: 503 } }),
  exampleCall({ id: 3, action: 1, isRepeat: true, requestId: 'r-77' }),
  exampleCall({
    id: 4,
    action: 2,
    why: 'extend',
    result: { kind: 'nothing', because: 'failed', name: 'net::ERR_TIMED_OUT' },
    bytes: null,
  }),
];

const show = async (list: readonly Call[] = calls) => {
  const say = vi.fn();
  const copy = vi.fn(() => Promise.resolve(succeed(true)));
  const { store, send } = createActivityDouble({ list: () => Promise.resolve(succeed(list)), copy });
  store.follow();
  render(<ActivityView activity={store} locale="en-GB" say={say} />);
  await act(async () => {
    await Promise.resolve();
  });
  return { say, copy, send };
};
const rows = () =>
  within(screen.getByRole('table', { name: 'Calls' }))
    .getAllByRole('row')
    .slice(1);
const textOf = (row: HTMLElement | undefined) => [...(row?.children ?? [])].map((cell) => cell.textContent);
const selected = () => rows().filter((row) => row.getAttribute('aria-selected') === 'true');

describe('the list of calls', () => {
  it('says of each what went where, what came of it, how long it took and what for, the newest first', async () => {
    await show();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Activity' }));
    expect(rows().map(textOf)).toEqual([
      ['14:02:09', 'GET', '/api/v1/users/current', 'Not reached', '84 ms', 'Extend'],
      ['14:02:09', 'GET', '/api/v1/users/current', '200, repeat', '84 ms', 'Sign in'],
      ['14:02:09', 'GET', '/api/v1/users/current', '503', '84 ms', 'Sign in'],
      ['14:02:09', 'POST', '/oauth2/token', '200', '1,204 ms', 'Sign in'],
    ]);
  });

  it('says that there are none, and then offers nothing to do with them', async () => {
    await show([]);
    expect(screen.getByText('No calls yet.', { selector: 'p' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    expect(button('Clear').getAttribute('aria-disabled')).toBe('true');
  });

  it('grows while it is looked at, and the selected call stays so', async () => {
    const { send } = await show();
    await user.click(screen.getByText('/oauth2/token'));
    act(() => {
      send([exampleCall({ id: 5, action: 3, why: 'sign-out' })]);
    });
    expect(rows()).toHaveLength(5);
    expect(selected().map(textOf)).toMatchObject([
      ['14:02:09', 'POST', '/oauth2/token', '200', '1,204 ms', 'Sign in'],
    ]);
  });

  it('has only what is seen in the page, and tells of the rest by numbers', async () => {
    await show(Array.from({ length: 2_000 }, (_, id) => exampleCall({ id: id + 1, action: id + 1 })));
    const table = screen.getByRole('table', { name: 'Calls' });
    expect(table.getAttribute('aria-rowcount')).toBe('2001');
    expect(rows().length).toBeLessThan(120);
    expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
  });
});

describe('the keyboard in the list', () => {
  it('reaches one row by Tab, and from there each by arrows, to both ends', async () => {
    await show();
    for (let tabs = 0; tabs < 5; tabs += 1) await user.tab();
    expect(document.activeElement).toBe(rows()[0]);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rows()[1]);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(rows()[3]);
    expect(selected()).toEqual([rows()[3]]);
    await user.tab({ shift: true });
    await user.tab();
    expect(document.activeElement).toBe(rows()[3]);
  });
});

describe('one call', () => {
  it('is shown whole once it is selected', async () => {
    await show();
    await user.click(screen.getByText('200, repeat'));
    const details = screen.getByRole('region', { name: 'Call details' });
    expect(details.textContent).toContain('GET https://vault.corp.example/SecretServer/api/v1/users/current');
    expect(details.textContent).toContain('r-77');
    await user.click(screen.getByText('Not reached'));
    expect(details.textContent).toContain('net::ERR_TIMED_OUT');
  });

  it.each([
    ['Copy as PowerShell', 'powershell', /\$session/u],
    ['Copy as curl', 'curl', /\$TOKEN/u],
    ['Copy row', 'row', /Row copied/u],
  ])('is copied by %s, which is said', async (name, form, words) => {
    const { copy, say } = await show();
    expect(button(name).getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByText('/oauth2/token'));
    await user.click(button(name));
    expect(copy).toHaveBeenCalledWith({ id: 1, form });
    await expect.poll(() => String(say.mock.lastCall?.[0])).toMatch(words);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('that is not kept any more is said to be gone', async () => {
    const { copy, say } = await show();
    copy.mockResolvedValue(succeed(false));
    await user.click(screen.getByText('/oauth2/token'));
    await user.click(button('Copy row'));
    expect(say).toHaveBeenCalledWith('This call is not kept any more.');
  });
});

describe('clearing', () => {
  it('empties the list, says so, and leaves the focus where it was', async () => {
    const { say } = await show();
    await user.click(button('Clear'));
    expect(screen.getByText('No calls yet.', { selector: 'p' })).toBeTruthy();
    expect(say).toHaveBeenCalledWith('The list of calls was cleared.');
    expect(document.activeElement).toBe(button('Clear'));
  });
});

describe('the way to the list', () => {
  it('says how many calls there were and how long the last one took', async () => {
    const onOpen = vi.fn();
    const { store, send } = createActivityDouble();
    store.follow();
    render(<ActivityButton activity={store} onOpen={onOpen} />);
    expect(button('Activity')).toBeTruthy();
    act(() => {
      send(calls.slice(0, 3));
    });
    expect(button('Activity, 3 calls, last 84 ms').textContent).toBe('3 calls, last 84 ms');
    await user.click(button('Activity, 3 calls, last 84 ms'));
    expect(onOpen).toHaveBeenCalledTimes(1);
  });
});

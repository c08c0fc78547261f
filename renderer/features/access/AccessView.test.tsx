import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Access } from '../../../shared/access';
import { fail, succeed } from '../../../shared/ipc/reply';
import { user } from '../../testing/user';
import { button, free, show } from './testing/lead-access';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const MINUTE = 60_000;
const yours = (endsAt: number | null, change: object = {}): Access => ({
  gate: 'open',
  checkout: { endsAt, changesPassword: null, mayExtend: true, ...change },
});

describe('a secret that must be taken out', () => {
  it('is taken out once however often the button is pressed, and says so', async () => {
    const { answer, asked, said, heard } = show(free);
    await user.click(button('Check out'));
    await user.click(button('Check out'));
    expect(asked).toEqual(['checkOut {"id":7}']);
    expect(button('Check out').getAttribute('aria-disabled')).toBe('true');
    const access = yours(null);
    await answer(succeed({ outcome: 'done', failure: null, access }));
    expect([said.length, heard]).toEqual([1, [access]]);
  });

  it.each([
    [new Date(2026, 10, 21, 14, 52), 'Checked out until 14:52.'],
    [new Date(2026, 10, 24, 5, 31), 'Checked out until 24 Nov 2026, 05:31.'],
  ])('is taken until a time of day, with the day where that is another one: %s', async (end, told) => {
    vi.useFakeTimers({ now: new Date(2026, 10, 21, 12), toFake: ['Date'] });
    const { answer, said } = show(free);
    await user.click(button('Check out'));
    await answer(succeed({ outcome: 'done', failure: null, access: yours(end.getTime()) }));
    expect(said).toEqual([told]);
  });

  it('tells what giving it back does, as far as that is known', () => {
    const { stands } = show(free);
    const group = () => screen.getByRole('group', { name: 'Checkout' }).textContent;
    expect(group()).toContain('Check-in may change the password');
    stands({ gate: 'checkout', minutes: 30, changesPassword: true });
    expect(group()).toContain('You get it alone for 30 min. Check-in changes the password.');
    stands({ gate: 'checkout', minutes: null, changesPassword: false });
    expect(group()).toContain('You get it alone for a time that the server sets.');
    expect(group()).not.toContain('password');
  });

  it('that is refused says why, and that nobody knows it where nobody does', async () => {
    const { answer, alerted, heard } = show(free);
    await user.click(button('Check out'));
    const failure = { code: 'request-refused', detail: 'It is checked out.' } as const;
    await answer(succeed({ outcome: 'refused', failure, access: free }));
    expect(screen.getByText('It was not checked out')).toBeTruthy();
    expect(screen.getByText('Detail: It is checked out.')).toBeTruthy();
    expect(alerted).toEqual(['It was not checked out. The server refused what it was asked for.']);

    await user.click(button('Check out'));
    await answer(fail('unanswered'));
    expect(screen.getByText('It is not known whether it was checked out')).toBeTruthy();
    expect(heard).toEqual([free]);
    await user.click(screen.getAllByRole('button', { name: 'Check again' })[0] as HTMLElement);
    expect(screen.queryByText('It is not known whether it was checked out')).toBeNull();
  });

  it('waits for the next session once this one is over', () => {
    show(free, {}, { isLive: false });
    expect(button('Check out').getAttribute('aria-disabled')).toBe('true');
  });

  it('is nothing to whoever signs in while the answer is under way', async () => {
    const { acts, answer, heard, said } = show(free);
    await user.click(button('Check out'));
    act(() => {
      acts.forget();
    });
    await answer(succeed({ outcome: 'done', failure: null, access: yours(null) }));
    expect([heard, said]).toEqual([[], []]);
  });
});

describe('a secret that is with its user', () => {
  it('counts down, tells once that five minutes are left, and looks again when they are over', () => {
    vi.useFakeTimers({ now: 0 });
    const { said, asked } = show(yours(7 * MINUTE));
    const left = () => within(screen.getByRole('group', { name: 'Checkout' })).getByText(/^\S+ left$/u);
    const pass = (ms: number) => {
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    };
    expect([left().textContent, left().dataset['ending'], said]).toEqual(['7:00 left', 'false', []]);
    pass(2 * MINUTE);
    expect([left().textContent, left().dataset['ending']]).toEqual(['5:00 left', 'true']);
    expect(said).toEqual(['A checkout ends in 5 minutes.']);
    pass(5 * MINUTE);
    expect(asked).toEqual(['look {"id":7}']);
    expect(said).toHaveLength(1);
  });

  it('is extended by half an hour where the server lets it be, and given back', async () => {
    const { answer, asked, stands } = show(yours(null, { mayExtend: false }));
    expect(button('Extend 30 min').getAttribute('aria-disabled')).toBe('true');
    stands(yours(null));
    await user.click(button('Extend 30 min'));
    await answer(succeed({ outcome: 'done', failure: null, access: yours(null) }));
    await user.click(button('Check in'));
    expect(asked).toEqual(['extend {"id":7,"minutes":30}', 'checkIn {"id":7,"isForced":false}']);
  });
});

describe('a secret that somebody else has', () => {
  const held: Access = { gate: 'held', by: 'Ada', endsAt: null, mayForce: true };

  it('is looked at once a minute for whoever waits for it, and told to be free once', async () => {
    vi.useFakeTimers();
    const { asked, said, stands } = show(held);
    const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
    await pass(300_000);
    expect(asked).toEqual([]);
    act(() => {
      button('Tell me when free').click();
    });
    expect(button('Tell me when free').getAttribute('aria-pressed')).toBe('true');
    await pass(120_000);
    expect(asked).toEqual(['look {"id":7}', 'look {"id":7}']);
    stands(free);
    expect(said).toEqual(['The secret is free.']);
    await pass(300_000);
    expect([asked.length, said.length]).toEqual([2, 1]);
  });

  it('says until when, with the day where that is another one', () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 21, 12), toFake: ['Date'] });
    const { stands } = show({ ...held, endsAt: new Date(2026, 10, 21, 14, 52).getTime() });
    const heading = () => screen.getByRole('heading', { level: 2 }).textContent;
    expect(heading()).toBe('Checked out by Ada until 14:52');
    stands({ ...held, endsAt: new Date(2026, 10, 24, 5, 31).getTime() });
    expect(heading()).toBe('Checked out by Ada until 24 Nov 2026, 05:31');
  });

  it('is taken from him by somebody who may, after a question', async () => {
    const { asked } = show(held);
    expect(screen.getByRole('heading', { level: 2, name: 'Checked out by Ada' })).toBeTruthy();
    await user.click(button('Force check-in'));
    expect(asked).toEqual([]);
    const question = screen.getByRole('dialog', { name: 'Take this secret back?' });
    await user.click(within(question).getByRole('button', { name: 'Force check-in' }));
    expect(asked).toEqual(['checkIn {"id":7,"isForced":true}']);
  });
});

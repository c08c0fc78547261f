import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { createClientDouble } from '../../app/client-double';
import { ClipboardStatus } from './ClipboardStatus';
import { createClipboardStore } from './store';

const NOW = new Date(2026, 10, 21, 14, 0).getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const HOLDING = { state: 'holding', label: 'Password', clearsAt: NOW + 24_000 } as const;
const clearNow = () => screen.getByRole('button', { name: 'Clear now' });
const describing = () =>
  document.getElementById(clearNow().getAttribute('aria-describedby') ?? '')?.textContent;

const show = async (doubles: KeyturnDoubles['clipboard'] = {}) => {
  const { client, events } = createClientDouble({}, { clipboard: doubles });
  const failures: string[] = [];
  const store = createClipboardStore({
    ...client.clipboard,
    failed: ({ code }) => failures.push(code),
    worked: () => failures.push('worked'),
  });
  store.follow();
  render(
    <footer>
      <ClipboardStatus clipboard={store} />
      <button type="button">Activity</button>
    </footer>,
  );
  await act(() => Promise.resolve());
  return {
    failures,
    tell: (state: Parameters<typeof events.clipboard.send>[0]) => {
      act(() => {
        events.clipboard.send(state);
      });
    },
    told: events.told.send,
  };
};

describe('a secret on the clipboard', () => {
  it('is named in the status bar with the seconds that it stays, and counted down', async () => {
    const { tell } = await show();
    expect(screen.queryByRole('button', { name: 'Clear now' })).toBe(null);
    tell(HOLDING);
    expect(describing()).toBe('Password on clipboard, clears in 24 s');
    act(() => {
      vi.advanceTimersByTime(4000);
    });
    expect(describing()).toBe('Password on clipboard, clears in 20 s');
  });

  it('is there again after the page was loaded anew', async () => {
    await show({ state: () => Promise.resolve(succeed(HOLDING)) });
    expect(describing()).toBe('Password on clipboard, clears in 24 s');
  });

  it('has no countdown where only its user clears it', async () => {
    const { tell } = await show();
    tell({ ...HOLDING, clearsAt: null });
    expect(describing()).toBe('Password on clipboard until you clear it');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is taken off by Clear now, and nothing of it is left in the bar', async () => {
    const clear = vi.fn(() => Promise.resolve(succeed('cleared' as const)));
    const { tell } = await show({ clear });
    tell(HOLDING);
    clearNow().click();
    expect(clear).toHaveBeenCalledOnce();
    tell({ state: 'empty' });
    expect(screen.queryByText(/on clipboard/u)).toBe(null);
  });

  it('leaves the keyboard on the next button of the bar when it goes', async () => {
    const { tell } = await show();
    tell(HOLDING);
    clearNow().focus();
    tell({ state: 'empty' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Activity' }));
  });

  it('does not take the keyboard from elsewhere when it goes', async () => {
    const { tell } = await show();
    tell(HOLDING);
    tell({ state: 'empty' });
    expect(document.activeElement).toBe(document.body);
  });

  it('that could not be cleared is said to be there still, and is a failure until it is gone', async () => {
    const { failures, tell, told } = await show();
    tell({ state: 'stuck', label: 'Password' });
    told({ what: 'not-cleared' });
    expect(describing()).toBe('Password is still on the clipboard');
    expect(failures).toEqual(['clipboard-not-cleared']);
    tell({ state: 'empty' });
    expect(failures).toEqual(['clipboard-not-cleared', 'worked']);
  });

  it('whose clearing nobody answers is a failure too', async () => {
    const { failures, tell } = await show({ clear: () => Promise.resolve(fail('unanswered')) });
    tell(HOLDING);
    clearNow().click();
    await vi.waitFor(() => {
      expect(failures.at(-1)).toBe('unanswered');
    });
  });
});

import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openedKeyFile } from '../../app/ticket-keys-double';
import { useWork } from './use-work';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('work on a file is told every half minute, also once the clock was put back', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const used = vi.fn();
  const { result } = renderHook(() => useWork({ client: { used } } as never, openedKeyFile));
  result.current();
  result.current();
  expect(used).toHaveBeenCalledTimes(1);
  vi.setSystemTime(Date.now() - 3_600_000);
  vi.advanceTimersByTime(30_000);
  result.current();
  expect(used).toHaveBeenCalledTimes(2);
});

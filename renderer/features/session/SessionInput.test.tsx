import { cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useInput } from './use-input';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const follow = (matters: boolean) => {
  const used = vi.fn();
  const { rerender } = renderHook(
    (now: boolean) => {
      useInput(now, used);
    },
    { initialProps: matters },
  );
  return { used, rerender };
};

describe('somebody at work', () => {
  it('is told of at the first key, click or turn of the wheel, and then once a minute', () => {
    const { used } = follow(true);
    fireEvent.keyDown(document.body, { key: 'a' });
    for (const act of [fireEvent.pointerDown, fireEvent.wheel, fireEvent.keyDown]) act(document.body);
    expect(used).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(59_999);
    fireEvent.wheel(document.body);
    expect(used).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    fireEvent.pointerDown(document.body);
    expect(used).toHaveBeenCalledTimes(2);
  });

  it('is told of also where the page itself lets nobody else hear of the key', () => {
    const { used } = follow(true);
    const stop = (event: Event) => {
      event.stopPropagation();
    };
    document.body.addEventListener('keydown', stop);
    fireEvent.keyDown(document.body, { key: 'a' });
    document.body.removeEventListener('keydown', stop);
    expect(used).toHaveBeenCalledTimes(1);
  });

  it('is nobody’s business while nobody is signed in', () => {
    const { used, rerender } = follow(false);
    fireEvent.keyDown(document.body, { key: 'a' });
    rerender(true);
    rerender(false);
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(used).not.toHaveBeenCalled();
  });
});

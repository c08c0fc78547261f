import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClock } from './clock';

describe('the clock of the vault', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs what falls due on the way, in order and each at its own time, and what that asks for in turn', () => {
    const clock = createClock(0);
    const seen: (readonly [string, number])[] = [];
    const note = (name: string) => (): void => {
      seen.push([name, Math.round(clock.now() / 1_000)]);
    };
    clock.after(3_000, note('third'));
    clock.after(1_000, () => {
      note('first')();
      clock.after(1_000, note('second'));
    });
    clock.after(9_000, note('never'));
    clock.advance(5_000);
    expect(seen).toEqual([
      ['first', 1],
      ['second', 2],
      ['third', 3],
    ]);
    expect(Math.round(clock.now() / 1_000)).toBe(5);
    clock.stop();
  });

  it('runs what falls due by itself too, and nothing that was called off', () => {
    vi.useFakeTimers();
    const clock = createClock();
    const seen: string[] = [];
    clock.after(1_000, () => seen.push('due'));
    const callOff = clock.after(500, () => seen.push('called off'));
    callOff();
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual(['due']);
    clock.stop();
  });

  it('stops for good', () => {
    vi.useFakeTimers();
    const clock = createClock();
    clock.after(1_000, () => {
      throw new Error('it should have been forgotten');
    });
    clock.stop();
    vi.advanceTimersByTime(2_000);
    clock.advance(2_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

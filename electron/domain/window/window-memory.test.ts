import { describe, expect, it } from 'vitest';
import type { Document, Timers } from '../ports';
import type { Placement } from './placement';
import { createWindowMemory } from './window-memory';

const at = (x: number): Placement => ({ bounds: { x, y: 0, width: 1280, height: 800 }, maximized: false });

const setUp = (stored?: Placement) => {
  const saved: Placement[] = [];
  const waiting = new Set<() => void>();
  const document: Document<Placement> = {
    name: 'window',
    load: () =>
      Promise.resolve(stored === undefined ? { state: 'absent' } : { state: 'loaded', value: stored }),
    save: (value) => {
      saved.push(value);
      return Promise.resolve({ ok: true });
    },
  };
  const timers: Timers = {
    after: (_delayMs, run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
  };
  return { memory: createWindowMemory({ document, timers }), saved, waiting };
};

describe('the place of the window', () => {
  it('is read at the start', async () => {
    const { memory } = setUp(at(5));
    await memory.start();
    expect(memory.remembered()).toEqual(at(5));
  });

  it('is unknown when nothing was kept', async () => {
    const { memory } = setUp();
    await memory.start();
    expect(memory.remembered()).toBeUndefined();
  });

  it('is written once, when the window has come to rest', () => {
    const { memory, saved, waiting } = setUp();
    for (const x of [1, 2, 3]) memory.moved(at(x));
    expect(waiting.size).toBe(1);
    for (const run of waiting) run();
    expect(saved).toEqual([at(3)]);
  });

  it('is written at the end when it was still waiting, and not twice', async () => {
    const { memory, saved, waiting } = setUp();
    memory.moved(at(9));
    await memory.stop();
    await memory.stop();
    expect(saved).toEqual([at(9)]);
    expect(waiting.size).toBe(0);
  });
});

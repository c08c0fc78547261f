import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../shared/finder';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { createFinderStore } from './store';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const lead = () => {
  const asked: { readonly server: string; readonly answer: (reply: Reply<Finding>) => void }[] = [];
  const stops: number[] = [];
  const finder = createFinderStore({
    look: ({ server }) =>
      new Promise((answer) => {
        asked.push({ server, answer });
      }),
    stop: () => {
      stops.push(asked.length);
      return Promise.resolve(succeed(null));
    },
  });
  const state = () => finder.store.getState();
  return { finder, asked, stops, state };
};
const vault = (server: string): Reply<Finding> => succeed({ state: 'vault', server, isHealthy: true });
const silence = (server: string): Reply<Finding> => succeed({ state: 'unreachable', server });

describe('looking for what is typed', () => {
  it('begins 600 ms after the last key', async () => {
    const { finder, asked, state } = lead();
    finder.follow('vaul');
    vi.advanceTimersByTime(599);
    finder.follow('vault.example');
    vi.advanceTimersByTime(599);
    expect([asked.length, state().state]).toEqual([0, 'nothing']);
    vi.advanceTimersByTime(1);
    expect(asked.map(({ server }) => server)).toEqual(['https://vault.example']);
    expect(state().state).toBe('looking');
    asked[0]?.answer(vault('https://vault.example'));
    await vi.waitFor(() => {
      expect(state()).toMatchObject({ state: 'found', finding: { state: 'vault' } });
    });
  });

  it('begins at once when the field is left, and does not begin again for it', () => {
    const { finder, asked } = lead();
    finder.follow('vault.example');
    finder.lookNow();
    finder.lookNow();
    vi.advanceTimersByTime(5_000);
    expect(asked).toHaveLength(1);
  });

  it('is not done for what is no address, or not encrypted', () => {
    const { finder, asked } = lead();
    for (const typed of ['', 'http://vault.example', 'https://me:pw@vault.example']) {
      finder.follow(typed);
      finder.lookNow();
      vi.advanceTimersByTime(600);
    }
    expect(asked).toHaveLength(0);
  });

  it('is not done again where the spelling of the address alone was mended', async () => {
    const { finder, asked, state } = lead();
    finder.follow('vault.example/api/v1');
    finder.lookNow();
    asked[0]?.answer(vault('https://vault.example'));
    await vi.waitFor(() => {
      expect(state().state).toBe('found');
    });
    finder.follow('https://vault.example');
    vi.advanceTimersByTime(600);
    expect([asked.length, state().state]).toEqual([1, 'found']);
  });

  it('is called off by the next key, and an answer that comes too late says nothing', async () => {
    const { finder, asked, stops, state } = lead();
    finder.follow('one.example');
    finder.lookNow();
    finder.follow('two.example');
    expect([stops, state().state]).toEqual([[1], 'nothing']);
    asked[0]?.answer(silence('https://one.example'));
    await Promise.resolve();
    expect(state().state).toBe('nothing');
    vi.advanceTimersByTime(600);
    expect(asked[1]?.server).toBe('https://two.example');
  });

  it('is done again on leaving the field where nobody answered: the VPN may be on by now', async () => {
    const { finder, asked, state } = lead();
    finder.follow('vault.example');
    finder.lookNow();
    asked[0]?.answer(silence('https://vault.example'));
    await vi.waitFor(() => {
      expect(state().state).toBe('found');
    });
    finder.lookNow();
    expect(asked).toHaveLength(2);
  });

  it('says nothing where the question itself failed', async () => {
    const { finder, asked, state } = lead();
    finder.follow('vault.example');
    finder.lookNow();
    asked[0]?.answer(fail('internal'));
    await vi.waitFor(() => {
      expect(state().state).toBe('nothing');
    });
  });
});

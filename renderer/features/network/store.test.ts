import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { SystemProxy } from '../../../shared/network';
import { createNetworkStore } from './store';

describe('the proxy of the system', () => {
  it('is what the system says', async () => {
    const network = createNetworkStore({
      systemProxy: () => Promise.resolve(succeed({ kind: 'proxy', address: 'proxy.corp.example:8080' })),
    });
    expect(network.store.getState()).toEqual({ kind: 'asking' });
    await network.ask();
    expect(network.store.getState()).toEqual({ kind: 'proxy', address: 'proxy.corp.example:8080' });
  });

  it('is not known, rather than none, when the question fails', async () => {
    const network = createNetworkStore({ systemProxy: () => Promise.resolve(fail('internal')) });
    await network.ask();
    expect(network.store.getState()).toEqual({ kind: 'unknown' });
  });

  it('is the answer to the last question, though an earlier one is answered later', async () => {
    const answers: ((reply: Reply<SystemProxy>) => void)[] = [];
    const network = createNetworkStore({
      systemProxy: () => new Promise((resolve) => answers.push(resolve)),
    });
    const asked = [network.ask(), network.ask()];
    answers[1]?.(succeed({ kind: 'none' }));
    answers[0]?.(succeed({ kind: 'proxy', address: 'gone.example:1' }));
    await Promise.all(asked);
    expect(network.store.getState()).toEqual({ kind: 'none' });
  });
});

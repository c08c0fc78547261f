import { describe, expect, it, vi } from 'vitest';
import { fail } from '../../shared/ipc/reply';
import { createBridge } from './bridge';
import { createClientDouble } from './client-double';

describe('the bridge', () => {
  it('hands on what the main process answers', async () => {
    const { client } = createClientDouble({ languages: ['fr-FR'] });
    await expect(createBridge(client).app.snapshot()).resolves.toMatchObject({
      ok: true,
      value: { languages: ['fr-FR'] },
    });
  });

  it('hands on what is asked', async () => {
    const change = vi.fn(() => Promise.resolve(fail('disk-full')));
    const { client } = createClientDouble({}, { settings: { change } });
    await createBridge(client).settings.change({ theme: 'dark' });
    expect(change).toHaveBeenCalledWith({ theme: 'dark' });
  });

  it('turns a call that is never answered properly into a failure, so that no view has to catch', async () => {
    const { client } = createClientDouble({}, { app: { snapshot: () => Promise.reject(new Error('gone')) } });
    await expect(createBridge(client).app.snapshot()).resolves.toEqual(fail('unanswered'));
  });

  it('fails every call where the preload did not run, and takes listeners without a word', async () => {
    const bridge = createBridge(undefined);
    await expect(bridge.network.systemProxy()).resolves.toEqual(fail('unanswered'));
    expect(() => {
      bridge.settings.onChanged(() => undefined)();
    }).not.toThrow();
  });

  it('hands on events until the listener ends it', () => {
    const { client, events } = createClientDouble();
    const listener = vi.fn();
    const end = createBridge(client).app.onGoTo(listener);
    events.goTo.send('about');
    end();
    events.goTo.send('settings');
    expect(listener.mock.calls).toEqual([['about']]);
    expect(events.goTo.listeners.size).toBe(0);
  });
});

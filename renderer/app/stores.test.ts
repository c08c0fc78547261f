import { describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../shared/app';
import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import {
  createClientDouble,
  exampleSettings,
  exampleSnapshot,
  openedSession,
  openPractice,
} from './client-double';
import { createStores } from './stores';
import { createWords } from '../../shared/words/catalogue';

const setUp = (...arguments_: Parameters<typeof createClientDouble>) => {
  const { client, events } = createClientDouble(...arguments_);
  const root: Pick<HTMLElement, 'dataset' | 'lang'> = { dataset: {}, lang: 'en' };
  const stores = createStores({ client, words: createWords(), root });
  return { client, events, root, stores };
};

const started = async (...arguments_: Parameters<typeof createClientDouble>) => {
  const page = setUp(...arguments_);
  const stop = page.stores.start();
  await vi.waitFor(() => {
    expect(page.stores.run.store.getState().known).toBe(true);
  });
  return { ...page, stop };
};

describe('the stores of a page that starts', () => {
  it('take everything from the snapshot', async () => {
    const { stores, root } = await started({
      settings: { ...exampleSettings, theme: 'dark' },
      practice: openPractice,
    });
    expect(stores.settings.store.getState().settings?.theme).toBe('dark');
    expect(stores.sealing.store.getState()).toEqual({ by: 'unknown' });
    expect(stores.practice.store.getState()).toEqual(openPractice);
    expect(stores.run.store.getState()).toMatchObject({ dataFolder: exampleSnapshot.dataFolder });
    expect(root.dataset['theme']).toBe('dark');
  });

  it('tell what was found while starting', async () => {
    const { stores } = await started({ notices: [{ kind: 'file-newer', file: 'settings.json' }] });
    expect(stores.notices.store.getState()).toMatchObject([{ from: 'run', notice: { kind: 'file-newer' } }]);
  });

  it('tell what comes up later beside what was told before', async () => {
    const { stores, events } = await started({ notices: [{ kind: 'file-newer', file: 'settings.json' }] });
    events.noticed.send({ kind: 'file-newer', file: 'sealing.json' });
    expect(stores.notices.store.getState()).toMatchObject([
      { notice: { file: 'settings.json' } },
      { notice: { file: 'sealing.json' } },
    ]);
  });

  it('follow the events that come later', async () => {
    const { stores, events, root } = await started();
    events.settings.send({ ...exampleSettings, theme: 'contrast' });
    events.sealing.send({ by: 'passphrase' });
    events.practice.send(openPractice);
    events.goTo.send('about');
    expect(root.dataset['theme']).toBe('contrast');
    expect(stores.sealing.store.getState()).toEqual({ by: 'passphrase' });
    expect(stores.practice.store.getState()).toEqual(openPractice);
    expect(stores.places.store.getState()).toEqual({ place: 'settings', section: 'about' });
  });

  it('keep what an event said when an older snapshot arrives after it', async () => {
    const answer: { give: (reply: Reply<Snapshot>) => void } = { give: () => undefined };
    const snapshot = () =>
      new Promise<Reply<Snapshot>>((resolve) => {
        answer.give = resolve;
      });
    const { stores, events } = setUp({}, { app: { snapshot } });
    stores.start();
    events.settings.send({ ...exampleSettings, theme: 'dark' });
    answer.give(succeed(exampleSnapshot));
    await vi.waitFor(() => {
      expect(stores.run.store.getState().known).toBe(true);
    });
    expect(stores.settings.store.getState().settings?.theme).toBe('dark');
  });

  it('say so when no snapshot comes, and recover when it comes at the second try', async () => {
    const replies: Reply<Snapshot>[] = [fail('unanswered'), succeed(exampleSnapshot)];
    const snapshot = () => Promise.resolve(replies.shift() ?? fail('internal'));
    const { stores } = setUp({}, { app: { snapshot } });
    await stores.load();
    expect(stores.notices.store.getState()).toMatchObject([{ from: 'call', attempt: 'start' }]);
    expect(stores.settings.store.getState().settings).toBeUndefined();
    await stores.load();
    expect(stores.notices.store.getState()).toEqual([]);
    expect(stores.settings.store.getState().settings).toEqual(exampleSettings);
  });

  it('forget the secret that was open with its session, so that the next one asks anew', async () => {
    const { stores, events } = await started();
    events.session.send(openedSession());
    stores.secret.show(7);
    await vi.waitFor(() => {
      expect(stores.secret.store.getState().state).toBe('looked');
    });
    events.session.send({ state: 'signed-out' });
    expect(stores.secret.store.getState()).toEqual({ state: 'none' });
  });

  it('leave no listener behind when they stop', async () => {
    const { events, stop, stores } = await started();
    // What is made once somebody wants it listens from then on.
    expect(events.bulk.listeners.size).toBe(0);
    await stores.bulk.make();
    const deaf = Object.entries(events).filter(([, { listeners }]) => listeners.size !== 1);
    // Nobody shows those yet.
    expect(deaf.map(([name]) => name)).toEqual(['ticketKeys']);
    stop();
    expect(Object.values(events).map(({ listeners }) => listeners.size)).toEqual(
      Object.keys(events).map(() => 0),
    );
  });
});

describe('the place in the window', () => {
  it('stays at the section that is read when settings are asked for again', async () => {
    const { stores, events } = await started();
    stores.places.openSettings('network');
    events.goTo.send('settings');
    expect(stores.places.store.getState()).toEqual({ place: 'settings', section: 'network' });
    events.goTo.send('sign-in');
    expect(stores.places.store.getState()).toEqual({ place: 'sign-in' });
  });
});

describe('a setting that could not be changed', () => {
  it('is told once, however often it is tried, and forgotten when a change works', async () => {
    const replies = [fail('disk-full'), fail('disk-refused'), succeed(exampleSettings)];
    const change = () => Promise.resolve(replies.shift() ?? fail('internal'));
    const { stores } = await started({}, { settings: { change } });
    await stores.settings.change('theme', 'dark');
    await stores.settings.change('theme', 'dark');
    expect(stores.notices.store.getState()).toMatchObject([{ failure: { code: 'disk-refused' } }]);
    await stores.settings.change('theme', 'dark');
    expect(stores.notices.store.getState()).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { ListedSecrets, WantedSecrets } from '../../../shared/secrets';
import { exampleSecret } from '../../app/secrets-double';
import { createSearchStore } from './store';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const page = (from: number, count: number, total: number): Reply<ListedSecrets> =>
  succeed({
    records: Array.from({ length: count }, (_, index) =>
      exampleSecret({ id: from + index + 1, name: `web ${from + index + 1}` }),
    ),
    total,
  });

const setUp = (known: (page: number) => ListedSecrets | undefined = () => undefined) => {
  const asked: { readonly wanted: WantedSecrets; readonly answer: (reply: Reply<ListedSecrets>) => void }[] =
    [];
  const stopped: number[] = [];
  const opened: number[] = [];
  const search = createSearchStore({
    page: (wanted) => new Promise((resolve) => asked.push({ wanted, answer: resolve })),
    stop: ({ ticket }) => {
      stopped.push(ticket);
      return Promise.resolve(succeed(null));
    },
    known,
    servers: () => ['https://vault.corp.example'],
    openSecret: (id) => opened.push(id),
    openFolder: () => Promise.resolve(succeed(false)),
    now: () => 1,
  });
  const answer = async (at: number, reply: Reply<ListedSecrets>) => {
    asked[at]?.answer(reply);
    await vi.advanceTimersByTimeAsync(0);
  };
  const names = () => {
    const { rows } = search.store.getState();
    return rows && Array.from({ length: rows.length }, (_, index) => rows.at(index)?.name);
  };
  return { ...search, asked, stopped, opened, answer, names };
};

describe('the walk through all names', () => {
  it('begins when somebody is about to look for one, asks for each page once, and not for what a list has read', async () => {
    const first = page(0, 500, 1_200);
    const { prepare, asked, answer, store } = setUp((number) =>
      number === 0 && first.ok ? first.value : undefined,
    );
    expect(asked).toEqual([]);
    prepare();
    prepare();
    await vi.advanceTimersByTimeAsync(0);
    await answer(0, page(500, 500, 1_200));
    await answer(1, page(1_000, 200, 1_200));
    expect(asked.map(({ wanted }) => wanted.skip)).toEqual([500, 1_000]);
    expect(store.getState()).toMatchObject({ known: 1_200, walked: { state: 'done' } });
    prepare();
    expect(asked).toHaveLength(2);
  });

  it('goes on where it broke off', async () => {
    const { prepare, walkOn, asked, answer, store } = setUp();
    prepare();
    await answer(0, page(0, 500, 900));
    await answer(1, fail('access-denied'));
    expect(store.getState().walked).toMatchObject({ state: 'failed', failure: { code: 'access-denied' } });
    walkOn();
    await answer(2, page(500, 400, 900));
    expect(asked.map(({ wanted }) => wanted.skip)).toEqual([0, 500, 500]);
    expect(store.getState().walked.state).toBe('done');
  });

  it('is called off with its session, and what comes after that is not known', async () => {
    const { prepare, forget, asked, stopped, answer, store } = setUp();
    prepare();
    forget();
    await answer(0, page(0, 500, 900));
    expect(stopped).toEqual([asked[0]?.wanted.ticket]);
    expect(store.getState()).toMatchObject({ known: 0, rows: null, walked: { state: 'not-begun' } });
  });
});

describe('what is looked for', () => {
  it('is found at once among what is known, and grows at its end as more comes to be known', () => {
    const { learn, ask, names } = setUp();
    learn([exampleSecret({ id: 1, name: 'web b' })]);
    ask({ text: 'web' });
    expect(names()).toEqual(['web b']);
    learn([exampleSecret({ id: 2, name: 'web a' }), exampleSecret({ id: 3, name: 'mail', path: null })]);
    expect(names()).toEqual(['web b', 'web a']);
    ask({ text: 'web ' });
    expect(names()).toEqual(['web a', 'web b']);
  });

  it('is asked of the server once nothing more is typed, and what an older question found is not shown', async () => {
    const { ask, asked, stopped, answer, names, store } = setUp();
    ask({ text: 'we', scope: 'fields' });
    await vi.advanceTimersByTimeAsync(200);
    ask({ text: 'web' });
    await vi.advanceTimersByTimeAsync(400);
    ask({ text: 'mail' });
    await vi.advanceTimersByTimeAsync(400);
    expect(asked.map(({ wanted }) => wanted.query.text)).toEqual(['web', 'mail']);
    expect(stopped).toEqual([asked[0]?.wanted.ticket]);
    await answer(1, succeed({ records: [exampleSecret({ id: 9, name: 'by its field' })], total: 1 }));
    await answer(0, page(0, 3, 3));
    expect(names()).toEqual(['by its field']);
    expect(store.getState()).toMatchObject({ here: 0, server: { state: 'answered', total: 1 } });
  });

  it('is opened where it is named by its number, and else the first of what was found', async () => {
    const { learn, ask, go, opened, asked } = setUp();
    learn([exampleSecret({ id: 5, name: 'web' })]);
    ask({ text: 'web' });
    await go();
    ask({ text: '#77' });
    await go();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([opened, asked]).toEqual([[5, 77], []]);
  });

  it('is said not to lie where its path leads, if nothing does', async () => {
    const { ask, go, store } = setUp();
    ask({ text: '\\Nowhere' });
    await go();
    expect(store.getState().landing).toEqual({ state: 'no-folder' });
    ask({ text: '\\Nowhere\\else' });
    expect(store.getState().landing).toEqual({ state: 'none' });
  });

  it('tells of a server that has not found what is known here to be named so, and of no other', async () => {
    const { learn, ask, asked, answer, store } = setUp();
    const nothing = succeed({ records: [], total: 0 });
    learn([
      exampleSecret({ id: 1, name: 'backup-prod', template: 'Unix account', isActive: true }),
      exampleSecret({ id: 2, name: 'gone-prod', isActive: false }),
    ]);
    const skips = async (text: string, reply: Reply<ListedSecrets>) => {
      ask({ text });
      await vi.advanceTimersByTimeAsync(400);
      await answer(asked.length - 1, reply);
      return store.getState().skipsParts;
    };
    expect(await skips('nothing', nothing)).toBe(false);
    expect(await skips('gone', nothing)).toBe(false);
    // Known here by its kind: the server looks for that elsewhere.
    expect(await skips('unix', nothing)).toBe(false);
    expect(await skips('prod', page(8, 1, 1))).toBe(false);
    expect(await skips('ÜP-pro', nothing)).toBe(true);
    expect(await skips('nothing', nothing)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { ListedSecrets, WantedSecrets } from '../../../shared/secrets';
import { exampleSecret } from '../../app/secrets-double';
import { countOf } from './selection';
import { createSecretsStore } from './store';

const listed = (name: string): ListedSecrets => ({ records: [exampleSecret({ name })], total: 1 });

const setUp = () => {
  const answers: ((reply: Reply<ListedSecrets>) => void)[] = [];
  const asked: WantedSecrets[] = [];
  const stopped: number[] = [];
  const secrets = createSecretsStore({
    page: (wanted) => {
      asked.push(wanted);
      return new Promise((resolve) => answers.push(resolve));
    },
    stop: ({ ticket }) => {
      stopped.push(ticket);
      return Promise.resolve(succeed(null));
    },
  });
  const names = () => {
    const { rows } = secrets.store.getState();
    return Array.from({ length: rows.length }, (_, index) => rows.at(index)?.name);
  };
  return { ...secrets, answers, asked, stopped, names };
};

describe('the secrets that the page knows', () => {
  it('are none before somebody wants to see them', () => {
    const { store, answers } = setUp();
    expect([store.getState().state, answers]).toEqual(['not-read', []]);
  });

  it('are those that were read, or the reason why there are none', async () => {
    const { store, read, answers, names } = setUp();
    const first = read();
    expect(store.getState().state).toBe('reading');
    answers[0]?.(fail('access-denied'));
    await first;
    expect(store.getState()).toMatchObject({ state: 'failed', failure: { code: 'access-denied' } });
    const second = read();
    expect(store.getState().failure).toBeUndefined();
    answers[1]?.(succeed(listed('one')));
    await second;
    expect([store.getState().state, names()]).toEqual(['read', ['one']]);
  });

  it('are looked for further where somebody asks for that, once at a time, and as far again by a refresh alone', async () => {
    const { store, show, read, refresh, lookFurther, answers, asked, names } = setUp();
    const sifted = (looked: number, ...found: readonly string[]): Reply<ListedSecrets> =>
      succeed({
        records: found.map((name, index) => exampleSecret({ id: index + 1, name })),
        total: found.length,
        sifted: { looked, of: 30_000 },
      });
    void read();
    const shown = show({ view: 'attention' });
    answers[1]?.(sifted(10_000, 'one'));
    await shown;
    const looking = lookFurther();
    void lookFurther();
    expect(store.getState().isRenewing).toBe(true);
    answers[2]?.(sifted(20_000, 'one', 'two'));
    await looking;
    expect([names(), store.getState().sifted?.looked]).toEqual([['one', 'two'], 20_000]);
    expect(store.getState().isRenewing).toBe(false);
    void refresh();
    void show({ view: 'all' });
    void show({ view: 'attention' });
    expect(asked.map(({ query, further }) => [query.view, further])).toEqual([
      ['all', undefined],
      ['attention', undefined],
      ['attention', 1],
      ['attention', 1],
      ['all', undefined],
      ['attention', undefined],
    ]);
  });

  it('are forgotten with their session, and an answer that comes after that is forgotten too', async () => {
    const { store, read, forget, answers, names, openSecret } = setUp();
    openSecret(7);
    const reading = read();
    forget();
    answers[0]?.(succeed(listed('of the session before')));
    await reading;
    expect(store.getState()).toMatchObject({ state: 'not-read', open: null });
    expect(names()).toEqual([]);
  });

  it('are those of the newest question, in whatever order the answers come', async () => {
    const { read, answers, names } = setUp();
    const readings = [read(), read()];
    answers[1]?.(succeed(listed('newer')));
    answers[0]?.(succeed(listed('older')));
    await Promise.all(readings);
    expect(names()).toEqual(['newer']);
  });

  it('are called off, under the ticket of their question, when something else is asked', () => {
    const { read, show, asked, stopped } = setUp();
    void read();
    void show({ view: 'favourites' });
    expect(asked.map(({ query, ticket }) => [query.view, ticket])).toEqual([
      ['all', 1],
      ['favourites', 2],
    ]);
    expect(stopped).toEqual([1]);
  });

  it('are not read anew when what they are about is asked for again', async () => {
    const { show, answers, asked } = setUp();
    const showing = show({ view: 'folder', folder: 3 });
    answers[0]?.(succeed(listed('one')));
    await showing;
    await show({ folder: 3, view: 'folder' });
    expect(asked).toHaveLength(1);
  });

  it('are told to whoever follows, until he stops', async () => {
    const { read, onRows, answers } = setUp();
    const told: (readonly string[])[] = [];
    const end = onRows((records) => told.push(records.map(({ name }) => name)));
    const first = read();
    answers[0]?.(succeed(listed('one')));
    await first;
    end();
    const second = read();
    answers[1]?.(succeed(listed('two')));
    await second;
    expect(told).toEqual([['one']]);
  });
});

const pageOf = (from: number, length = 500, total = 2_000): Reply<ListedSecrets> =>
  succeed({ records: Array.from({ length }, (_, at) => exampleSecret({ id: from + at })), total });

describe('the pages of a long list', () => {
  it('are asked for as they come near, three at once at most, and each of them once', async () => {
    const { read, near, asked, answers, store } = setUp();
    const skips = () => asked.map(({ skip }) => skip);
    const first = read();
    near({ from: 0, to: 20 });
    answers[0]?.(pageOf(0));
    await first;
    near({ from: 100, to: 120 });
    expect(skips()).toEqual([0]);
    near({ from: 240, to: 260 });
    near({ from: 250, to: 270 });
    expect(skips()).toEqual([0, 500]);
    near({ from: 1_240, to: 1_260 });
    expect(skips()).toEqual([0, 500, 1_000, 1_500]);
    for (const [index, from] of [500, 1_000, 1_500].entries()) answers[index + 1]?.(pageOf(from));
    await Promise.resolve();
    for (const from of [0, 900, 1_980, 1_400]) near({ from, to: from + 20 });
    expect([skips().length, store.getState().rows.isWhole]).toEqual([4, true]);
  });

  it('are not asked for once they are far again', async () => {
    const { read, near, asked, answers } = setUp();
    const first = read();
    answers[0]?.(pageOf(0, 500, 100_000));
    await first;
    for (let from = 0; from < 90_000; from += 5_000) near({ from, to: from + 20 });
    expect(asked).toHaveLength(4);
    answers[1]?.(pageOf(5_000, 500, 100_000));
    await Promise.resolve();
    expect(asked.at(-1)?.skip).toBe(85_000);
  });

  it('that fail are not asked for by themselves again, and leave the others as they are', async () => {
    const { read, near, again, asked, answers, store } = setUp();
    const first = read();
    answers[0]?.(pageOf(0));
    await first;
    near({ from: 600, to: 620 });
    answers[1]?.(fail('server-error'));
    await Promise.resolve();
    near({ from: 610, to: 630 });
    expect(asked.filter(({ skip }) => skip === 500)).toHaveLength(1);
    expect([...store.getState().trouble.keys()]).toEqual([1]);
    again(1);
    expect([store.getState().trouble.size, asked.filter(({ skip }) => skip === 500).length]).toEqual([0, 2]);
  });

  it('keep their place, and what is selected, for whoever comes back from another list', async () => {
    const { read, show, select, scrolledTo, top, asked, answers, store } = setUp();
    const first = read();
    answers[0]?.(pageOf(0));
    await first;
    select({ do: 'go', to: 7 });
    scrolledTo(600.5);
    const away = show({ view: 'recent' });
    expect([top(), store.getState().selection.ids.size]).toEqual([0, 0]);
    answers[1]?.(pageOf(9_000, 1, 1));
    await away;
    const back = show({ view: 'all' });
    expect([top(), [...store.getState().selection.ids], asked.at(-1)?.skip]).toEqual([600.5, [7], 500]);
    expect(store.getState()).toMatchObject({ state: 'read', isRenewing: true });
    expect(store.getState().rows.at(7)?.id).toBe(7);
    answers[2]?.(pageOf(500));
    await back;
    expect(store.getState().isRenewing).toBe(false);
  });

  it('may be selected before they have come, and are the secrets that then are there', async () => {
    const { read, near, select, answers, store } = setUp();
    const first = read();
    answers[0]?.(pageOf(0, 500, 600));
    await first;
    select({ do: 'all' });
    expect(countOf(store.getState().selection)).toBe(600);
    near({ from: 400, to: 420 });
    answers[1]?.(pageOf(500, 90, 590));
    await Promise.resolve();
    const { selection } = store.getState();
    expect([selection.ids.size, selection.unread]).toEqual([590, []]);
  });

  it('leave the keys at the secret where they were, though it has moved', async () => {
    const { read, refresh, select, answers, store } = setUp();
    const first = read();
    answers[0]?.(pageOf(0, 50, 50));
    await first;
    select({ do: 'go', to: 7 });
    const anew = refresh();
    answers[1]?.(pageOf(-3, 53, 53));
    await anew;
    expect(store.getState().selection).toMatchObject({ at: 10, ids: new Set([7]) });
  });
});

import { describe, expect, it } from 'vitest';
import type { ListedSecret } from '../../../shared/secrets';
import type { Answered } from '../ports';
import { ledVault, no, stateOf, summaryOf, yes } from '../secret/testing/led-vault';
import type { Question } from '../session/authorised';
import type { WantedPage } from '../vault-list';
import type { SecretState } from '../vault-secret';
import { createAccessDesk } from './access-desk';
import { createAccessMemory } from './access-memory';
import { createHeldCheckouts } from './held-checkouts';

const MINUTE = 60_000;

const listed = (id: number, change: Partial<ListedSecret> = {}): ListedSecret => ({
  ...{ id, name: `listed ${id}`, template: 'Unix account', templateId: 1, folder: 3, path: null },
  ...{ heartbeat: null, isActive: true, isOutOfSync: false, isCheckedOut: true, checkedOutBy: null },
  ...{ checksOut: true, needsApproval: false, needsComment: false, isDoubleLocked: false },
  ...{ daysLeft: null, lastUsed: null },
  ...change,
});
const yours = (minutesLeft: number | null) =>
  stateOf({ isCheckedOut: true, isCheckedOutByYou: true, minutesLeft });
const free = stateOf({ state: 'RequiresCheckout' });

interface Led {
  readonly views?: Readonly<Record<string, readonly ListedSecret[]>>;
  readonly states?: Readonly<Record<number, SecretState>>;
  /** Those that the server does not take back. */
  readonly kept?: readonly number[];
}

const lead = ({ views = {}, states = {}, kept = [] }: Led) => {
  const now = new Map(Object.entries(states).map(([id, state]) => [Number(id), state]));
  const asked: { readonly pages: WantedPage[]; readonly states: number[] } = { pages: [], states: [] };
  const trouble: { list?: true; summary?: true } = {};
  const page = (_: unknown, wanted: WantedPage) => {
    asked.pages.push(wanted);
    const records = views[wanted.query.view] ?? [];
    return Promise.resolve(trouble.list ? no('no-answer') : yes({ records, total: records.length }));
  };
  const led = ledVault({
    secret: {
      state: (_, id) => {
        asked.states.push(id);
        const state = now.get(id);
        return Promise.resolve(state ? yes(state) : no('access-denied'));
      },
      summary: (_, id) =>
        Promise.resolve(trouble.summary ? no('no-answer') : yes(summaryOf({ id, name: `named ${id}` }))),
    },
    access: {
      checkIn: (_, { id, isForced }) => {
        if (isForced || kept.includes(id)) return Promise.resolve(no('access-denied'));
        now.set(id, free);
        return Promise.resolve(yes(true as const));
      },
    },
  });
  const read = <T>(question: Question<T>): Promise<Answered<T>> =>
    led.read((server, pass, cancel) => question({ ...server, list: { page } }, pass, cancel));
  const clock = { now: () => 0 };
  const memory = createAccessMemory({ clock, whose: () => 'ada' });
  const desk = createAccessDesk({ read, write: led.write, memory, clock });
  const checkouts = createHeldCheckouts({ read, memory, desk, user: () => String.raw`CORP\Ada` });
  return { checkouts, memory, asked, trouble };
};

describe('what its user has', () => {
  it('is found in what a server lists as taken out and in what was used last, and looked at once', async () => {
    const { checkouts, asked } = lead({
      views: { 'my-checkouts': [listed(1), listed(2)], recent: [listed(2), listed(3)] },
      states: { 1: yours(20), 2: yours(10), 3: yours(30) },
    });
    expect(await checkouts.mine()).toMatchObject({ value: [{ id: 2 }, { id: 1 }, { id: 3 }] });
    expect(asked.states).toEqual([1, 2, 3]);
    expect(asked.pages.map(({ query }) => query.view)).toEqual(['my-checkouts', 'recent']);
  });

  it('comes in the order in which it ends, and last what does not say', async () => {
    const { checkouts } = lead({
      views: { recent: [listed(1), listed(2), listed(3)] },
      states: { 1: yours(null), 2: yours(20), 3: yours(10) },
    });
    expect(await checkouts.mine()).toMatchObject({
      value: [
        { id: 3, name: 'listed 3', endsAt: 10 * MINUTE },
        { id: 2, endsAt: 20 * MINUTE },
        { id: 1, endsAt: null },
      ],
    });
  });

  it('is what the secret itself says, where a list does not tell whose it is', async () => {
    const { checkouts } = lead({
      views: { recent: [listed(1), listed(2), listed(3)] },
      states: { 1: stateOf({ isCheckedOut: true, checkedOutBy: 'bob', minutesLeft: 5 }), 2: yours(10) },
    });
    expect(await checkouts.mine()).toMatchObject({ value: [{ id: 2 }] });
  });

  it('is not asked of secrets that nobody has or that somebody else has', async () => {
    const { checkouts, asked } = lead({
      views: {
        recent: [
          listed(1, { isCheckedOut: false }),
          listed(2, { checkedOutBy: 'bob' }),
          listed(3, { checkedOutBy: 'ada' }),
        ],
      },
      states: { 1: yours(1), 2: yours(2), 3: yours(3) },
    });
    expect(await checkouts.mine()).toMatchObject({ value: [{ id: 3 }] });
    expect(asked.states).toEqual([3]);
  });

  it('is also what is remembered, by the name that the secret says', async () => {
    const { checkouts, memory, trouble } = lead({ states: { 9: yours(10) } });
    memory.read(9, yours(12));
    expect(await checkouts.mine()).toMatchObject({ value: [{ id: 9, name: 'named 9' }] });
    trouble.summary = true;
    expect(await checkouts.mine()).toMatchObject({ value: [{ id: 9, name: '' }] });
  });

  it('is no more what was given back elsewhere meanwhile', async () => {
    const { checkouts, memory } = lead({ states: { 9: free } });
    memory.read(9, yours(12));
    expect(await checkouts.mine()).toEqual(yes([]));
    expect(checkouts.held()).toEqual(yes([]));
  });

  it('is not known where the server lists nothing, rather than nothing', async () => {
    const { checkouts, memory, trouble, asked } = lead({});
    memory.read(9, yours(12));
    trouble.list = true;
    expect(await checkouts.mine()).toEqual(no('no-answer'));
    expect(asked.pages).toHaveLength(1);
  });

  it('is remembered without anybody being asked', () => {
    const { checkouts, memory, asked } = lead({});
    memory.read(9, yours(12));
    expect(checkouts.held()).toMatchObject({ value: [{ id: 9, endsAt: 12 * MINUTE }] });
    expect(asked).toEqual({ pages: [], states: [] });
  });
});

describe('giving all back', () => {
  it('leaves nothing where the server takes each', async () => {
    const { checkouts, memory } = lead({ states: { 1: yours(10), 2: yours(20) } });
    memory.read(1, yours(10));
    memory.read(2, yours(20));
    expect(await checkouts.checkInAll()).toEqual(yes({ left: 0 }));
    expect(checkouts.held()).toEqual(yes([]));
  });

  it('goes on past one that the server does not take, and counts it', async () => {
    const { checkouts, memory } = lead({ states: { 1: yours(10), 2: yours(20) }, kept: [1] });
    memory.read(1, yours(10));
    memory.read(2, yours(20));
    expect(await checkouts.checkInAll()).toEqual(yes({ left: 1 }));
    expect(checkouts.held()).toMatchObject({ value: [{ id: 1 }] });
  });
});

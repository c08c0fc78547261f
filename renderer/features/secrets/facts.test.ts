import { describe, expect, it, vi } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import { PAGE_SIZE } from '../../../shared/list-page';
import type { ListedSecret } from '../../../shared/secrets';
import { exampleSecret } from '../../app/secrets-double';
import type { SecretFacts } from './facts';
import { shownRows } from './known';
import { createSecretsStore } from './store';

const TOTAL = PAGE_SIZE + 3;

/** Two pages of secrets, the numbers of which are their places. */
const setUp = async () => {
  const secrets = createSecretsStore({
    page: ({ query, skip, take }) => {
      const length = query.view === 'recent' ? 0 : Math.min(take, TOTAL - skip);
      const records = Array.from({ length }, (_, index) => exampleSecret({ id: skip + index }));
      return Promise.resolve(succeed({ records, total: TOTAL }));
    },
    stop: () => Promise.resolve(succeed(null)),
  });
  await secrets.read();
  secrets.near({ from: PAGE_SIZE - 1, to: PAGE_SIZE });
  await expect.poll(() => secrets.store.getState().rows.isWhole).toBe(true);
  const told: (readonly ListedSecret[])[] = [];
  secrets.onRows((records) => told.push(records));
  const rows = () => {
    const shown = shownRows(secrets.store.getState());
    return Array.from({ length: shown.length }, (_, index) => shown.at(index));
  };
  return { ...secrets, told, rows };
};

const facts = (id: number, change: Partial<SecretFacts> = {}): SecretFacts => {
  const { name, template, folder, path, heartbeat, isActive, isOutOfSync, daysLeft } = exampleSecret();
  return { id, name, template, folder, path, heartbeat, isActive, isOutOfSync, daysLeft, ...change };
};

const NEWS: readonly Partial<SecretFacts>[] = [
  { name: 'another' },
  { template: 'Another' },
  { folder: 4, path: '\\Another' },
  { heartbeat: 'Failed' },
  { isActive: false },
  { isOutOfSync: true },
  { daysLeft: 3 },
];

describe('what is known of one secret by now', () => {
  it.each(NEWS)('is what its row says, where the row was, and of no other: %j', async (change) => {
    const { learn, rows, told } = await setUp();
    const before = rows();
    const id = PAGE_SIZE + 1;
    learn(facts(id, change));
    const secret = exampleSecret({ id, ...change });
    expect(rows()).toEqual(before.with(id, secret));
    expect(rows().filter((row, index) => row !== before[index])).toHaveLength(1);
    expect(told).toEqual([[secret]]);
  });

  it('leaves all as it is where it is no news, or about none of them', async () => {
    const { learn, store, told } = await setUp();
    const hears = vi.fn();
    store.subscribe(hears);
    learn(facts(3));
    learn(facts(TOTAL + 1, { name: 'of another list' }));
    expect([hears.mock.calls, told]).toEqual([[], []]);
  });

  it('is what the rows say that were found here, and those behind them', async () => {
    const { learn, showLocal, rows } = await setUp();
    showLocal({ rows: [exampleSecret({ id: 9_000 }), exampleSecret({ id: 3 })], label: 'Found' });
    learn(facts(9_000, { name: 'known from nowhere else' }));
    learn(facts(3, { name: 'another' }));
    expect(rows().map((row) => row?.name)).toEqual(['known from nowhere else', 'another']);
    showLocal(null);
    expect(rows().filter((row) => row?.name === 'another')).toHaveLength(1);
  });

  it('is what is said of it among those that were opened last', async () => {
    const { learn, openSecret, show, rows } = await setUp();
    openSecret(3);
    learn(facts(3, { name: 'another' }));
    await show({ view: 'recent', sort: 'last-used', isBackwards: true });
    expect(rows().map((row) => row?.name)).toEqual(['another']);
  });
});

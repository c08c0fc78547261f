import { describe, expect, it } from 'vitest';
import { EVERY_SECRET } from '../../../shared/every-secret';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { ListedSecret, SecretsQuery } from '../../../shared/secrets';
import type { Session } from '../../../shared/session';
import type { VaultServer } from '../ports';
import { createCanceller } from '../session/canceller';
import type { WantedPage } from '../vault-list';
import { createSecretLists } from './secret-lists';

const secret = (change: Partial<ListedSecret> = {}): ListedSecret => ({
  ...{ id: 7, name: 'NAS-A root', template: 'Unix account', templateId: 1, folder: 3, path: null },
  ...{ heartbeat: null, isActive: true, isOutOfSync: false, isCheckedOut: false, checkedOutBy: null },
  ...{ checksOut: false, needsApproval: false, needsComment: false, isDoubleLocked: false },
  ...{ daysLeft: null, lastUsed: null },
  ...change,
});

const active = {
  state: 'active',
  isExtending: false,
  opened: {
    ...{ method: 'credentials', server: 'https://vault.corp.example', user: 'CORP\\adm', endsAt: null },
    ...{ refreshesLeft: 0, refreshesAllowed: 0, isAllowanceAssumed: true },
  },
} as const satisfies Session;

type Answer = (wanted: WantedPage, calls: number) => ReturnType<VaultServer['list']['page']>;

const setUp = (answer: Answer) => {
  const asked: WantedPage[] = [];
  const server = {
    list: {
      page: (_, wanted) => {
        asked.push(wanted);
        return answer(wanted, asked.length);
      },
    },
  } satisfies Pick<VaultServer, 'list'>;
  const lists = createSecretLists({
    current: () => active,
    read: (question) => question(server, { kind: 'token', token: 't' }, createCanceller().cancel),
  });
  const page = (query: Partial<SecretsQuery>, skip = 0, take = 500) =>
    lists.page({ query: { ...EVERY_SECRET, ...query }, skip, take, ticket: 1 });
  return { lists, asked, page };
};

/** A server that gives of these what it is asked for, `most` at once. */
const serving =
  (all: readonly ListedSecret[], most = 500): Answer =>
  ({ skip, take }) =>
    Promise.resolve(succeed({ records: all.slice(skip, skip + Math.min(take, most)), total: all.length }));

const numbered = (length: number, like: (index: number) => Partial<ListedSecret> = () => ({})) =>
  Array.from({ length }, (_, index) =>
    secret({ id: index + 1, name: `secret ${index + 1}`, ...like(index) }),
  );

describe('a page of a list', () => {
  it('is whole, though its server gives less at once than it is asked for', async () => {
    const { page, asked } = setUp(serving(numbered(1_200), 100));
    const reply = await page({}, 500);
    expect(reply).toMatchObject({ ok: true, value: { total: 1_200 } });
    expect(reply.ok && reply.value.records.map(({ id }) => id)).toEqual(
      Array.from({ length: 500 }, (_, index) => 501 + index),
    );
    expect(asked.map(({ skip }) => skip)).toEqual([500, 600, 700, 800, 900]);
  });

  it('ends where nothing more comes, whatever was counted', async () => {
    const { page } = setUp(({ skip }) =>
      Promise.resolve(succeed({ records: skip === 0 ? numbered(3) : [], total: 40 })),
    );
    expect(await page({})).toMatchObject({ ok: true, value: { total: 3 } });
  });

  it('is none where its server fails on the way', async () => {
    const { page } = setUp((wanted, calls) =>
      calls === 2 ? Promise.resolve(fail('server-error')) : serving(numbered(40), 10)(wanted, calls),
    );
    expect(await page({}, 0, 40)).toMatchObject({ ok: false, failure: { code: 'server-error' } });
  });

  it('is asked for no further once nobody wants it', async () => {
    const { lists, page, asked } = setUp((wanted, calls) => {
      if (calls === 2) lists.stop(1);
      return serving(numbered(500), 10)(wanted, calls);
    });
    expect(await page({})).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(asked).toHaveLength(2);
  });
});

describe('a list that a server cannot be asked for', () => {
  const mixed = numbered(2_100, (index) => ({
    isOutOfSync: index % 700 === 0,
    ...(index === 5 && { heartbeat: 'UnableToConnect' }),
    ...(index === 1_999 && { daysLeft: 7 }),
    ...(index === 2_000 && { daysLeft: 8 }),
    ...(index === 9 && { isCheckedOut: true, checkedOutBy: 'ADM' }),
    ...(index === 10 && { isCheckedOut: true, checkedOutBy: 'somebody' }),
  }));
  const idsOf = (reply: Awaited<ReturnType<ReturnType<typeof setUp>['page']>>) =>
    reply.ok ? reply.value.records.map(({ id }) => id) : reply.failure.code;

  it.each<[Partial<SecretsQuery>, readonly number[]]>([
    [{ view: 'attention' }, [1, 6, 701, 1_401, 2_000]],
    [{ view: 'my-checkouts' }, [10]],
    [{ only: 'out-of-sync' }, [1, 701, 1_401]],
    [{ only: 'expiring' }, [2_000]],
    [{ only: 'checked-out' }, [10, 11]],
    [{ text: 'CRET 209' }, [209, 2_090, 2_091, 2_092, 2_093, 2_094, 2_095, 2_096, 2_097, 2_098, 2_099]],
    [{ text: 'Secret 209', isExact: true }, [209]],
  ])('%j is found among all that there is, and that is said', async (query, ids) => {
    const { page, asked } = setUp(serving(mixed));
    const reply = await page(query);
    expect(idsOf(reply)).toEqual(ids);
    expect(reply).toMatchObject({ value: { total: ids.length, sifted: { looked: 2_100, of: 2_100 } } });
    expect(asked.map(({ skip }) => skip)).toEqual([0, 500, 1_000, 1_500, 2_000]);
  });

  it.each([
    ['Muller', 'Müller'],
    ['Cafe\u0301', 'Café'],
    ['STRASSE', 'Straße'],
    ['οδος', 'ΟΔΟΣ'],
  ])('has what its server finds by %s: %s', async (text, name) => {
    const { page } = setUp(serving([secret({ id: 1, name }), secret({ id: 2, name: `${name}  2` })]));
    expect(idsOf(await page({ text }))).toEqual([1, 2]);
    expect(idsOf(await page({ text, isExact: true }))).toEqual([1]);
  });

  it('is asked for in one go, and nothing is said, where the server has it after all', async () => {
    const mine = numbered(3, () => ({ isCheckedOut: true, checkedOutBy: 'adm' }));
    const { page, asked } = setUp(serving(mine));
    const reply = await page({ view: 'my-checkouts' });
    expect([idsOf(reply), asked.length]).toEqual([[1, 2, 3], 1]);
    expect(reply).not.toHaveProperty('value.sifted');
  });

  it('has each secret once, though another is made while it is looked for', async () => {
    const all = numbered(700, () => ({ isOutOfSync: true }));
    const { page } = setUp((wanted, calls) =>
      serving(calls === 1 ? all : [secret({ id: 9_999, isOutOfSync: true }), ...all])(wanted, calls),
    );
    const pages = [await page({ view: 'attention' }), await page({ view: 'attention' }, 500)];
    expect(pages.map(idsOf).flat()).toEqual(all.map(({ id }) => id));
  });

  it('is left to the server where it searches more than names', async () => {
    const { page } = setUp(serving(mixed));
    expect(idsOf(await page({ text: 'whatever', scope: 'fields' }, 0, 2))).toEqual([1, 2]);
  });

  it('is looked for through 10,000 and no further, and that is said', async () => {
    const { page, asked } = setUp(serving(numbered(100_000)));
    expect(await page({ view: 'attention' })).toMatchObject({
      value: { records: [], total: 0, sifted: { looked: 10_000, of: 100_000 } },
    });
    expect(asked).toHaveLength(20);
  });

  it('is looked for through as many again when somebody asks for that, from where it stopped, and to the end of all', async () => {
    const { lists, asked } = setUp(
      serving(numbered(25_000, (index) => ({ isOutOfSync: index % 9_999 === 0 }))),
    );
    const query = { ...EVERY_SECRET, view: 'attention' } as const;
    const seen = [];
    for (const further of [0, 1, 2, 2]) {
      const reply = await lists.page({ query, skip: 0, take: 500, ticket: 1, further });
      seen.push(reply.ok && [idsOf(reply), reply.value.total, reply.value.sifted?.looked, asked.length]);
    }
    expect(seen).toEqual([
      [[1, 10_000], 2, 10_000, 20],
      [[1, 10_000, 19_999], 3, 20_000, 40],
      [[1, 10_000, 19_999], 3, 25_000, 50],
      // As far as before for a page that was loaded anew.
      [[1, 10_000, 19_999], 3, 25_000, 100],
    ]);
  });

  it('comes page by page, looked for no further than somebody sees, and nothing is asked for twice', async () => {
    const { page, asked } = setUp(serving(numbered(3_000, (index) => ({ isOutOfSync: index % 2 === 0 }))));
    const [first, second] = await Promise.all([
      page({ only: 'out-of-sync' }),
      page({ only: 'out-of-sync' }, 500),
    ]);
    expect(first).toMatchObject({ value: { total: 501 } });
    expect([idsOf(first), idsOf(second)].flat()).toEqual(
      Array.from({ length: 1_000 }, (_, index) => index * 2 + 1),
    );
    const last = await page({ only: 'out-of-sync' }, 1_000);
    expect(last).toMatchObject({ value: { total: 1_500 } });
    expect(asked.map(({ skip }) => skip)).toEqual([0, 500, 1_000, 1_500, 2_000, 2_500]);
  });

  it('is looked for anew by a page that was loaded anew, and has the tickets of the one before it', async () => {
    const { page } = setUp((wanted, calls) => serving(calls > 5 ? mixed.slice(700) : mixed)(wanted, calls));
    expect(idsOf(await page({ view: 'attention' }))).toHaveLength(5);
    expect(idsOf(await page({ view: 'my-checkouts' }))).toEqual([]);
    expect(idsOf(await page({ view: 'attention' }))).toEqual([701, 1_401, 2_000]);
  });

  it('is looked for from where it failed when it is asked for again', async () => {
    const { page, asked } = setUp((wanted, calls) =>
      calls === 3 ? Promise.resolve(fail('server-error')) : serving(mixed)(wanted, calls),
    );
    expect(idsOf(await page({ only: 'out-of-sync' }))).toBe('server-error');
    expect(idsOf(await page({ only: 'out-of-sync' }))).toEqual([1, 701, 1_401]);
    expect(asked.map(({ skip }) => skip)).toEqual([0, 500, 1_000, 1_000, 1_500, 2_000]);
  });
});

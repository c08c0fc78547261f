import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { ListedSecrets, SecretsQuery, WantedSecrets } from '../../../shared/secrets';
import { exampleSecret } from '../../app/secrets-double';
import { countOf } from './selection';
import { createSecretsStore } from './store';

const LENGTHS = { all: 2_300, favourites: 0, inactive: 700, recent: 3, folder: 1_500 } as const;
type View = keyof typeof LENGTHS;
const VIEWS = Object.keys(LENGTHS) as readonly View[];

/** Whose list a secret is in can be told by its number. */
const idOf = (view: View, index: number): number => (VIEWS.indexOf(view) + 1) * 10_000 + index;
const viewOf = ({ view }: SecretsQuery): View => view as View;

interface Pending {
  readonly wanted: WantedSecrets;
  readonly answer: (reply: Reply<ListedSecrets>) => void;
}

const setUp = () => {
  const pending: Pending[] = [];
  const asked: WantedSecrets[] = [];
  const secrets = createSecretsStore({
    page: (wanted) => {
      asked.push(wanted);
      return new Promise((answer) => pending.push({ wanted, answer }));
    },
    stop: () => Promise.resolve(succeed(null)),
  });
  const settle = async (index: number, isGood: boolean): Promise<void> => {
    const [one] = pending.splice(index % Math.max(pending.length, 1), 1);
    if (!one) return;
    const { query, skip, take } = one.wanted;
    const view = viewOf(query);
    const length = Math.max(Math.min(take, LENGTHS[view] - skip), 0);
    const records = Array.from({ length }, (_, at) => exampleSecret({ id: idOf(view, skip + at) }));
    one.answer(isGood ? succeed({ records, total: LENGTHS[view] }) : fail('server-error'));
    await Promise.resolve();
    await Promise.resolve();
  };
  return { secrets, pending, asked, settle };
};

type World = ReturnType<typeof setUp>;
type Deed = (world: World) => Promise<void> | void;

const at = fc.nat({ max: 2_400 });
const go = fc.constantFrom('go', 'move', 'toggle', 'extend');
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom(...VIEWS).map<Deed>(
    (view) =>
      ({ secrets }) =>
        void secrets.show({ view }),
  ),
  at.map<Deed>((from) => ({ secrets }) => {
    secrets.near({ from, to: from + 20 });
    secrets.scrolledTo(from);
  }),
  fc.tuple(go, at).map<Deed>(([what, to]) => ({ secrets }) => {
    const { length } = secrets.store.getState().rows;
    if (to < length) secrets.select({ do: what as 'go', to });
  }),
  fc.constantFrom('all', 'none').map<Deed>((what) => ({ secrets }) => {
    secrets.select({ do: what as 'all' });
  }),
  fc.constant<Deed>(({ secrets }) => void secrets.refresh()),
  fc.constant<Deed>(({ secrets }) => {
    secrets.showLocal({ rows: [exampleSecret({ id: 5 })], label: 'found' });
  }),
  fc.constant<Deed>(({ secrets }) => {
    secrets.showLocal(null);
  }),
  fc.tuple(fc.nat(), fc.boolean()).map<Deed>(
    ([index, isGood]) =>
      ({ settle }) =>
        settle(index, isGood),
  ),
  fc.nat().map<Deed>(
    (index) =>
      ({ settle }) =>
        settle(index, true),
  ),
);

/** Nothing in the list is of another one, and nothing that is selected is. */
const expectOfItsQuery = ({ secrets }: World): void => {
  const { rows, query, selection, local } = secrets.store.getState();
  const view = viewOf(query);
  for (let index = 0; index < rows.length; index += 97) {
    expect([undefined, idOf(view, index)]).toContain(rows.at(index)?.id);
  }
  if (local !== null) return;
  for (const id of selection.ids) expect(id - (id % 10_000)).toBe(idOf(view, 0));
  expect(countOf(selection)).toBeLessThanOrEqual(Math.max(LENGTHS[view], rows.length));
};

/** Everything that is under way comes, what has failed is tried again, and all is looked at. */
const lookAtAll = async (world: World): Promise<void> => {
  const { secrets, pending, settle } = world;
  secrets.showLocal(null);
  for (let round = 0; round < 40; round += 1) {
    while (pending.length > 0) await settle(0, true);
    const { rows, state, trouble } = secrets.store.getState();
    if (state === 'not-read' || state === 'failed') void secrets.read();
    for (const page of trouble.keys()) secrets.again(page);
    if (rows.isWhole && pending.length === 0 && state === 'read') return;
    secrets.near({
      from: (round * 400) % Math.max(rows.length, 1),
      to: ((round * 400) % Math.max(rows.length, 1)) + 20,
    });
  }
};

describe('whatever is done with lists, and in whatever order their pages come', () => {
  it('ends with the list that the newest question asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 60 }), async (deeds) => {
        const world = setUp();
        for (const each of deeds) {
          await each(world);
          expectOfItsQuery(world);
        }
        const { secrets } = world;
        await lookAtAll(world);
        expectOfItsQuery(world);
        const { rows, query, state } = secrets.store.getState();
        const view = viewOf(query);
        expect([state, rows.length]).toEqual(['read', LENGTHS[view]]);
        expect(Array.from({ length: rows.length }, (_, index) => rows.at(index)?.id)).toEqual(
          Array.from({ length: LENGTHS[view] }, (_, index) => idOf(view, index)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('asks for each page of a question once, as long as nothing fails', async () => {
    const good = fc.oneof(
      fc.constantFrom(...VIEWS).map<Deed>(
        (view) =>
          ({ secrets }) =>
            void secrets.show({ view }),
      ),
      at.map<Deed>((from) => ({ secrets }) => {
        secrets.near({ from, to: from + 20 });
      }),
      fc.nat().map<Deed>(
        (index) =>
          ({ settle }) =>
            settle(index, true),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(good, { maxLength: 80 }), async (deeds) => {
        const world = setUp();
        for (const each of deeds) await each(world);
        await lookAtAll(world);
        const pages = world.asked.map(({ ticket, skip }) => `${ticket} ${skip}`);
        expect(pages.length).toBe(new Set(pages).size);
      }),
      { numRuns: 150 },
    );
  });
});

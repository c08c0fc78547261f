import { EVERY_SECRET } from '../../../shared/every-secret';
import { succeed, type Reply } from '../../../shared/ipc/reply';
import { MOST_QUICK_ROWS, type QuickFound, type QuickRow } from '../../../shared/quick';
import type { ListedSecrets, SecretsQuery } from '../../../shared/secrets';
import type { Clock, Timers } from '../ports';
import type { SecretLists } from '../secrets/secret-lists';
import { isWithin } from '../within';
import type { KnownSecrets } from './known-secrets';
import { rowOf } from './row-of';

export interface QuickDesk {
  readonly search: (wanted: { readonly text: string }) => Promise<Reply<QuickFound>>;
  readonly searchServer: (wanted: { readonly text: string }) => Promise<Reply<QuickFound>>;
  /** A list has come, for whomever. */
  readonly heard: (listed: ListedSecrets) => void;
  readonly forget: () => void;
}

interface QuickDeskDeps {
  readonly lists: SecretLists;
  readonly known: KnownSecrets;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly user: () => string;
}

/** By then the popup stands, and nobody has typed his first letter yet. */
const STANDS_MS = 100;
const MOST_MARKED = 25;
/** What somebody does in the window meanwhile is seen here a moment later. */
const GOOD_FOR_MS = 30_000;

interface Usual {
  readonly at: number;
  readonly rows: readonly QuickRow[];
  readonly favourites: number;
}

/** What the lists of the session tell, and when they told it last. */
const createReading = ({ lists, known, clock, user }: Omit<QuickDeskDeps, 'timers'>) => {
  let readAt: number | null = null;
  let tickets = 0;

  const heard = ({ records }: ListedSecrets) => {
    if (records.length === 0) return;
    known.learn(records, user());
    readAt = clock.now();
  };
  const newTicket = () => {
    tickets += 1;
    return tickets;
  };
  const ask = async (change: Partial<SecretsQuery>, take: number, ticket: number) => {
    const page = await lists.page({ query: { ...EVERY_SECRET, ...change }, skip: 0, take, ticket });
    if (page.ok) heard(page.value);
    return page;
  };
  const readUsual = async (): Promise<Reply<Usual>> => {
    const ticket = newTicket();
    const [marked, used] = await Promise.all([
      ask({ view: 'favourites' }, MOST_MARKED, ticket),
      ask({ view: 'recent', sort: 'last-used', isBackwards: true }, MOST_QUICK_ROWS - MOST_MARKED, ticket),
    ]);
    if (!marked.ok) return marked;
    const favourites = marked.value.records.map((each) => rowOf(each, user()));
    const ids = new Set(favourites.map(({ id }) => id));
    const recents = used.ok ? used.value.records.filter(({ id }) => !ids.has(id)) : [];
    const rows = [...favourites, ...recents.map((each) => rowOf(each, user()))];
    return succeed({ at: clock.now(), rows, favourites: favourites.length });
  };

  return {
    heard,
    newTicket,
    ask,
    readUsual,
    readAt: () => readAt,
    forget: () => {
      readAt = null;
    },
  };
};

/** What is looked for in the popup: at once among the names that are known, and by the server where that is asked for. */
export const createQuickDesk = (deps: QuickDeskDeps): QuickDesk => {
  const { lists, known, clock, timers, user } = deps;
  const reading = createReading(deps);
  let usual: Usual | undefined;
  let underWay: number | undefined;

  const found = (rows: readonly QuickRow[], total: number, favourites = 0): Reply<QuickFound> =>
    succeed({ rows, favourites, total, of: Math.max(known.size(), total), readAt: reading.readAt() });

  return {
    heard: reading.heard,
    search: async ({ text }) => {
      if (text.trim() !== '') {
        const { rows, total } = known.search(text);
        return found(rows, total);
      }
      timers.after(STANDS_MS, known.putInOrder);
      if (!usual || !isWithin(GOOD_FOR_MS, usual.at, clock.now())) {
        const whose = user();
        const read = await reading.readUsual();
        if (!read.ok) return read;
        if (whose === user()) usual = read.value;
        return found(read.value.rows, read.value.rows.length, read.value.favourites);
      }
      return found(usual.rows, usual.rows.length, usual.favourites);
    },
    searchServer: async ({ text }) => {
      if (underWay !== undefined) lists.stop(underWay);
      const ticket = reading.newTicket();
      underWay = ticket;
      const page = await reading.ask({ text, scope: 'fields' }, MOST_QUICK_ROWS, ticket);
      if (underWay === ticket) underWay = undefined;
      if (!page.ok) return page;
      const rows = page.value.records.map((each) => rowOf(each, user()));
      return found(rows, page.value.total);
    },
    forget: () => {
      known.forget();
      reading.forget();
      usual = undefined;
    },
  };
};

import type { Failure, Reply } from '../../../shared/ipc/reply';
import { PAGE_SIZE } from '../../../shared/list-page';
import type { ListedSecrets, SecretsQuery, WantedSecrets } from '../../../shared/secrets';
import { keyOf } from './lists';
import { pageOf, type Rows, type Span } from './rows';

interface PagingDeps {
  readonly page: (wanted: WantedSecrets) => Promise<Reply<ListedSecrets>>;
  readonly stop: (input: { readonly ticket: number }) => Promise<Reply<null>>;
  readonly rows: () => Rows;
  readonly came: (page: number, listed: ListedSecrets) => void;
  readonly failed: (page: number, failure: Failure) => void;
}

export interface Paging {
  /** Begins with the page that has this row. What was asked for before is called off, and never comes. */
  readonly begin: (query: SecretsQuery, row: number) => Promise<void>;
  /** These rows are in sight: their pages, and those that come next, are asked for unless that is done already. */
  readonly near: (seen: Span) => void;
  /** Once more what has failed. */
  readonly again: (page: number) => void;
  /** Through more of the server's secrets than have been looked through for the list. */
  readonly lookFurther: () => Promise<void>;
  readonly drop: () => void;
}

/** A server has other things to do. */
const AT_ONCE = 3;
/** So many rows ahead of what is seen are asked for, so that whoever scrolls at ease never waits. */
const AHEAD = PAGE_SIZE / 2;

const NO_SPAN: Span = { from: 0, to: 1 };

/** What is in sight before what lies ahead, and that before what lies behind. */
const pagesNear = ({ from, to }: Span, length: number): readonly number[] => {
  const last = pageOf(Math.max(length - 1, 0));
  const places = [from, to - 1, to - 1 + AHEAD, from - AHEAD];
  return [...new Set(places.map(pageOf))].filter((page) => page >= 0 && page <= last);
};

/** How far a list is looked for that its server cannot be asked for. */
const createReach = () => {
  let about = '';
  let further = 0;
  return {
    /** Whoever looks anew looks as far as before. */
    begin: (query: SecretsQuery) => {
      if (about !== keyOf(query)) further = 0;
      about = keyOf(query);
    },
    extend: () => {
      further += 1;
    },
    wanted: (query: SecretsQuery, page: number, ticket: number): WantedSecrets => {
      const wanted = { query, skip: page * PAGE_SIZE, take: PAGE_SIZE, ticket };
      return further > 0 ? { ...wanted, further } : wanted;
    },
  };
};

export const createPaging = ({ page: ask, stop, rows, came, failed }: PagingDeps): Paging => {
  /** The number of the newest question, under which all of it is asked. */
  let ticket = 0;
  let question: SecretsQuery | undefined;
  const reach = createReach();
  let seen = NO_SPAN;
  const [underWay, failures] = [new Set<number>(), new Set<number>()];

  const drop = () => {
    if (underWay.size > 0) void stop({ ticket });
    underWay.clear();
    failures.clear();
    question = undefined;
    ticket += 1;
  };

  const fetch = async (query: SecretsQuery, page: number): Promise<void> => {
    const mine = ticket;
    underWay.add(page);
    const reply = await ask(reach.wanted(query, page, mine));
    if (mine !== ticket) return;
    underWay.delete(page);
    if (reply.ok) came(page, reply.value);
    else {
      failures.add(page);
      failed(page, reply.failure);
    }
    look();
  };

  const look = () => {
    if (!question) return;
    const isDone = (page: number) => rows().has(page) || underWay.has(page) || failures.has(page);
    const wanted = pagesNear(seen, rows().length).filter((page) => !isDone(page));
    for (const page of wanted.slice(0, Math.max(AT_ONCE - underWay.size, 0))) void fetch(question, page);
  };

  return {
    begin: (query, row) => {
      drop();
      reach.begin(query);
      question = query;
      seen = { from: row, to: row + 1 };
      return fetch(query, pageOf(row));
    },
    near: (span) => {
      seen = span;
      look();
    },
    again: (page) => {
      failures.delete(page);
      if (question && !underWay.has(page)) void fetch(question, page);
    },
    lookFurther: async () => {
      reach.extend();
      if (question) await fetch(question, pageOf(rows().length));
    },
    drop,
  };
};

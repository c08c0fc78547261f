import { PAGE_SIZE } from '../../../shared/list-page';
import type { ListedSecret } from '../../../shared/secrets';

/** Rows by their places in a list, wherever they come from. An array is such a thing. */
export interface PlacedRows {
  /** How many the list has, those that have not come yet among them. */
  readonly length: number;
  /** Undefined where it has not come yet. */
  readonly at: (index: number) => ListedSecret | undefined;
}

/** What a row is now: the very same where it stays as it is. */
export type Alter = (secret: ListedSecret) => ListedSecret;

export const rowOf = (id: number, rows: PlacedRows): ListedSecret | undefined => {
  for (let index = 0; index < rows.length; index += 1) {
    const secret = rows.at(index);
    if (secret?.id === id) return secret;
  }
  return undefined;
};

/** The rows of one list as far as they are known. Another one for each page that comes. */
export interface Rows extends PlacedRows {
  /** How many of the list have come. */
  readonly known: number;
  readonly isWhole: boolean;
  /** Whether this page has come, and need not be asked for. */
  readonly has: (page: number) => boolean;
  readonly with: (page: number, records: readonly ListedSecret[], total: number) => Rows;
  /** The same ones, some of them altered; undefined where none is. */
  readonly altered: (alter: Alter) => Rows | undefined;
  /** The same ones, each page of which is to be asked for anew: until it comes, what it was is better than nothing. */
  readonly aged: () => Rows;
  /** A list of the same length of which nothing is known. */
  readonly emptied: () => Rows;
}

/** Some rows that follow each other: from this one to the one before that. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type Pages = ReadonlyMap<number, readonly ListedSecret[]>;

interface Known {
  readonly pages: Pages;
  readonly fresh: ReadonlySet<number>;
  readonly length: number;
}

export const pageOf = (index: number): number => Math.floor(index / PAGE_SIZE);

export const spanOf = (page: number): Span => ({ from: page * PAGE_SIZE, to: (page + 1) * PAGE_SIZE });

/** A list ends where nothing came, and has what has come, whatever its server has counted. */
const lengthWith = (page: number, records: readonly ListedSecret[], total: number): number => {
  const { from } = spanOf(page);
  if (records.length > 0) return Math.max(total, from + records.length);
  return page > 0 && (total === 0 || total > from) ? from : total;
};

const rowsOf = ({ pages, fresh, length }: Known): Rows => ({
  length,
  known: [...pages.values()].reduce((sum, records) => sum + records.length, 0),
  isWhole: fresh.size > 0 && fresh.size * PAGE_SIZE >= length,
  at: (index) => pages.get(pageOf(index))?.[index % PAGE_SIZE],
  has: (page) => fresh.has(page),
  with: (page, records, total) => {
    const nextLength = lengthWith(page, records, total);
    // The first page of a list without rows has come as well, and need not be asked for again.
    const isIn = (each: number) => each === 0 || spanOf(each).from < nextLength;
    return rowsOf({
      pages: new Map([...pages, [page, records] as const].filter(([each]) => isIn(each))),
      fresh: new Set([...fresh, page].filter(isIn)),
      length: nextLength,
    });
  },
  altered: (alter) => {
    const next = new Map(pages);
    let isAltered = false;
    for (const [page, records] of pages) {
      if (records.every((secret) => alter(secret) === secret)) continue;
      next.set(page, records.map(alter));
      isAltered = true;
    }
    return isAltered ? rowsOf({ pages: next, fresh, length }) : undefined;
  },
  aged: () => rowsOf({ pages, fresh: new Set(), length }),
  emptied: () => rowsOf({ pages: new Map(), fresh: new Set(), length }),
});

/** A list of which nothing is known but how long it was. */
export const unreadRows = (length: number): Rows => rowsOf({ pages: new Map(), fresh: new Set(), length });

export const NO_ROWS: Rows = unreadRows(0);

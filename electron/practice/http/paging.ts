import type { Chosen } from '../chosen';
import type { Query } from './query';

export interface Page {
  readonly records: readonly object[];
  readonly total: number;
}

export interface Sorting {
  readonly name: string;
  readonly direction: 'Asc' | 'Desc' | 'None';
  readonly priority: number;
}

export interface Window {
  readonly skip: number;
  readonly take: number;
}

export type Limits = Pick<Chosen, 'defaultTake' | 'largestTake'>;

export function windowOf(query: Query, { defaultTake, largestTake }: Limits): Window {
  const asked = query.integer('take') ?? defaultTake;
  const take = Math.min(asked > 0 ? asked : defaultTake, largestTake);
  return { skip: Math.max(query.integer('skip') ?? 0, 0), take };
}

export function sortingOf(query: Query): readonly Sorting[] {
  const found: Sorting[] = [];
  for (let index = 0; index < 10; index += 1) {
    const name = query.text(`sortBy[${index}].name`);
    if (name === undefined || name === '') break;
    const direction = query.text(`sortBy[${index}].direction`)?.toLowerCase();
    const priority = query.integer(`sortBy[${index}].priority`) ?? index;
    found.push({ name, direction: direction === 'desc' ? 'Desc' : 'Asc', priority });
  }
  return found.sort((one, other) => one.priority - other.priority);
}

/** As they are written down: a query is read in small letters, and its echo is read by programs. */
const FILTERS: ReadonlyMap<string, string> = new Map(
  [
    ...['searchText', 'searchField', 'searchFieldSlug', 'isExactMatch', 'folderId', 'includeSubFolders'],
    ...['includeInactive', 'includeActive', 'includeRestricted', 'permissionRequired', 'scope', 'siteId'],
    ...['secretTemplateId', 'secretTemplateIds', 'heartbeatStatus', 'onlyRPCEnabled', 'onlySharedWithMe'],
    ...['passwordTypeIds', 'extendedFields', 'extendedTypeId', 'allowDoubleLocks', 'doubleLockId'],
    ...['doNotCalculateTotal', 'hasLauncher', 'parentFolderId', 'onlyIncludeRootFolders', 'folderTypeId'],
    ...[
      'limitToDirectDescendents',
      'includeSecretCount',
      'includePasswordChangeLog',
      'status',
      'isMyRequest',
    ],
  ].map((name) => [name.toLowerCase(), name]),
);

function echoedFilter(query: Query): Readonly<Record<string, string>> {
  const names = query.names().filter((name) => name.startsWith('filter.'));
  return Object.fromEntries(
    names.map((name) => {
      const bare = name.slice('filter.'.length);
      return [FILTERS.get(bare) ?? bare, query.text(name) ?? ''];
    }),
  );
}

/** The envelope around every list. */
export function envelope(query: Query, window: Window, { records, total }: Page): object {
  const { skip, take } = window;
  const hasNext = skip + records.length < total && records.length > 0;
  const hasPrev = skip > 0;
  return {
    filter: echoedFilter(query),
    skip,
    take,
    total,
    pageCount: Math.max(Math.ceil(total / take), 1),
    currentPage: Math.floor(skip / take) + 1,
    batchCount: 1,
    prevSkip: Math.max(skip - take, 0),
    nextSkip: hasNext ? skip + take : 0,
    hasPrev,
    hasNext,
    records,
    sortBy: sortingOf(query),
    success: true,
    severity: 'None',
  };
}

type Comparable = string | number | boolean | null;

const compare = (one: Comparable, other: Comparable): number => {
  if (one === other) return 0;
  if (one === null) return -1;
  if (other === null) return 1;
  return one < other ? -1 : 1;
};

const comparable = (value: unknown): Comparable => {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

/** Sorts records by the members that the query names, whatever their case; unknown names are ignored. */
function sortedRecords<T extends object>(query: Query, records: readonly T[]): readonly T[] {
  const sorting = sortingOf(query);
  if (sorting.length === 0) return records;
  const member = (record: T, name: string): Comparable => {
    const entry = Object.entries(record).find(([key]) => key.toLowerCase() === name.toLowerCase());
    return comparable(entry?.[1]);
  };
  return records.toSorted((one, other) => {
    for (const { name, direction } of sorting) {
      const order = compare(member(one, name), member(other, name));
      if (order !== 0) return direction === 'Desc' ? -order : order;
    }
    return 0;
  });
}

/** Sorts and cuts a short list that is all there. */
export function listed(query: Query, records: readonly object[], limits: Limits): object {
  const window = windowOf(query, limits);
  const sorted = sortedRecords(query, records);
  return envelope(query, window, {
    records: sorted.slice(window.skip, window.skip + window.take),
    total: records.length,
  });
}

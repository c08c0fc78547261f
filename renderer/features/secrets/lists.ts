import type { SecretsQuery } from '../../../shared/secrets';
import { NO_ROWS, type Rows } from './rows';
import { NOTHING_SELECTED, type Selection } from './selection';

/** A list as it was left, for whoever comes back to it. */
export interface KeptList {
  readonly rows: Rows;
  readonly selection: Selection;
  /** The row at its upper end, and how much of it is out of sight. */
  readonly top: number;
}

export interface KeptLists {
  readonly keep: (query: SecretsQuery, list: KeptList) => void;
  readonly of: (query: SecretsQuery) => KeptList;
  readonly forget: () => void;
}

/** So many lists somebody may have in mind. */
const MOST_LISTS = 12;
/** Of a longer one only its length is kept: its rows come anew as they are seen. */
const MOST_ROWS = 5_000;

const NEW_LIST: KeptList = { rows: NO_ROWS, selection: NOTHING_SELECTED, top: 0 };

export const keyOf = (query: SecretsQuery): string => JSON.stringify(query);

export const createKeptLists = (): KeptLists => {
  const kept = new Map<string, KeptList>();

  return {
    keep: (query, list) => {
      const { rows } = list;
      kept.delete(keyOf(query));
      kept.set(keyOf(query), { ...list, rows: rows.known > MOST_ROWS ? rows.emptied() : rows.aged() });
      const [oldest] = kept.keys();
      if (kept.size > MOST_LISTS && oldest !== undefined) kept.delete(oldest);
    },
    of: (query) => kept.get(keyOf(query)) ?? NEW_LIST,
    forget: () => {
      kept.clear();
    },
  };
};

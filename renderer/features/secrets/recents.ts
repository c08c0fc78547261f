import type { ListedSecret, ListedSecrets, SecretsQuery } from '../../../shared/secrets';
import { rowOf, type Alter, type PlacedRows } from './rows';

export interface Recents {
  /** Somebody opens it: it is the newest now, if a list has told what it is. */
  readonly opened: (id: number, rows: PlacedRows) => void;
  /** Where that is asked for, with what was opened here before what was read elsewhere: the server does not hear of the first. */
  readonly before: (query: SecretsQuery, page: number, listed: ListedSecrets) => ListedSecrets;
  readonly alter: (alter: Alter) => void;
  readonly forget: () => void;
}

/** As many as anybody looks back. */
const MOST = 50;

const isAboutLastUsed = ({ view, sort, isBackwards, text, only }: SecretsQuery): boolean =>
  view === 'recent' && sort === 'last-used' && isBackwards && text === '' && only === 'all';

/** What was opened here, in memory alone and gone with the session. */
export const createRecents = (): Recents => {
  let recent: readonly ListedSecret[] = [];

  return {
    opened: (id, rows) => {
      const secret = recent.find((each) => each.id === id) ?? rowOf(id, rows);
      if (secret) recent = [secret, ...recent.filter((each) => each.id !== id)].slice(0, MOST);
    },
    before: (query, page, listed) => {
      if (page !== 0 || !isAboutLastUsed(query)) return listed;
      const newest = recent.map(({ id }) => listed.records.find((each) => each.id === id));
      const ahead = recent.map((secret, index) => newest[index] ?? secret);
      const ids = new Set(ahead.map(({ id }) => id));
      const records = [...ahead, ...listed.records.filter(({ id }) => !ids.has(id))];
      return { ...listed, records, total: records.length };
    },
    alter: (alter) => {
      recent = recent.map(alter);
    },
    forget: () => {
      recent = [];
    },
  };
};

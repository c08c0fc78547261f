import type { Bookmark } from '../../../shared/secrets';
import type { KnownSecrets } from './known';
import type { KeptLists } from './lists';
import { NOTHING_SELECTED } from './selection';

export type ListMark = Omit<Bookmark, 'text' | 'path'>;

/** More of them nobody has taken one by one, and the page that comes after this one is told of none rather than of some. */
const MOST_MARKED = 500;

/** What is kept of a list for a page that comes after this one: where somebody is in it, and nothing that it tells. */
export const markIn = (known: KnownSecrets, lists: KeptLists, top: number): ListMark => {
  const { query, open, local } = known;
  const list = local === null ? { ...known, top } : lists.of(query);
  const { at, ids, unread } = list.selection;
  const isTold = ids.size <= MOST_MARKED && unread.length === 0;
  return { query, length: list.rows.length, top: list.top, at, selected: isTold ? [...ids] : [], open };
};

/** What is shown to whoever goes on there. */
export const stateAt = ({ query, at, selected, open }: Bookmark): Partial<KnownSecrets> => ({
  query,
  local: null,
  selection: { ...NOTHING_SELECTED, at, anchor: at, ids: new Set(selected) },
  open,
  isEntering: false,
});

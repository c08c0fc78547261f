import { EVERY_SECRET } from '../../shared/every-secret';
import type { ListedSecret, SecretsQuery } from '../../shared/secrets';
import { countAll, withCount, type FoldersStore } from '../features/folders';
import type { SearchStore } from '../features/search';
import type { SecretsStore } from '../features/secrets';

type Rows = ReturnType<SecretsStore['store']['getState']>['rows'];

const isSame = (one: SecretsQuery, other: Partial<SecretsQuery>): boolean =>
  JSON.stringify(one) === JSON.stringify({ ...EVERY_SECRET, ...other });

const all = function* (rows: Rows): Iterable<ListedSecret | undefined> {
  for (let index = 0; index < rows.length; index += 1) yield rows.at(index);
};

/** How many secrets lie in a folder is taken from lists that have come whole anyway: nothing is asked for it. */
export const countInLists = ({ store }: SecretsStore, { count }: FoldersStore) =>
  store.subscribe(({ rows, query }, before) => {
    if (rows === before.rows || !rows.isWhole) return;
    const { view, folder } = query;
    if (isSame(query, {})) count(() => countAll(all(rows)));
    else if (
      view === 'folder' &&
      folder !== null &&
      isSame({ ...query, sort: 'name', isBackwards: false }, { view, folder })
    )
      count((counts) => withCount(counts, folder, rows.length));
  });

/** The same from the walk through all names, once it has come to its end. */
export const countInNames = ({ store, names }: SearchStore, { count }: FoldersStore) =>
  store.subscribe(({ walked, asOf }, before) => {
    const isNews = walked.state !== before.walked.state || asOf !== before.asOf;
    if (walked.state === 'done' && isNews) count(() => countAll(names()));
  });

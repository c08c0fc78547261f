import type { FieldPlace } from '../domain/field-place';
import type { VaultLists } from '../domain/vault-lists';
import { itemsIn, listsIn } from './lists-wire';
import type { Ordering } from './ordering';
import type { Reading } from './reading';

const MOST_ASKED = 500;

const pathOf = ({ id, slug }: FieldPlace): string => `secrets/${id}/fields/${encodeURIComponent(slug)}`;
const QUIETLY = 'noAutoCheckout=true';

/** Lists that fields point at, over HTTP. */
export const createVaultLists = (read: Reading, order: Ordering): VaultLists => ({
  contents: (pass, place, cancel) =>
    read({ path: `${pathOf(place)}/list?${QUIETLY}`, read: itemsIn }, pass, cancel),
  lists: (pass, place, cancel) => {
    const path = `${pathOf(place)}/listdetails?${QUIETLY}&take=${MOST_ASKED}`;
    return read({ path, read: listsIn }, pass, cancel);
  },
  point: (pass, { lists, ...place }, cancel) => {
    const path = `${pathOf(place)}/listdetails?${QUIETLY}`;
    const body = { data: { categorizedListIds: lists } };
    const wanted =
      lists.length === 0 ? ({ method: 'DELETE', path } as const) : ({ method: 'PUT', path, body } as const);
    return order(wanted, pass, cancel);
  },
});

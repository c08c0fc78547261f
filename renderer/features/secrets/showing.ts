import type { StoreApi } from 'zustand/vanilla';
import { EVERY_SECRET } from '../../../shared/every-secret';
import type { Bookmark, SecretsQuery } from '../../../shared/secrets';
import { NOTHING, type KnownSecrets, type LocalSecrets } from './known';
import { createKeptLists, keyOf } from './lists';
import type { Paging } from './paging';
import type { Recents } from './recents';
import { markIn, stateAt, type ListMark } from './marks';
import { NO_ROWS, unreadRows, type Rows } from './rows';
import { NOTHING_SELECTED, settled } from './selection';

interface ShowingDeps {
  readonly store: StoreApi<KnownSecrets>;
  readonly paging: Paging;
  readonly recents: Recents;
  /** The list has been scrolled. */
  readonly scrolled: () => void;
}

export interface Showing {
  /** Asked for by whoever shows them: nothing is read before. */
  readonly read: () => Promise<void>;
  /** Once more, while what is known stays in sight, with its place and what is selected. */
  readonly refresh: () => Promise<void>;
  /** Through more of what its server has, where that cannot be asked for the list itself. */
  readonly lookFurther: () => Promise<void>;
  /** Makes the list be about something else, unless it is about that already. */
  readonly show: (query: Partial<SecretsQuery>) => Promise<void>;
  /** Shows these in place of what the query is about, which null brings back as it was. */
  readonly showLocal: (local: LocalSecrets | null) => void;
  /** The row at the upper end of what is seen, and how much of it is out of sight. */
  readonly top: () => number;
  readonly scrolledTo: (top: number) => void;
  /** Where somebody is, for a page that comes after this one. */
  readonly mark: () => ListMark;
  /** Goes on where somebody was in a page before this one. */
  readonly resume: (bookmark: Bookmark) => Promise<void>;
  /** They are of a session that has been left. */
  readonly forget: () => void;
}

const FROM_THE_START = { selection: NOTHING_SELECTED, top: 0 };

const isMoreOf = (local: LocalSecrets | null, before: LocalSecrets | null): boolean =>
  local?.about !== undefined && local.about === before?.about;

const lookFurther = async (store: ShowingDeps['store'], paging: Paging): Promise<void> => {
  if (store.getState().isRenewing) return;
  store.setState({ isRenewing: true });
  await paging.lookFurther();
};

/** What somebody has taken out is asked for by who shows it: no list of a server's tells it. */
const leaveToOthers = ({ store, paging }: Pick<ShowingDeps, 'store' | 'paging'>): Promise<void> => {
  paging.drop();
  const none = { rows: NO_ROWS, failure: undefined, trouble: new Map(), isRenewing: false } as const;
  store.setState({ ...none, state: 'read' });
  return Promise.resolve();
};

/** From where somebody looks; whatever stood in the way before may be gone. */
const askFrom = (top: number, rows: Rows, asking: Pick<ShowingDeps, 'store' | 'paging'>): Promise<void> => {
  const { store, paging } = asking;
  if (store.getState().query.view === 'my-checkouts') return leaveToOthers(asking);
  const isNew = rows.length === 0;
  const state = isNew ? 'reading' : 'read';
  store.setState({ state, failure: undefined, trouble: new Map(), rows, isRenewing: !isNew });
  const row = Math.min(Math.floor(top), Math.max(rows.length - 1, 0));
  return paging.begin(store.getState().query, row);
};

/** Which list is shown, and the place of whoever looks at it. */
export const createShowing = ({ store, paging, recents, scrolled }: ShowingDeps): Showing => {
  const lists = createKeptLists();
  /** Not in the store: it changes with every frame of a scroll, and nothing is drawn anew for it. */
  let top = 0;

  const ask = (rows: Rows): Promise<void> => askFrom(top, rows, { store, paging });

  /** Where the list is left that the query is about. What was found locally has no such place. */
  const keep = () => {
    const { query, rows, selection, local, state } = store.getState();
    if (local === null && state === 'read') lists.keep(query, { rows, selection, top });
  };

  return {
    read: () => ask(NO_ROWS),
    refresh: () => ask(store.getState().rows.aged()),
    lookFurther: () => lookFurther(store, paging),
    show: async (change) => {
      const query = { ...EVERY_SECRET, ...change };
      const { query: before, local } = store.getState();
      keep();
      const kept = lists.of(query);
      const isSame = keyOf(query) === keyOf(before);
      if (isSame && local === null) return;
      top = kept.top;
      store.setState({ query, local: null, selection: kept.selection });
      if (!isSame) await ask(kept.rows);
    },
    showLocal: (local) => {
      const { query, local: before } = store.getState();
      const isMore = isMoreOf(local, before);
      if (!isMore) keep();
      const place = local === null ? lists.of(query) : FROM_THE_START;
      if (!isMore) top = place.top;
      store.setState(({ rows, selection }) => ({
        local,
        selection: isMore ? selection : settled(place.selection, { from: 0, to: rows.length }, rows),
      }));
    },
    top: () => top,
    scrolledTo: (next) => {
      top = next;
      scrolled();
    },
    mark: () => markIn(store.getState(), lists, top),
    resume: (bookmark) => {
      top = bookmark.top;
      store.setState(stateAt(bookmark));
      return ask(unreadRows(bookmark.length));
    },
    forget: () => {
      paging.drop();
      lists.forget();
      recents.forget();
      top = 0;
      store.setState(NOTHING, true);
    },
  };
};

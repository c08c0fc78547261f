import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Reply } from '../../../shared/ipc/reply';
import type { ListedSecret, ListedSecrets, WantedSecrets } from '../../../shared/secrets';
import { learned, withFacts, type SecretFacts } from './facts';
import { came, notCome, NOTHING, shownRows, type KnownSecrets } from './known';
import { createPaging } from './paging';
import { createRecents } from './recents';
import type { Span } from './rows';
import { stepped, type Step } from './selection';
import { createShowing, type Showing } from './showing';

export interface SecretsStore extends Showing {
  readonly store: StoreApi<KnownSecrets>;
  /** These rows are in sight: they are read as they come near, each page once. */
  readonly near: (seen: Span) => void;
  /** Once more a page that could not be read. */
  readonly again: (page: number) => void;
  readonly select: (step: Step) => void;
  /** By its number, whether it is in the list or not; null closes it. */
  readonly openSecret: (id: number | null) => void;
  /** The same, and goes on there. */
  readonly enterSecret: (id: number) => void;
  /** Its heading has the focus now. */
  readonly hasEntered: () => void;
  /** What is known of one secret by now: its rows say so where they are. */
  readonly learn: (facts: SecretFacts) => void;
  /** Hears of all that comes of any list. */
  readonly onRows: (listener: (records: readonly ListedSecret[]) => void) => Unsubscribe;
}

interface Verbs {
  readonly page: (wanted: WantedSecrets) => Promise<Reply<ListedSecrets>>;
  readonly stop: (input: { readonly ticket: number }) => Promise<Reply<null>>;
  /** The list has been scrolled. */
  readonly scrolled?: () => void;
}

const createHearing = () => {
  const listeners = new Set<(records: readonly ListedSecret[]) => void>();
  return {
    tell: (records: readonly ListedSecret[]) => {
      for (const listener of listeners) listener(records);
    },
    onRows: (listener: (records: readonly ListedSecret[]) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

export const createSecretsStore = ({ page, stop, scrolled = () => undefined }: Verbs): SecretsStore => {
  const store = createStore<KnownSecrets>()(() => NOTHING);
  const { tell, onRows } = createHearing();

  const recents = createRecents();
  const open = (id: number, isEntering: boolean) => {
    recents.opened(id, shownRows(store.getState()));
    store.setState({ open: id, isEntering });
  };

  const paging = createPaging({
    page,
    stop,
    rows: () => store.getState().rows,
    came: (number, listed) => {
      store.setState((known) => came(known, number, recents.before(known.query, number, listed)));
      tell(listed.records);
    },
    failed: (number, failure) => {
      store.setState((known) => notCome(known, number, failure));
    },
  });

  return {
    store,
    ...createShowing({ store, paging, recents, scrolled }),
    near: (seen) => {
      if (store.getState().local === null) paging.near(seen);
    },
    again: (number) => {
      const trouble = new Map(store.getState().trouble);
      trouble.delete(number);
      store.setState({ trouble });
      paging.again(number);
    },
    select: (step) => {
      store.setState((known) => ({ selection: stepped(known.selection, step, shownRows(known)) }));
    },
    openSecret: (id) => {
      if (id === null) store.setState({ open: null, isEntering: false });
      else open(id, false);
    },
    enterSecret: (id) => {
      open(id, true);
    },
    hasEntered: () => {
      store.setState({ isEntering: false });
    },
    learn: (facts) => {
      recents.alter(withFacts(facts));
      const news = learned(store.getState(), facts);
      if (!news) return;
      store.setState(news.known);
      tell([news.secret]);
    },
    onRows,
  };
};

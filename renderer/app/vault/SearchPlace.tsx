import { Suspense, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { SearchBox, type SearchStore } from '../../features/search';
import { useLater } from '../later';
import type { Stores } from '../stores';
import type { Home } from '../use-home';
import { useWords } from '../words';

interface SearchPlaceProps {
  readonly stores: Stores;
  readonly home: Pick<Home, 'session'>;
}

/** What is found takes the place of the list in the very frame in which it is found. */
const useShown = ({ store }: SearchStore, { places, secrets }: Stores): void => {
  const t = useWords();
  const rows = useStore(store, (searching) => searching.rows);
  const question = useStore(store, (searching) => searching.question);

  useLayoutEffect(() => {
    if (question.text !== '') places.goTo('sign-in');
  }, [question, places]);

  useLayoutEffect(() => {
    if (rows) {
      secrets.showLocal({ rows, label: t('search.results'), about: JSON.stringify(question) });
    } else if (secrets.store.getState().local) secrets.showLocal(null);
  }, [rows, question, secrets, t]);
};

const focusList = (): void => {
  document.querySelector<HTMLElement>('main [role="listbox"]')?.focus();
};

const Box = ({ stores, home, search }: SearchPlaceProps & { readonly search: SearchStore }) => {
  const run = useStore(stores.run.store);
  useShown(search, stores);

  return (
    <SearchBox
      search={search}
      isOpen={home.session.state === 'active'}
      isMac={run.known && run.versions.platform.startsWith('darwin')}
      onLeave={focusList}
    />
  );
};

/** In the top bar, wherever in the session one is. */
export const SearchPlace = (props: SearchPlaceProps) => {
  const search = useLater(props.stores.search);
  if (!search) return null;
  return (
    <Suspense fallback={null}>
      <Box {...props} search={search} />
    </Suspense>
  );
};

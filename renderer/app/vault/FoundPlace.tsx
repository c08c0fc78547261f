import { useStore } from 'zustand';
import { SearchFound, type SearchStore } from '../../features/search';
import { useLater } from '../later';
import type { Stores } from '../stores';

interface FoundPlaceProps {
  readonly stores: Stores;
  readonly locale: string;
}

const Found = ({ stores, locale, search }: FoundPlaceProps & { readonly search: SearchStore }) => {
  const { announcer, folders, secrets } = stores;
  const isLooking = useStore(search.store, ({ question }) => question.text !== '');
  const id = useStore(secrets.store, ({ query }) => (query.view === 'folder' ? query.folder : null));
  const folder = id === null ? undefined : folders.known(id);
  if (!isLooking) return null;

  return <SearchFound search={search} locale={locale} folder={folder ?? null} say={announcer.say} />;
};

/** Above the list, while it shows what was found. */
export const FoundPlace = (props: FoundPlaceProps) => {
  const search = useLater(props.stores.search);
  return search ? <Found {...props} search={search} /> : null;
};

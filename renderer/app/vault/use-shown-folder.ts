import { useStore } from 'zustand';
import type { Stores } from '../stores';

/** The name of the folder that the list is about; undefined where it is about none, or one that is not known here. */
export const useShownFolder = ({
  folders,
  secrets,
}: Pick<Stores, 'folders' | 'secrets'>): string | undefined => {
  const id = useStore(secrets.store, ({ query }) => (query.view === 'folder' ? query.folder : null));
  return useStore(folders.store, () => (id === null ? undefined : folders.known(id)?.name));
};

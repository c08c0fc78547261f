import { useState } from 'react';
import { useStore } from 'zustand';
import { FolderTree } from '../../features/folders';
import type { Stores } from '../stores';
import type { Home } from '../use-home';

interface FoldersPlaceProps {
  readonly stores: Stores;
  readonly home: Pick<Home, 'session'>;
  readonly isHere: boolean;
}

/** Beside the list, below the ways to its views. */
export const FoldersPlace = ({ stores, home, isHere }: FoldersPlaceProps) => {
  const { announcer, folders, places, secrets } = stores;
  const query = useStore(secrets.store, (known) => known.query);
  const [isDeep, setDeep] = useState(() => query.isDeep);
  const shown = query.view === 'folder' ? query.folder : null;

  return (
    <FolderTree
      folders={folders}
      isOpen={home.session.state === 'active'}
      isHere={isHere}
      shown={shown}
      isDeep={isDeep}
      say={announcer.say}
      onShow={(folder) => {
        places.goTo('sign-in');
        void secrets.show({ view: 'folder', folder, isDeep });
      }}
      onDeep={(next) => {
        setDeep(next);
        if (shown !== null) void secrets.show({ view: 'folder', folder: shown, isDeep: next });
      }}
    />
  );
};

import { KeysView } from '../features/ticket-keys';
import { useLater } from './later';
import type { Stores } from './stores';
import type { Home } from './use-home';

interface TicketKeysPlaceProps {
  readonly stores: Stores;
  readonly home: Home;
}

/** Files of ticket keys: they lie on this computer, and a session is only for where their passwords are. */
export const TicketKeysPlace = ({ stores, home }: TicketKeysPlaceProps) => {
  const { announcer, door, folders, places, secrets, ticketKeys } = stores;
  const keys = useLater(ticketKeys);
  if (!keys) return null;

  return (
    <KeysView
      keys={keys}
      server={home.open?.state === 'active' ? home.open.opened.server : undefined}
      folders={folders}
      dates={home.dates}
      say={announcer.say}
      alert={announcer.alert}
      onOpenSecret={(id) => {
        door.goBackIn();
        places.goTo('sign-in');
        secrets.openSecret(id);
      }}
    />
  );
};

import { BulkAtDoor, BulkView } from '../features/bulk';
import { hostOf } from '../features/session';
import { useLater } from './later';
import type { Stores } from './stores';
import type { Home } from './use-home';

interface BulkPlaceProps {
  readonly stores: Stores;
  readonly home: Home;
}

/** Many secrets at once: of a session alone. */
export const BulkPlace = ({ stores, home }: BulkPlaceProps) => {
  const bulk = useLater(stores.bulk);
  if (!home.open) return <BulkAtDoor />;
  if (!bulk) return null;
  return (
    <BulkView
      bulk={bulk}
      session={home.open}
      host={hostOf(home.open.opened)}
      sealing={stores.sealing}
      reasons={stores.access}
      locale={home.locale}
      onSignInAgain={home.signInAgain}
      say={stores.announcer.say}
      alert={stores.announcer.alert}
    />
  );
};

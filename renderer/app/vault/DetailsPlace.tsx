import { useStore } from 'zustand';
import { SecretView } from '../../features/secret';
import { NoSecret } from '../../features/secrets';
import type { Stores } from '../stores';
import { hostOf } from '../../features/session';
import type { Home } from '../use-home';
import { AccessPlace } from './AccessPlace';

interface DetailsPlaceProps {
  readonly stores: Stores;
  readonly home: Home;
}

/** Beside the list: the secret that is open. */
export const DetailsPlace = ({ stores, home }: DetailsPlaceProps) => {
  const open = useStore(stores.secrets.store, (known) => known.open);
  const isEntering = useStore(stores.secrets.store, (known) => known.isEntering);
  if (open === null || !home.open) return <NoSecret />;
  return (
    <SecretView
      secret={stores.secret}
      open={open}
      isEntering={isEntering}
      onEntered={stores.secrets.hasEntered}
      isLive={home.open.state === 'active'}
      host={hostOf(home.open.opened)}
      locale={home.locale}
      say={stores.announcer.say}
      gateOf={(looked) => <AccessPlace stores={stores} home={home} looked={looked} />}
    />
  );
};

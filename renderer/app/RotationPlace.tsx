import { useStore } from 'zustand';
import type { Access } from '../../shared/access';
import { AccessView } from '../features/access';
import { RotationView } from '../features/rotation';
import { hostOf } from '../features/session';
import { useLater } from './later';
import type { Stores } from './stores';
import type { Home } from './use-home';

interface RotationPlaceProps {
  readonly stores: Stores;
  readonly home: Home;
}

/** Over whatever is shown: a password that is rotated, and what has become of others. */
export const RotationPlace = ({ stores, home }: RotationPlaceProps) => {
  const rotation = useLater(stores.rotation);
  const looked = useStore(stores.secret.store, (known) =>
    known.state === 'looked' ? known.looked : undefined,
  );
  if (!rotation || !home.open) return null;
  const { access, announcer, doctor, places, sealing } = stores;

  const gateOf = (id: number, standing: Access) => (
    <AccessView
      id={id}
      access={looked?.id === id && looked.access.gate !== 'open' ? looked.access : standing}
      acts={access}
      isLive={home.open?.state === 'active'}
      locale={home.locale}
      say={announcer.say}
      alert={announcer.alert}
    />
  );

  return (
    <RotationView
      rotation={rotation}
      sealing={sealing}
      host={hostOf(home.open.opened)}
      locale={home.locale}
      tickets={access.tickets}
      standingOf={(id) => (looked?.id === id ? looked.access : undefined)}
      gateOf={gateOf}
      onGate={stores.secret.lookAgain}
      say={announcer.say}
      alert={announcer.alert}
      onCalls={() => {
        places.goTo('activity');
      }}
      onDoctor={doctor.open}
      onUnlock={() => {
        rotation.close();
        places.openSettings('privacy');
      }}
    />
  );
};

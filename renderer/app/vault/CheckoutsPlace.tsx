import { Suspense } from 'react';
import { useStore } from 'zustand';
import { CheckoutsView } from '../../features/access';
import type { Stores } from '../stores';
import type { Home } from '../use-home';

interface CheckoutsPlaceProps {
  readonly stores: Stores;
  readonly home: Home;
}

/** In place of the list: what its user has taken out. */
export const CheckoutsPlace = ({ stores, home }: CheckoutsPlaceProps) => {
  const { access, announcer, secrets } = stores;
  const open = useStore(secrets.store, (known) => known.open);

  return (
    <Suspense fallback={null}>
      <CheckoutsView
        acts={access}
        isLive={home.open?.state === 'active'}
        locale={home.locale}
        open={open}
        onOpen={secrets.enterSecret}
        say={announcer.say}
        alert={announcer.alert}
      />
    </Suspense>
  );
};

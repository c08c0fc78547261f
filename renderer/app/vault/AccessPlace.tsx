import { Suspense } from 'react';
import type { LookedSecret } from '../../../shared/secret';
import { AccessView } from '../../features/access';
import type { Stores } from '../stores';
import type { Home } from '../use-home';

interface AccessPlaceProps {
  readonly stores: Stores;
  readonly home: Home;
  readonly looked: LookedSecret;
}

/** In the open secret: what stands before its values, and until when it is its user's. */
export const AccessPlace = ({ stores, home, looked }: AccessPlaceProps) => (
  <Suspense fallback={null}>
    <AccessView
      id={looked.id}
      access={looked.access}
      acts={stores.access}
      needsReason={looked.cost.comment}
      takesOutFor={looked.cost.checkoutMinutes}
      copyRequest={(label) => stores.secret.values.copyAbout({ id: looked.id, what: 'request', label })}
      isLive={home.open?.state === 'active'}
      locale={home.locale}
      say={stores.announcer.say}
      alert={stores.announcer.alert}
    />
  </Suspense>
);

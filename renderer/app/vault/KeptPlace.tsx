import { Suspense } from 'react';
import { useStore } from 'zustand';
import { KeptBar } from '../../features/rotation';
import { KeysDue } from '../../features/ticket-keys';
import { useLater } from '../later';
import type { Stores } from '../stores';

interface KeptPlaceProps {
  readonly stores: Pick<Stores, 'places' | 'rotation' | 'secrets' | 'ticketKeys'>;
}

/** Above the list of what needs attention: the passwords that are kept on this computer, and its overdue ticket keys. */
export const KeptPlace = ({ stores }: KeptPlaceProps) => {
  const view = useStore(stores.secrets.store, ({ query }) => query.view);
  const rotation = useLater(stores.rotation);
  const keys = useLater(stores.ticketKeys);
  if (view !== 'attention') return null;

  return (
    <Suspense fallback={null}>
      {rotation && <KeptBar rotation={rotation} />}
      {keys && (
        <KeysDue
          keys={keys}
          onGo={() => {
            stores.places.goTo('ticket-keys');
          }}
        />
      )}
    </Suspense>
  );
};

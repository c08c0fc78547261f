import { Suspense } from 'react';
import { useStore } from 'zustand';
import { ProxyDialog } from '../features/network';
import type { Stores } from './stores';

/** Over whatever is shown when a proxy wants somebody named amid the work. */
export const ProxyPlace = ({ stores: { proxyAsking } }: { readonly stores: Pick<Stores, 'proxyAsking'> }) => {
  const asking = useStore(proxyAsking.store);
  if (!asking) return null;
  return (
    <Suspense fallback={null}>
      <ProxyDialog
        host={asking.host}
        isRefused={asking.isRefused}
        give={proxyAsking.give}
        onClose={proxyAsking.putOff}
      />
    </Suspense>
  );
};

import { Suspense } from 'react';
import { useStore } from 'zustand';
import { LeavingDialog } from '../features/access';
import type { Stores } from './stores';

/** Over whatever is shown when somebody signs out with secrets that are out. */
export const LeavingPlace = ({ stores }: { readonly stores: Pick<Stores, 'access'> }) => {
  const isAsked = useStore(stores.access.leaving, (leaving) => leaving !== null);
  if (!isAsked) return null;
  return (
    <Suspense fallback={null}>
      <LeavingDialog access={stores.access} />
    </Suspense>
  );
};

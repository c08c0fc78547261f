import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { rowsOf, type Row } from './rows';
import type { ActivityStore } from './store';

/** Undefined until they are known. */
export const useRows = (activity: ActivityStore): readonly Row[] | undefined => {
  useEffect(() => {
    void activity.askList();
  }, [activity]);
  const calls = useStore(activity.store, (known) => known.calls);
  return useMemo(() => calls && rowsOf(calls), [calls]);
};

import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { CallSum } from '../../../shared/activity';
import type { ActivityStore } from './store';

/** How many calls there were, asked for once the page is there. */
export const useCallSum = (activity: ActivityStore): CallSum => {
  useEffect(() => {
    void activity.askSum();
  }, [activity]);
  return useStore(activity.store, ({ sum }) => sum);
};

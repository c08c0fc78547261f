import { useEffect, useSyncExternalStore } from 'react';
import { overdueIn, useMinute } from '../features/ticket-keys';
import { useLater } from './later';
import type { Stores } from './stores';

const NOBODY = () => () => undefined;

const useOverdue = ({ ticketKeys }: Pick<Stores, 'ticketKeys'>): number => {
  const made = useLater(ticketKeys);
  const now = useMinute();
  useEffect(() => {
    void made?.ask();
  }, [made]);
  const files = useSyncExternalStore(made?.store.subscribe ?? NOBODY, () => made?.store.getState().files);
  return overdueIn(files ?? [], now).length;
};

/** How many changes of passwords wait for proof, and how many files of ticket keys for a rotation. */
export const useWaiting = (stores: Pick<Stores, 'rotation' | 'ticketKeys'>): number => {
  const made = useLater(stores.rotation);
  const overdue = useOverdue(stores);
  const unproven = useSyncExternalStore(
    made?.store.subscribe ?? NOBODY,
    () => made?.store.getState().waiting ?? 0,
  );
  return unproven + overdue;
};

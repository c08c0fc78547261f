import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { ListColumn } from '../../../shared/settings';
import { toggled, type ListColumns } from '../../features/secrets';
import type { DateStyle } from '../dates';
import type { Stores } from '../stores';

const NONE: ListColumns['chosen'] = [];

/** What the user wants to see of a list, and where that is kept. */
export const useColumns = ({ settings }: Stores, { format, locale }: DateStyle): ListColumns => {
  const chosen = useStore(settings.store, (known) => known.settings?.listColumns ?? NONE);
  // The same one until it changes: with another one each row would be drawn anew.
  const dates = useMemo(() => ({ format, locale }), [format, locale]);
  // One after the other: what is chosen next starts out from what came of the last, which may not be there yet.
  const last = useRef<Promise<void>>(Promise.resolve());
  const choose = async (before: Promise<void>, column: ListColumn) => {
    await before;
    const { settings: inForce } = settings.store.getState();
    if (inForce) await settings.change('listColumns', toggled(inForce.listColumns, column));
  };
  return {
    chosen,
    dates,
    onToggle: (column) => {
      last.current = choose(last.current, column);
    },
  };
};

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../app/words';
import { findingText } from './finding-text';
import type { FinderStore, Known } from './store';

/** What stands at the address in the form. Whoever does not see the line hears it when something is amiss. */
export const useFinding = (
  { store, follow }: FinderStore,
  typed: string,
  say: (text: string) => void,
): Known => {
  const t = useWords();
  const known = useStore(store);

  useEffect(() => {
    follow(typed);
  }, [follow, typed]);

  useEffect(
    () =>
      store.subscribe((now) => {
        if (now.state === 'found' && now.finding.state !== 'vault') say(findingText(t, now.finding));
      }),
    [store, say, t],
  );

  return known;
};

import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Stores } from './stores';

/**
 * What ends the welcome; undefined where nobody is to be welcomed. Whoever has signed in once needs none, whatever he has
 * pressed and saved; whoever closed the window has chosen nothing, and is asked again. One who comes with a link knows where to.
 */
export const useWelcome = (
  { links, settings }: Pick<Stores, 'links' | 'settings'>,
  { isSignedIn, isNewAtFirst }: { readonly isSignedIn: boolean; readonly isNewAtFirst: boolean },
): (() => void) | undefined => {
  const isNew = useStore(settings.store, (known) =>
    known.settings ? !known.settings.isWelcomed : isNewAtFirst,
  );
  const hasLink = useStore(links.store, ({ kind }) => kind !== 'nothing');

  useEffect(() => {
    if (isNew && isSignedIn) void settings.change('isWelcomed', true);
  }, [isNew, isSignedIn, settings]);

  return isNew && !hasLink ? () => void settings.change('isWelcomed', true) : undefined;
};

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Place } from '../../shared/app';
import type { Section } from '../features/settings';
import { assertNever } from './assert-never';

/** Where in the window the user is. */
export type Whereabouts =
  { readonly place: 'sign-in' } | { readonly place: 'settings'; readonly section: Section };

export interface Places {
  readonly store: StoreApi<Whereabouts>;
  readonly goTo: (place: Place) => void;
  readonly openSettings: (section: Section) => void;
}

export const createPlaces = (): Places => {
  const store = createStore<Whereabouts>()(() => ({ place: 'sign-in' }));
  const openSettings = (section: Section) => {
    store.setState({ place: 'settings', section }, true);
  };

  return {
    store,
    openSettings,
    goTo: (place) => {
      switch (place) {
        case 'sign-in':
          store.setState({ place }, true);
          return;
        case 'settings':
          // Asked for again while open, it stays at the section that is being read.
          if (store.getState().place !== 'settings') openSettings('general');
          return;
        case 'about':
          openSettings('about');
          return;
        default:
          assertNever(place);
      }
    },
  };
};

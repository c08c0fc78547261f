import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Place } from '../../shared/app';
import type { Section } from '../features/settings';
import { assertNever } from './assert-never';

/** Where in the window the user is. */
export type Whereabouts =
  | { readonly place: 'sign-in' | 'activity' | 'bulk' | 'handbook' | 'ticket-keys' }
  | { readonly place: 'settings'; readonly section: Section };

export interface Places {
  readonly store: StoreApi<Whereabouts>;
  /** The doctor is no place of its own, nor is the sheet of shortcuts: they come to wherever the user is. */
  readonly goTo: (place: Exclude<Place, 'doctor' | 'shortcuts'>) => void;
  readonly openSettings: (section: Section) => void;
  /** Back to where one was. */
  readonly restore: (whereabouts: Whereabouts) => void;
}

export const createPlaces = (): Places => {
  const store = createStore<Whereabouts>()(() => ({ place: 'sign-in' }));
  const openSettings = (section: Section) => {
    store.setState({ place: 'settings', section }, true);
  };

  return {
    store,
    openSettings,
    restore: (whereabouts) => {
      store.setState(whereabouts, true);
    },
    goTo: (place) => {
      switch (place) {
        case 'sign-in':
        case 'activity':
        case 'bulk':
        case 'handbook':
        case 'ticket-keys':
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

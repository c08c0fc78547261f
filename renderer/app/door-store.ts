import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../shared/ipc/channel';
import type { SessionStore } from '../features/session';
import type { Places, Whereabouts } from './place-store';

/** Where somebody with a session is: in it, or at its door, to sign in again or elsewhere while it stays as it is. */
export type Whither =
  | { readonly at: 'inside' }
  | { readonly at: 'door'; readonly why: 'again' | 'switch'; readonly from: Whereabouts };

export interface Door {
  readonly store: StoreApi<Whither>;
  readonly goOut: (why: 'again' | 'switch') => void;
  /** Back to where one was, with nothing done. */
  readonly goBackIn: () => void;
  readonly follow: () => Unsubscribe;
}

interface DoorDeps {
  readonly session: Pick<SessionStore, 'store'>;
  readonly places: Places;
}

const INSIDE: Whither = { at: 'inside' };

export const createDoor = ({ session, places }: DoorDeps): Door => {
  const store = createStore<Whither>()(() => INSIDE);
  const goIn = () => {
    store.setState(INSIDE, true);
  };

  return {
    store,
    goOut: (why) => {
      store.setState({ at: 'door', why, from: places.store.getState() }, true);
      places.goTo('sign-in');
    },
    goBackIn: () => {
      const whither = store.getState();
      goIn();
      if (whither.at === 'door') places.restore(whither.from);
    },
    follow: () =>
      session.store.subscribe((now, before) => {
        const whither = store.getState();
        if (whither.at === 'inside') return;
        if (now.state === 'active' && before.state !== 'active') {
          goIn();
          // Elsewhere there may be nothing of what one looked at before.
          if (whither.why === 'again') places.restore(whither.from);
        }
        // Not by a try to sign in that has failed.
        if (now.state === 'signed-out' && before.state !== 'signing-in') goIn();
      }),
  };
};

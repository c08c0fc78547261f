import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Place } from '../../shared/app';
import type { Unsubscribe } from '../../shared/ipc/channel';
import type { Reply } from '../../shared/ipc/reply';
import type { Wish } from '../../shared/tray';

/** What the sign-in screen is to do for somebody who has asked for it elsewhere. */
export type WantedSignIn = Extract<NonNullable<Wish>, { readonly what: 'practice' | 'sign-in' }>;

export interface WishStore {
  readonly store: StoreApi<{ readonly wanted: WantedSignIn | null }>;
  /** The screen has it. */
  readonly taken: () => void;
  readonly follow: () => Unsubscribe;
}

interface WishDeps {
  readonly takeWish: () => Promise<Reply<Wish>>;
  readonly onWished: (listener: () => void) => Unsubscribe;
  readonly goTo: (place: Place) => void;
  readonly signOut: () => Promise<void>;
  readonly rotate: (id: number) => void;
}

/** Does what was asked for outside of the window: now, and once the page is there where it was asked for before. */
export const createWishStore = ({ takeWish, onWished, goTo, signOut, rotate }: WishDeps): WishStore => {
  const store = createStore<{ readonly wanted: WantedSignIn | null }>()(() => ({ wanted: null }));

  const take = async (): Promise<void> => {
    const reply = await takeWish();
    const wish = reply.ok ? reply.value : null;
    if (wish === null) return;
    if (wish.what === 'place') goTo(wish.place);
    else if (wish.what === 'sign-out') await signOut();
    else if (wish.what === 'rotate') rotate(wish.id);
    else {
      goTo('sign-in');
      store.setState({ wanted: wish }, true);
    }
  };

  return {
    store,
    taken: () => {
      store.setState({ wanted: null }, true);
    },
    follow: () => {
      void take();
      return onWished(() => void take());
    },
  };
};

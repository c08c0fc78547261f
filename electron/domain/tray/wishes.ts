import type { Wish } from '../../../shared/tray';

export interface Wishes {
  readonly wish: (wanted: NonNullable<Wish>) => void;
  readonly take: () => Wish;
}

/** The newest alone: whoever has clicked twice wants what he has clicked last. */
export const createWishes = (onWished: () => void): Wishes => {
  let waiting: Wish = null;
  return {
    wish: (wanted) => {
      waiting = wanted;
      onWished();
    },
    take: () => {
      const taken = waiting;
      waiting = null;
      return taken;
    },
  };
};

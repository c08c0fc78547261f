import type { Cancel } from '../ports';

export interface Canceller {
  readonly cancel: Cancel;
  readonly cancelNow: () => void;
}

/** Called off by the one as by the other. */
export const cancelledByEither = (one: Cancel, other: Cancel): Cancel => ({
  isCancelled: () => one.isCancelled() || other.isCancelled(),
  onCancelled: (listener) => {
    one.onCancelled(listener);
    other.onCancelled(listener);
  },
});

/** The two sides of calling something off: whoever does it, and whoever is told. */
export const createCanceller = (): Canceller => {
  let isCancelled = false;
  let listeners: readonly (() => void)[] = [];
  return {
    cancel: {
      isCancelled: () => isCancelled,
      onCancelled: (listener) => {
        if (isCancelled) listener();
        else listeners = [...listeners, listener];
      },
    },
    cancelNow: () => {
      isCancelled = true;
      const told = listeners;
      listeners = [];
      for (const tell of told) tell();
    },
  };
};

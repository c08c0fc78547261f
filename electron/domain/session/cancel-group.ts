import type { Cancel } from '../ports';
import { createCanceller } from './canceller';

/** Any number of things under way that are called off together. */
export interface CancelGroup {
  readonly run: <T>(work: (cancel: Cancel) => Promise<T>) => Promise<T>;
  readonly callOff: () => void;
}

export const createCancelGroup = (): CancelGroup => {
  const underWay = new Set<() => void>();
  return {
    run: async (work) => {
      const { cancel, cancelNow } = createCanceller();
      underWay.add(cancelNow);
      const done = await work(cancel);
      underWay.delete(cancelNow);
      return done;
    },
    callOff: () => {
      for (const cancelNow of underWay) cancelNow();
      underWay.clear();
    },
  };
};

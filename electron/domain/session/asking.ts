import type { Answered, Cancel } from '../ports';
import { answered } from './answered';
import { createCanceller } from './canceller';

/** Asks one thing at a time, and can call that off. */
export interface Asking {
  readonly ask: <T>(question: (cancel: Cancel) => Promise<Answered<T>>) => Promise<Answered<T>>;
  readonly callOff: () => void;
}

const nothing = (): void => undefined;

export const createAsking = (): Asking => {
  let callOff = nothing;
  return {
    ask: async (question) => {
      const { cancel, cancelNow } = createCanceller();
      callOff = cancelNow;
      const answer = await answered(() => question(cancel));
      // Whoever listens for being called off may know what was sent: once it is answered, nobody is kept listening.
      if (callOff === cancelNow) callOff = nothing;
      return answer;
    },
    callOff: () => {
      callOff();
    },
  };
};

import type { Timers } from '../ports';

/** So long nothing has been told to anybody: what is made now holds nobody up. */
const QUIET_MS = 3000;

interface PreparingDeps {
  readonly timers: Timers;
  /** Somebody is signed in, and sees what is his. */
  readonly isOpen: () => boolean;
  /** Its user has a use for it: it has a shortcut, or was called before. */
  readonly isWanted: () => boolean;
  readonly prepare: () => void;
}

export interface Preparing {
  /** Something goes on. */
  readonly stirred: () => void;
}

/** Once for each time that somebody comes in, and not before the app has come to rest. */
export const createPreparing = ({ timers, isOpen, isWanted, prepare }: PreparingDeps): Preparing => {
  let isDue = true;
  let callOff: () => void = () => undefined;

  return {
    stirred: () => {
      callOff();
      if (!isOpen()) isDue = true;
      else if (isDue && isWanted()) {
        callOff = timers.after(QUIET_MS, () => {
          isDue = false;
          prepare();
        });
      }
    },
  };
};

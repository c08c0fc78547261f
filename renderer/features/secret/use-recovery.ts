import { useEffect } from 'react';
import type { Failure } from '../../../shared/ipc/reply';

/** Seldom enough to burden nobody who is busy, soon enough that hardly anybody has to ask for it. */
const AGAIN_AFTER_MS = 15_000;

/** Looks again by itself while nobody has answered, and as soon as this computer is on a network again. */
export const useRecovery = (absence: Failure | undefined, lookAgain: () => void): void => {
  useEffect(() => {
    if (!absence) return undefined;
    const timer = window.setTimeout(lookAgain, AGAIN_AFTER_MS);
    window.addEventListener('online', lookAgain);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', lookAgain);
    };
  }, [absence, lookAgain]);
};

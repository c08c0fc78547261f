import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SealingStore } from '../sealing';
import type { RotationStore } from './store';

interface Wishes {
  readonly rotation: RotationStore;
  readonly sealing: SealingStore;
  /** To where it is told what protects what is sealed. */
  readonly onUnlock: () => void;
}

/** The passphrase that opens what another run has sealed: whoever gives it, and wherever, what it opens is looked at. */
export const useUnlocking = ({ rotation, sealing, onUnlock }: Wishes) => {
  const { by } = useStore(sealing.store);
  const [isAsked, setAsked] = useState(false);

  useEffect(() => {
    if (by === 'passphrase' && rotation.store.getState().locked > 0) void rotation.load();
  }, [by, rotation]);

  return {
    isAsked,
    ask: () => {
      void sealing.ask().then(() => {
        const known = sealing.store.getState();
        const isGiven = known.by === 'none' && known.passphrase === 'not-given';
        if (isGiven) setAsked(true);
        // A key store that is not there cannot be opened by any passphrase.
        else onUnlock();
      });
    },
    end: () => {
      setAsked(false);
    },
  };
};

import type { Document, Found, Timers } from '../ports';
import type { Placement } from './placement';

/** Moving a window tells its place many times a second; the disk hears of it once it has come to rest. */
const REST_MS = 400;

interface WindowMemoryDeps {
  readonly document: Document<Placement>;
  readonly timers: Timers;
}

export interface WindowMemory {
  readonly start: () => Promise<Found<Placement>>;
  readonly remembered: () => Placement | undefined;
  readonly moved: (placement: Placement) => void;
  /** Writes down what is not written yet. */
  readonly stop: () => Promise<void>;
}

export const createWindowMemory = ({ document, timers }: WindowMemoryDeps): WindowMemory => {
  let remembered: Placement | undefined;
  let unsaved: Placement | undefined;
  let callOff: () => void = () => undefined;

  const save = async (): Promise<void> => {
    callOff();
    if (unsaved === undefined) return;
    const placement = unsaved;
    unsaved = undefined;
    // Where a window was is not worth a word to the user when it cannot be kept.
    await document.save(placement);
  };

  return {
    start: async () => {
      const found = await document.load();
      if (found.state === 'loaded') remembered = found.value;
      return found;
    },
    remembered: () => remembered,
    moved: (placement) => {
      unsaved = placement;
      callOff();
      callOff = timers.after(REST_MS, () => {
        save().catch(() => undefined);
      });
    },
    stop: save,
  };
};

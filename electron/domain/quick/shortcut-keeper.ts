import type { ShortcutState } from '../../../shared/settings';

/** Keys that are taken away from all programs. */
export interface Shortcuts {
  /** False where somebody else has it, or where there is no such key. */
  readonly take: (shortcut: string) => boolean;
  readonly leave: (shortcut: string) => void;
  /** Where the desktop gives none to programs, nothing is taken. */
  readonly areGiven: boolean;
}

export interface ShortcutKeeper {
  /** Of the one before and this one the app always has one: the old is left once the new is taken. */
  readonly hold: (wanted: string | null) => boolean;
  readonly state: (wanted: string | null) => ShortcutState;
  readonly end: () => void;
}

export const createShortcutKeeper = ({ take, leave, areGiven }: Shortcuts): ShortcutKeeper => {
  let held: string | null = null;

  const drop = () => {
    if (held !== null) leave(held);
    held = null;
  };

  return {
    hold: (wanted) => {
      if (wanted === held || !areGiven) return true;
      if (wanted !== null && !take(wanted)) return false;
      drop();
      held = wanted;
      return true;
    },
    state: (wanted) => {
      if (!areGiven) return 'desktop';
      if (wanted === null) return 'off';
      return held === wanted ? 'held' : 'taken';
    },
    end: drop,
  };
};

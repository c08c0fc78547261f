import type { ShortcutState } from '../../../shared/settings';

/**
 * Who gives a program keys that are taken away from all others: the system at once, or the desktop, which may ask its
 * user for others; or nobody.
 */
export type ShortcutGiver = 'system' | 'desktop' | 'nobody';

export interface Shortcuts {
  readonly giver: () => Promise<ShortcutGiver>;
  /** False where somebody else has it, where there is no such key, or where it is not given. */
  readonly take: (shortcut: string) => Promise<boolean>;
  readonly leave: (shortcut: string) => void;
}

export interface ShortcutKeeper {
  /** Of the one before and this one the app always has one: the old is left once the new is taken. */
  readonly hold: (wanted: string | null) => Promise<boolean>;
  readonly state: (wanted: string | null) => Promise<ShortcutState>;
  readonly end: () => void;
}

export const createShortcutKeeper = ({ giver, take, leave }: Shortcuts): ShortcutKeeper => {
  let held: string | null = null;
  let hasEnded = false;
  const isOver = () => hasEnded;
  let turn: Promise<unknown> = Promise.resolve();

  const drop = () => {
    if (held !== null) leave(held);
    held = null;
  };

  const change = async (wanted: string | null): Promise<boolean> => {
    if (isOver() || wanted === held || (await giver()) === 'nobody') return true;
    if (wanted !== null && !(await take(wanted))) return false;
    drop();
    held = wanted;
    // Whoever was asked meanwhile may have answered an app that was about to end.
    if (isOver()) drop();
    return true;
  };

  return {
    hold: (wanted) => {
      // One after the other: who gives them may take as long as its user.
      const changed = turn.then(() => change(wanted));
      turn = changed.catch(() => undefined);
      return changed;
    },
    state: async (wanted) => {
      const from = await giver();
      if (from === 'nobody') return 'desktop';
      if (wanted === null) return 'off';
      if (held !== wanted) return 'taken';
      return from === 'desktop' ? 'given' : 'held';
    },
    end: () => {
      hasEnded = true;
      drop();
    },
  };
};

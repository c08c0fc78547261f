import { beginsLike } from '../../shared/fold';

/** A row of a tree that is seen: those in closed branches are none. */
export interface TreeRow {
  readonly key: string;
  /** What is seen and heard of it. */
  readonly label: string;
  /** What is heard of it, where that is more. */
  readonly name?: string;
  /** How many things are in it; null where nobody knows that yet. Left out of what nothing is in. */
  readonly count?: number | null;
  /** From 1 on. */
  readonly level: number;
  /** Among those right below the same row, from 1 on; undefined for what is not one of them. */
  readonly place?: number;
  readonly places?: number;
  /** Undefined where nothing can lie below. */
  readonly isOpen: boolean | undefined;
  readonly isBusy?: boolean;
  /** It tells something, and is none of the things that the tree is of. */
  readonly isNote?: boolean;
}

/** What a key asks of a tree. */
export type TreeAct =
  | { readonly do: 'move'; readonly to: number }
  | { readonly do: 'press' | 'open' | 'close' }
  | { readonly do: 'find'; readonly letter: string };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

interface Place {
  readonly rows: readonly TreeRow[];
  readonly at: number;
  /** How many rows fit into what is seen. */
  readonly page: number;
  /** Letters have been typed a moment ago: a blank belongs to them. */
  readonly isTyping: boolean;
}

const parentOf = (rows: readonly TreeRow[], at: number): number | undefined => {
  const level = rows[at]?.level ?? 1;
  for (let index = at - 1; index >= 0; index -= 1) if ((rows[index]?.level ?? 1) < level) return index;
  return undefined;
};

const moveTo = (to: number | undefined): TreeAct | undefined =>
  to === undefined ? undefined : { do: 'move', to };

const forth = ({ rows, at }: Place): TreeAct | undefined => {
  const row = rows[at];
  if (row?.isOpen === false) return { do: 'open' };
  const isFirstBelow = row?.isOpen === true && (rows[at + 1]?.level ?? 0) > row.level;
  return moveTo(isFirstBelow ? at + 1 : undefined);
};

const back = ({ rows, at }: Place): TreeAct | undefined =>
  rows[at]?.isOpen === true ? { do: 'close' } : moveTo(parentOf(rows, at));

const target = (key: string, { rows, at, page }: Place): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows.length - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? undefined : Math.max(0, Math.min(rows.length - 1, to));
};

const byName = (key: string, place: Place): TreeAct | undefined => {
  if (key === 'ArrowRight') return forth(place);
  if (key === 'ArrowLeft') return back(place);
  if (key === 'Enter' || (key === ' ' && !place.isTyping)) return { do: 'press' };
  return Array.from(key).length === 1 ? { do: 'find', letter: key } : undefined;
};

/** Undefined where the key is no business of a tree. */
export const treeActOf = (pressed: Pressed, place: Place): TreeAct | undefined => {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || place.rows.length === 0) return undefined;
  return moveTo(target(pressed.key, place)) ?? byName(pressed.key, place);
};

/**
 * The next row that begins with what has been typed. The first letter leads on, and so does the same letter once more;
 * any other stays where it fits.
 */
export const typedTo = (rows: readonly TreeRow[], at: number, typed: string): number | undefined => {
  const letters = Array.from(typed.trimStart().normalize('NFC').toLowerCase());
  const isOneLetter = letters.every((letter) => letter === letters[0]);
  const sought = isOneLetter ? (letters[0] ?? '') : letters.join('');
  const first = isOneLetter ? at + 1 : at;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (first + step) % rows.length;
    if (beginsLike((rows[index]?.label ?? '').trimStart(), sought)) return index;
  }
  return undefined;
};

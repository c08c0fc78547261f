import { beginsLike, fold } from '../../../shared/fold';
import type { PlacedRows } from './rows';

/** Letters that follow each other this closely are one beginning of a name. */
const TOGETHER_MS = 1_000;

interface Typed {
  readonly text: string;
  readonly at: number;
}

export const NOTHING_TYPED: Typed = { text: '', at: -Infinity };

export const isTyping = ({ text, at }: Typed, now: number): boolean => text !== '' && now - at < TOGETHER_MS;

export const typed = (before: Typed, letter: string, now: number): Typed => ({
  text: (isTyping(before, now) ? before.text : '') + fold(letter),
  at: now,
});

/** One letter again and again leads from one to the next. */
const beginningOf = (text: string): { readonly beginning: string; readonly isNext: boolean } => {
  const letters = new Set(text);
  return letters.size === 1
    ? { beginning: text.slice(0, 1), isNext: true }
    : { beginning: text, isNext: false };
};

/** The row, of those that have come, whose name begins like this: below where the keys are, and then from the start. */
export const rowBeginning = (rows: PlacedRows, text: string, at: number): number | undefined => {
  const { beginning, isNext } = beginningOf(text);
  for (let step = isNext ? 1 : 0; step <= rows.length; step += 1) {
    const index = (at + step) % rows.length;
    if (beginsLike(rows.at(index)?.name ?? '', beginning)) return index;
  }
  return undefined;
};

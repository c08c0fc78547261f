import { fold, wordsIn } from '../../../shared/fold';

interface Part {
  readonly part: string;
  readonly isMarked: boolean;
}

/** Which letters of a name have made it fit. Folding makes two of some letters, and none of others: each is folded alone. */
export const marked = (name: string, text: string): readonly Part[] => {
  const letters = Array.from(name);
  const folds = letters.map((letter) => fold(letter));
  const folded = folds.join('');
  const origins = folds.flatMap((each, index) => Array.from({ length: each.length }, () => index));
  const isMarkedAt = letters.map(() => false);
  for (const word of wordsIn(text)) {
    const at = folded.indexOf(word);
    if (at >= 0) isMarkedAt.fill(true, origins[at], (origins[at + word.length - 1] ?? 0) + 1);
  }
  const parts: Part[] = [];
  letters.forEach((letter, index) => {
    const before = parts.at(-1);
    // An accent that stands for itself goes with its letter.
    const isMarked = folds[index] === '' && before ? before.isMarked : isMarkedAt[index] === true;
    if (before?.isMarked !== isMarked) parts.push({ part: letter, isMarked });
    else parts[parts.length - 1] = { part: before.part + letter, isMarked };
  });
  return parts;
};

import { fold, wordsIn } from '../../../shared/fold';

interface Part {
  readonly part: string;
  readonly isMarked: boolean;
}

/** Which letters of a name have made it fit. Where folding moves letters about, none are marked. */
export const marked = (name: string, text: string): readonly Part[] => {
  const folded = fold(name);
  const words = wordsIn(text);
  if (words.length === 0 || folded.length !== name.length) return [{ part: name, isMarked: false }];
  const isMarkedAt = Array.from({ length: name.length }, () => false);
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at >= 0) isMarkedAt.fill(true, at, at + word.length);
  }
  const parts: Part[] = [];
  let from = 0;
  for (let to = 1; to <= name.length; to += 1) {
    if (to < name.length && isMarkedAt[to] === isMarkedAt[from]) continue;
    parts.push({ part: name.slice(from, to), isMarked: isMarkedAt[from] === true });
    from = to;
  }
  return parts;
};

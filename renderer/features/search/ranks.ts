import type { NameTable } from './name-table';

/** A word that is looked for, and where templates and folders have it. */
export interface Word {
  readonly text: string;
  /** None, unless the word is a number. */
  readonly id: number;
  readonly templates: Uint8Array;
  readonly paths: Uint8Array;
  /** Whether anything but a name can have it: most words are nowhere else, and then nothing else is looked at. */
  readonly isElsewhere: boolean;
}

export const isNumber = (word: string): boolean => /^\d+$/u.test(word);

export const wordOf = (text: string, table: NameTable): Word => {
  const [templates, paths] = [table.templates.having(text), table.paths.having(text)];
  const id = isNumber(text) ? Number(text) : -1;
  return { text, id, templates, paths, isElsewhere: id >= 0 || templates.includes(1) || paths.includes(1) };
};

/** The number itself, names that begin so, names with a word that begins so, other names, and what lies in such a place. */
const RANKS = 5;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const FIRST_NOT_ASCII = 128;
const asciiIsWord = Uint8Array.from({ length: FIRST_NOT_ASCII }, (_, code) =>
  LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? 1 : 0,
);

const isWordAt = (name: string, at: number): boolean => {
  const code = name.charCodeAt(at);
  return code < FIRST_NOT_ASCII ? asciiIsWord[code] === 1 : LETTER_OR_DIGIT.test(name.charAt(at));
};

const isElsewhere = (table: NameTable, place: number, word: Word): boolean =>
  word.templates[table.templateOf[place] ?? 0] === 1 ||
  word.paths[table.pathOf[place] ?? 0] === 1 ||
  table.secrets[place]?.id === word.id;

/** Where the first word stands in the name: how well it fits. */
const rankAt = (name: string, at: number): number => {
  if (at <= 0) return at === 0 ? 1 : 4;
  return isWordAt(name, at - 1) ? 3 : 2;
};

const hasWord = (table: NameTable, place: number, word: Word): boolean =>
  table.folded[place]?.includes(word.text) === true || (word.isElsewhere && isElsewhere(table, place, word));

/** Undefined for what has not all of the words. */
const rankOf = (table: NameTable, place: number, [first, ...others]: Words): number | undefined => {
  const name = table.folded[place] ?? '';
  const at = name.indexOf(first.text);
  if (at < 0 && !(first.isElsewhere && isElsewhere(table, place, first))) return undefined;
  for (const word of others) if (!hasWord(table, place, word)) return undefined;
  return first.id >= 0 && table.secrets[place]?.id === first.id ? 0 : rankAt(name, at);
};

type Words = readonly [Word, ...(readonly Word[])];

/** Those of the candidates that have all of the words, the best first, and else in the order in which they came. */
export const ranked = (
  table: NameTable,
  candidates: readonly number[],
  [first, ...others]: readonly Word[],
): readonly number[] => {
  if (!first) return [];
  const words: Words = [first, ...others];
  const ranks: number[][] = Array.from({ length: RANKS }, () => []);
  for (const place of candidates) {
    const rank = rankOf(table, place, words);
    if (rank !== undefined) ranks[rank]?.push(place);
  }
  return ranks.flat();
};

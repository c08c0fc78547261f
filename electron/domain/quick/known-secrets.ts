import { fold, wordsIn } from '../../../shared/fold';
import type { QuickRow } from '../../../shared/quick';
import type { ListedSecret } from '../../../shared/secrets';
import { rowOf } from './row-of';

interface Hits {
  readonly rows: readonly QuickRow[];
  readonly total: number;
}

/** The names that lists have told of. No value has ever been in a list. */
export interface KnownSecrets {
  readonly learn: (listed: readonly ListedSecret[], user: string) => void;
  readonly size: () => number;
  /** Ahead of a search, which would do it else, and take the longer. */
  readonly putInOrder: () => void;
  readonly search: (text: string) => Hits;
  readonly forget: () => void;
}

/** By their places. */
type Places = Uint32Array;

interface Found {
  readonly words: readonly string[];
  readonly hits: Places;
  readonly rows: readonly QuickRow[];
}

/** Whoever sees no end of them types another letter, and each row more is one more to draw with every key. */
export const MOST_HITS = 20;

const NONE: Hits = { rows: [], total: 0 };

/** So many steps back are still known to whoever takes letters away again. */
const MOST_FOUND = 8;

const isNarrower = (older: readonly string[], newer: readonly string[]): boolean =>
  older.every((word) => newer.some((other) => other.includes(word)));

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, index) => word === other[index]);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const FIRST_NOT_ASCII = 128;
const asciiIsWord = Uint8Array.from({ length: FIRST_NOT_ASCII }, (_, code) =>
  LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? 1 : 0,
);

const beginsAWord = (name: string, word: string): boolean => {
  const at = name.indexOf(word);
  if (at <= 0) return false;
  const code = name.charCodeAt(at - 1);
  return code < FIRST_NOT_ASCII ? asciiIsWord[code] === 0 : !LETTER_OR_DIGIT.test(name.charAt(at - 1));
};

const [FIRST_LETTER, LETTERS, FIRST_DIGIT, DIGITS] = [97, 26, 48, 10];
/** Three digits or four share one: all of them are a small number, which costs nothing to keep. */
const DIGIT_BITS = 3;
const ANY_OTHER = 1 << (LETTERS + DIGIT_BITS);

const bitOf = (code: number): number => {
  const [letter, digit] = [code - FIRST_LETTER, code - FIRST_DIGIT];
  if (letter >= 0 && letter < LETTERS) return 1 << letter;
  return digit >= 0 && digit < DIGITS ? 1 << (LETTERS + (digit % DIGIT_BITS)) : ANY_OTHER;
};

/** Which letters it has: most names that have not all of a word's are known by it without being read. */
const lettersIn = (text: string): number => {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= bitOf(text.charCodeAt(at));
  return letters;
};

/** A single letter needs no second look. */
const isOneLetter = (word: string): boolean => word.length === 1 && bitOf(word.charCodeAt(0)) < 1 << LETTERS;

/** A text that thousands have in common is kept once. */
const createShared = () => {
  const texts = new Map<string, string>();
  return (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
};

/** Each at its place, and the places by name. */
const createTable = () => {
  const rows: QuickRow[] = [];
  const folded: string[] = [];
  const letters: number[] = [];
  const places = new Map<number, number>();
  const shared = createShared();
  let ordered: Places = new Uint32Array();

  const compare = (one: number, other: number): number => {
    const [a = '', b = ''] = [folded[one], folded[other]];
    if (a === b) return one - other;
    return a < b ? -1 : 1;
  };

  return {
    rows,
    folded,
    letters,
    put: (row: QuickRow) => {
      const place = places.get(row.id) ?? rows.length;
      const name = fold(row.name);
      // One that is called otherwise stands elsewhere.
      if (place < ordered.length && folded[place] !== name) ordered = new Uint32Array();
      rows[place] = { ...row, template: shared(row.template), place: shared(row.place) };
      folded[place] = name;
      letters[place] = lettersIn(name);
      places.set(row.id, place);
    },
    inOrder: (): Places => {
      if (ordered.length < rows.length) {
        const news = Array.from(rows.keys()).slice(ordered.length).sort(compare);
        // Two runs that are in order each: that is what this sort is quickest with.
        ordered = Uint32Array.from([...ordered, ...news].sort(compare));
      }
      return ordered;
    },
  };
};

type Table = ReturnType<typeof createTable>;

const hasAll = (name: string, words: readonly string[]): boolean => {
  for (const word of words) if (!name.includes(word)) return false;
  return true;
};

/** Those of the candidates that have all of the words, in the order in which they came. */
const having = ({ folded, letters }: Table, candidates: Places, words: readonly string[]): Places => {
  const wanted = lettersIn(words.join(''));
  const read = words.filter((word) => !isOneLetter(word));
  const hits = new Uint32Array(candidates.length);
  let count = 0;
  for (const place of candidates) {
    if (((letters[place] ?? 0) & wanted) !== wanted || !hasAll(folded[place] ?? '', read)) continue;
    hits[count] = place;
    count += 1;
  }
  return hits.slice(0, count);
};

/** Where among places by name those begin that are called so, or would. */
const beginOf = (folded: readonly string[], hits: Places, text: string): number => {
  let [from, to] = [0, hits.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((folded[hits[middle] ?? 0] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The best first, and those that are as good by name. */
const bestOf = ({ rows, folded }: Table, hits: Places, first: string): readonly QuickRow[] => {
  // Names that begin so stand together; names with a word that begins so, and all others, are looked for until there are enough.
  const begin = beginOf(folded, hits, first);
  const begins = [...hits.subarray(begin, begin + MOST_HITS)].filter((place) =>
    folded[place]?.startsWith(first),
  );
  const [within, others]: [number[], number[]] = [[], []];
  if (begins.length < MOST_HITS) {
    for (const place of hits) {
      if (within.length === MOST_HITS) break;
      const name = folded[place] ?? '';
      if (beginsAWord(name, first)) within.push(place);
      else if (others.length < MOST_HITS && !name.startsWith(first)) others.push(place);
    }
  }
  return [...begins, ...within, ...others].slice(0, MOST_HITS).flatMap((place) => rows[place] ?? []);
};

export const createKnownSecrets = (): KnownSecrets => {
  let table = createTable();
  let found: readonly Found[] = [];

  return {
    learn: (listed, user) => {
      for (const secret of listed) table.put(rowOf(secret, user));
      found = [];
    },
    size: () => table.rows.length,
    putInOrder: () => {
      table.inOrder();
    },
    search: (text) => {
      const words = wordsIn(text);
      const [first] = words;
      if (first === undefined) return NONE;
      const wider = found.findLast((each) => isNarrower(each.words, words));
      if (wider && isSame(wider.words, words)) return { rows: wider.rows, total: wider.hits.length };
      const candidates = wider?.hits ?? table.inOrder();
      const hits = having(table, candidates, words);
      const rows = bestOf(table, hits, first);
      found = [...found.slice(1 - MOST_FOUND), { words, hits, rows }];
      return { rows, total: hits.length };
    },
    forget: () => {
      table = createTable();
      found = [];
    },
  };
};

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
  readonly search: (text: string) => Hits;
  readonly forget: () => void;
}

interface Found {
  readonly words: readonly string[];
  readonly hits: readonly number[];
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

const beginsAWord = (name: string, word: string): boolean => {
  const at = name.indexOf(word);
  return at > 0 && !LETTER_OR_DIGIT.test(name.charAt(at - 1));
};

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
  const places = new Map<number, number>();
  const shared = createShared();
  let ordered: readonly number[] = [];

  const compare = (one: number, other: number): number => {
    const [a = '', b = ''] = [folded[one], folded[other]];
    if (a === b) return one - other;
    return a < b ? -1 : 1;
  };

  return {
    rows,
    folded,
    put: (row: QuickRow) => {
      const place = places.get(row.id) ?? rows.length;
      const name = fold(row.name);
      // One that is called otherwise stands elsewhere.
      if (place < ordered.length && folded[place] !== name) ordered = [];
      rows[place] = { ...row, template: shared(row.template), place: shared(row.place) };
      folded[place] = name;
      places.set(row.id, place);
    },
    inOrder: (): readonly number[] => {
      if (ordered.length < rows.length) {
        const news = Array.from(rows.keys()).slice(ordered.length).sort(compare);
        ordered = [...ordered, ...news].sort(compare);
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

/** The best first, and those that are as good by name. */
const bestOf = ({ rows, folded }: Table, hits: readonly number[], first: string): readonly QuickRow[] => {
  // Names that begin so, names with a word that begins so, and all others. Of a hundred thousand most need no closer look.
  const [begins, within, others]: [number[], number[], number[]] = [[], [], []];
  for (const place of hits) {
    if (begins.length === MOST_HITS) break;
    const name = folded[place] ?? '';
    if (name.startsWith(first)) begins.push(place);
    else if (within.length < MOST_HITS) {
      if (beginsAWord(name, first)) within.push(place);
      else if (others.length < MOST_HITS) others.push(place);
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
    search: (text) => {
      const words = wordsIn(text);
      const [first] = words;
      if (first === undefined) return NONE;
      const wider = found.findLast((each) => isNarrower(each.words, words));
      if (wider && isSame(wider.words, words)) return { rows: wider.rows, total: wider.hits.length };
      const candidates = wider?.hits ?? table.inOrder();
      const hits = candidates.filter((place) => hasAll(table.folded[place] ?? '', words));
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

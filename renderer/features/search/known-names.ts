import type { ListedSecret } from '../../../shared/secrets';
import { wordsIn } from '../../../shared/fold';
import { createNameTable } from './name-table';
import { isOpenToAll, isSameRange, isWanted, type Question } from './question';
import { isNumber, ranked, wordOf } from './ranks';

/** What was found, by places among what is known. */
export type Hits = readonly number[];

export interface KnownNames {
  /** What a list tells of them, never a value. One that is known already is known anew. */
  readonly add: (secrets: readonly ListedSecret[]) => void;
  readonly size: () => number;
  readonly all: () => readonly ListedSecret[];
  readonly at: (place: number) => ListedSecret | undefined;
  readonly placeOf: (id: number) => number | undefined;
  /** The best first, and those that are as good by name. */
  readonly search: (question: Question) => Hits;
  /** Those from this place on that have come since; in the order in which they came, so that nothing moves. */
  readonly since: (question: Question, from: number) => Hits;
  /** The kinds of what is known, by their numbers. */
  readonly templates: () => ReadonlyMap<number, string>;
  readonly forget: () => void;
}

interface Found {
  readonly question: Question;
  readonly words: readonly string[];
  readonly hits: Hits;
}

/** Whether all that fits the newer words has been found by the older ones. A number may be that of another secret. */
const isNarrower = (older: readonly string[], newer: readonly string[]): boolean =>
  older.length > 0 &&
  older.every((word) => newer.some((other) => other.includes(word))) &&
  !newer.some(isNumber) &&
  !older.some(isNumber);

/** So many steps back are still known to whoever takes letters away again. */
const MOST_FOUND = 12;

const byName = (hits: Hits, ordered: Hits): Hits => {
  const isHit = new Uint8Array(ordered.length);
  for (const place of hits) isHit[place] = 1;
  return ordered.filter((place) => isHit[place] === 1);
};

export const createKnownNames = (): KnownNames => {
  let table = createNameTable();
  let templateNames = new Map<number, string>();
  let found: readonly Found[] = [];

  const among = (candidates: Hits, question: Question): Hits => {
    const hits = ranked(
      table,
      candidates,
      wordsIn(question.text).map((word) => wordOf(word, table)),
    );
    if (isOpenToAll(question)) return hits;
    return hits.filter((place) => {
      const secret = table.secrets[place];
      return secret !== undefined && isWanted(secret, question);
    });
  };

  return {
    add: (secrets) => {
      for (const secret of secrets) {
        table.put(secret);
        if (secret.templateId !== null) templateNames.set(secret.templateId, secret.template);
      }
      found = [];
    },
    size: () => table.secrets.length,
    all: () => table.secrets,
    at: (place) => table.secrets[place],
    placeOf: (id) => table.placeOf(id),
    search: (question) => {
      const ordered = table.inOrder();
      const words = wordsIn(question.text);
      // A name that is no whole one yet may be one with the next letter.
      const wider = question.isExact
        ? undefined
        : found.findLast((each) => isSameRange(each.question, question) && isNarrower(each.words, words));
      const hits = among(wider ? byName(wider.hits, ordered) : ordered, question);
      found = [...found.slice(1 - MOST_FOUND), { question, words, hits }];
      return hits;
    },
    since: (question, from) => {
      const news = Array.from(table.secrets.keys()).slice(from);
      return among(news, question).toSorted((one, other) => one - other);
    },
    templates: () => templateNames,
    forget: () => {
      table = createNameTable();
      templateNames = new Map();
      found = [];
    },
  };
};

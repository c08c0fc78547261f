import type { PasswordRules } from '../../../shared/secret';
import { SHORTEST_FILE_PASSWORD } from '../../../shared/ticket-key-limits';
import type { Random } from '../ports';
import { brokenParts } from '../rotation/broken-parts';
import { CHARACTERS, createDraw } from '../rotation/made-here';
import { hasPattern } from './password-patterns';

/** More than 160 bits, of characters that are read and typed without doubt. */
export const GENERATED_LENGTH = 28;

/** Rules that leave room leave it for one of these many draws. */
const TRIES = 200;
const READABLE = Object.values(CHARACTERS).join('');

type Part = PasswordRules['parts'][number];

const meet = (one: string, other: string): string =>
  Array.from(one)
    .filter((each) => other.includes(each))
    .join('');

/** Without those that are easily taken for others, where that leaves any. */
const readable = (characters: string): string => meet(characters, READABLE) || characters;

const isBoundBy = ({ kind, count }: Part, at: number, length: number): boolean =>
  (kind === 'start' && at < count) || (kind === 'end' && at >= length - count);

/** What may stand at each place, with the characters of which there is a least number spread over the free ones. */
const placesFor = (
  { allowed, parts }: PasswordRules,
  length: number,
  free: (places: readonly number[]) => readonly number[],
): readonly string[] => {
  const all = allowed === '' ? READABLE + parts.map(({ characters }) => characters).join('') : allowed;
  const at = Array.from({ length }, (_, place) => place);
  const ends = at.map((place) => parts.filter((part) => isBoundBy(part, place, length)));
  const wanted = parts
    .filter(({ kind }) => kind === 'minimum')
    .flatMap(({ count, characters }) => Array.from({ length: Math.min(count, length) }, () => characters));
  const open = free(at.filter((place) => ends[place]?.length === 0));
  return at.map((place) => {
    const here = wanted[open.indexOf(place)];
    const bound = ends[place]?.map(({ characters }) => characters) ?? [];
    return readable([...bound, ...(here === undefined ? [] : [here])].reduce(meet, all));
  });
};

const lengthFor = ({ shortest, longest, parts }: PasswordRules): number => {
  const needed = parts.reduce((sum, { count }) => sum + count, 0);
  const long = Math.max(GENERATED_LENGTH, shortest, needed);
  return longest > 0 ? Math.min(long, longest) : long;
};

const isFine = (rules: PasswordRules, value: string): boolean =>
  brokenParts(rules, value).length === 0 && !((rules.noSequences || rules.noNeighbours) && hasPattern(value));

/** One that a server with these rules takes; undefined where they leave none that is long enough for a file. */
export const fittingPassword = (random: Random, rules: PasswordRules): string | undefined => {
  const { one, shuffled } = createDraw(random);
  const length = lengthFor(rules);
  if (length < SHORTEST_FILE_PASSWORD || length > 1_000) return undefined;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const places = placesFor(rules, length, (free) => shuffled(free.map(String)).map(Number));
    if (places.includes('')) return undefined;
    const value = places.map(one).join('');
    if (isFine(rules, value)) return value;
  }
  return undefined;
};

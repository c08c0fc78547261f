import { isList, isMembers, OneOf, OrNull, type Members, type Shape, type Word } from './shape';

export interface Difference {
  /** `records[].id`, empty for the whole. */
  readonly at: string;
  readonly problem: string;
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?$/u;

const fits: Readonly<Record<Word, (value: unknown) => boolean>> = {
  int: (value) => Number.isInteger(value),
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(`${value}Z`)),
  bytes: (value) => value instanceof Uint8Array,
  page: (value) => typeof value === 'string' && /^<!doctype html>/iu.test(value),
  anything: () => true,
  absent: (value) => value === undefined,
};

/** What a value looks like, never what it is: it may be a password. */
function looks(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return value === undefined ? 'nothing' : typeof value;
}

const within = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);

function compareMembers(value: unknown, shape: Members, at: string): readonly Difference[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ at, problem: `is ${looks(value)}, not an object` }];
  }
  const given = new Map(Object.entries(value));
  const found: Difference[] = [];
  for (const [documented, member] of Object.entries(shape)) {
    const name = documented.replace(/\+$/u, '');
    const isThere = given.has(name);
    if (isThere || member === 'absent') found.push(...compare(given.get(name), member, within(at, name)));
    else if (name === documented) found.push({ at: within(at, name), problem: 'is missing' });
    given.delete(name);
  }
  return [
    ...found,
    ...[...given.keys()].map((name) => ({ at: within(at, name), problem: 'is not documented' })),
  ];
}

function compareList(value: unknown, shape: Shape, at: string): readonly Difference[] {
  if (!Array.isArray(value)) return [{ at, problem: `is ${looks(value)}, not a list` }];
  return (value as readonly unknown[]).flatMap((each) => compare(each, shape, `${at}[]`));
}

function compareWord(value: unknown, shape: Word | `${Word}?`, at: string): readonly Difference[] {
  const word = shape.replace('?', '') as Word;
  const isFine = fits[word](value) || (value === null && shape.endsWith('?'));
  return isFine ? [] : [{ at, problem: `is ${looks(value)}, not ${shape}` }];
}

/** Holds what came over the wire against what is documented, name by name and type by type. */
export function compare(value: unknown, shape: Shape, at = ''): readonly Difference[] {
  if (shape instanceof OrNull) return value === null ? [] : compare(value, shape.shape, at);
  if (shape instanceof OneOf) {
    const isKnown = typeof value === 'string' && shape.known.includes(value);
    return isKnown ? [] : [{ at, problem: `is none of the words ${shape.known.join(', ')}` }];
  }
  if (isList(shape)) return compareList(value, shape[0], at);
  if (isMembers(shape)) return compareMembers(value, shape, at);
  return compareWord(value, shape, at);
}

/** Every name in a shape, `data.name.value` for what lies deeper, `items[].slug` for what lies in lists. */
export function namesIn(shape: Shape, at = ''): readonly string[] {
  if (shape instanceof OrNull) return namesIn(shape.shape, at);
  if (isList(shape)) return namesIn(shape[0], `${at}[]`);
  if (!isMembers(shape)) return [at];
  return Object.entries(shape).flatMap(([name, member]) =>
    namesIn(member, within(at, name.replace('+', ''))),
  );
}

/** Every name in what was sent. */
export function namesSent(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value))
    return (value as readonly unknown[]).flatMap((each) => namesSent(each, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([name, member]) => namesSent(member, within(at, name)));
}

import { invalidRequest } from './refusals';

/**
 * Named values of a body or a query, found whatever their case, each bound to a type as the framework does it:
 * a number may be a string of digits, a flag may be `True`; what cannot be bound is refused. Missing and null are undefined.
 */
export interface Fields {
  has(name: string): boolean;
  raw(name: string): unknown;
  text(name: string): string | undefined;
  integer(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  /** Milliseconds; a date without a zone is taken as UTC. */
  date(name: string): number | undefined;
  record(name: string): Fields | undefined;
  list(name: string): readonly unknown[] | undefined;
  names(): readonly string[];
}

const LARGEST = 2 ** 31 - 1;

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const toText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};

const toInteger = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^\s*[+-]?\d+\s*$/u.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) return undefined;
  return Math.abs(number) <= LARGEST ? number : undefined;
};

const toFlag = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (word === 'true') return true;
  return word === 'false' ? false : undefined;
};

const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?(Z|[+-]\d\d:?\d\d)?$/u;

const toDate = (value: unknown): number | undefined => {
  const parts = typeof value === 'string' ? DATE.exec(value.trim()) : null;
  if (parts === null) return undefined;
  const isWithoutZone = parts[1] === undefined && parts[0].length > 10;
  const at = Date.parse(isWithoutZone ? `${parts[0]}Z` : parts[0]);
  return Number.isNaN(at) ? undefined : at;
};

const toRecord = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  isObject(value) ? value : undefined;

const toList = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? (value as readonly unknown[]) : undefined;

export function createFields(source: Readonly<Record<string, unknown>>, within = ''): Fields {
  const values = new Map(Object.entries(source).map(([name, value]) => [name.toLowerCase(), value]));
  const raw = (name: string): unknown => values.get(name.toLowerCase());

  const bound = <T>(name: string, bind: (value: unknown) => T | undefined): T | undefined => {
    const value = raw(name);
    if (value === undefined || value === null) return undefined;
    const result = bind(value);
    if (result === undefined) throw invalidRequest(`${within}${name}`, `The value is not valid for ${name}.`);
    return result;
  };
  /** An empty string stands for nothing where text is not what is wanted. */
  const boundUnlessEmpty = <T>(name: string, bind: (value: unknown) => T | undefined): T | undefined =>
    raw(name) === '' ? undefined : bound(name, bind);

  return {
    has: (name) => values.has(name.toLowerCase()),
    raw,
    text: (name) => bound(name, toText),
    integer: (name) => boundUnlessEmpty(name, toInteger),
    flag: (name) => boundUnlessEmpty(name, toFlag),
    date: (name) => boundUnlessEmpty(name, toDate),
    record: (name) => {
      const record = bound(name, toRecord);
      return record === undefined ? undefined : createFields(record, `${within}${name}.`);
    },
    list: (name) => bound(name, toList),
    names: () => [...values.keys()],
  };
}

export const words = ['int', 'text', 'flag', 'date', 'bytes', 'page', 'anything', 'absent'] as const;
export type Word = (typeof words)[number];

/** One of a few words, spelt exactly so. */
export class OneOf {
  constructor(readonly known: readonly string[]) {}
}

/** A list or an object that may be null; a word says it with a question mark. */
export class OrNull {
  constructor(readonly shape: Shape) {}
}

/**
 * What the wire carries, in a notation of our own: `'int'` is a number without fraction, `'text?'` a string or null, `['text']` a list,
 * `{ id: 'int' }` an object with this member and no other. `'lastSeen+'` names a member that only later servers have.
 */
export type Shape = Word | `${Word}?` | OneOf | OrNull | readonly [Shape] | Members;

export interface Members {
  readonly [name: string]: Shape;
}

export const oneOf = (...known: readonly string[]): OneOf => new OneOf(known);
export const orNull = (shape: Shape): OrNull => new OrNull(shape);

/** Members that a later server adds to an object of the older one. */
export function later(members: Members): Members {
  return Object.fromEntries(Object.entries(members).map(([name, shape]) => [`${name}+`, shape]));
}

export const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

export function isMembers(shape: Shape): shape is Members {
  return (
    typeof shape === 'object' && !isList(shape) && !(shape instanceof OneOf) && !(shape instanceof OrNull)
  );
}

/** What is documented of one address: what it takes and what it gives. */
export interface Endpoint {
  readonly gives: Shape;
  readonly takes?: Members;
}

/** By `GET /api/v1/…`, as the routes spell it. */
export type Endpoints = Readonly<Record<string, Endpoint>>;

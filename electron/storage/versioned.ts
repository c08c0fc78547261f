import * as z from 'zod/mini';
import { formatOf } from './paths';

/** Turns what version `n` (the key) kept into what version `n + 1` keeps. */
export type Migrations = Readonly<Record<number, (value: unknown) => unknown>>;

export interface Shape<T> {
  readonly name: string;
  readonly schema: z.core.$ZodType<T>;
  readonly version: number;
  readonly migrations?: Migrations;
}

export type Decoded<T> =
  | { readonly state: 'whole'; readonly value: T }
  | { readonly state: 'damaged' }
  | { readonly state: 'newer' }
  /** Whole as far as can be told, but not to be opened as things are. */
  | { readonly state: 'locked'; readonly reason: string };

export interface Versioned<T> {
  readonly encode: (value: T) => string;
  readonly decode: (text: string) => Decoded<T>;
}

const envelope = z.object({ format: z.string(), version: z.int().check(z.positive()), value: z.unknown() });

/** The value as the present version knows it; nothing when no way leads there. */
export const bringUpToDate = <T>(
  shape: Shape<T>,
  value: unknown,
  from: number,
): { readonly value: T } | undefined => {
  let current = value;
  for (let version = from; version < shape.version; version += 1) {
    const migrate = shape.migrations?.[version];
    if (migrate === undefined) return undefined;
    current = migrate(current);
  }
  const parsed = z.safeParse(shape.schema, current);
  return parsed.success ? { value: parsed.data } : undefined;
};

const decodeEnvelope = <T>(shape: Shape<T>, text: string): Decoded<T> => {
  const { format, version, value } = envelope.parse(JSON.parse(text));
  if (format !== formatOf(shape.name)) return { state: 'damaged' };
  if (version > shape.version) return { state: 'newer' };
  const current = bringUpToDate(shape, value, version);
  return current === undefined ? { state: 'damaged' } : { state: 'whole', value: current.value };
};

/** A value as text that says what it is and which version of its form it has. */
export const createVersioned = <T>(shape: Shape<T>): Versioned<T> => {
  const decode = (text: string): Decoded<T> => {
    try {
      return decodeEnvelope(shape, text);
    } catch {
      return { state: 'damaged' };
    }
  };
  return {
    decode,
    encode: (value) => {
      const { name, version } = shape;
      const text = `${JSON.stringify({ format: formatOf(name), version, value }, undefined, 2)}\n`;
      if (decode(text).state !== 'whole') throw new Error(`${name}: this value could not be read again`);
      return text;
    },
  };
};

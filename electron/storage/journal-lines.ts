import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { formatOf } from './paths';
import { bringUpToDate, type Shape } from './versioned';

/**
 * A journal is lines of a checksum, a space and JSON. The first names the form and its version. The checksum of a line covers
 * form and version too, so that an entry of another journal, or of another version, is never taken for one of ours.
 */
const CHECKSUM_LENGTH = 32;
const NEWLINE = 0x0a;
const SPACE = 0x20;

const checksum = (scope: string, json: string | Uint8Array): string =>
  createHash('sha256').update(`${scope}\n`).update(json).digest('hex').slice(0, CHECKSUM_LENGTH);

const lineOf = (scope: string, json: string): string => `${checksum(scope, json)} ${json}\n`;

/** What the line says; nothing when it is not just as it was written. */
const readLine = (scope: string, line: Buffer): { readonly said: unknown } | undefined => {
  const json = line.subarray(CHECKSUM_LENGTH + 1);
  const written = line.subarray(0, CHECKSUM_LENGTH).toString('latin1');
  if (line[CHECKSUM_LENGTH] !== SPACE || written !== checksum(scope, json)) return undefined;
  try {
    return { said: JSON.parse(json.toString('utf8')) as unknown };
  } catch {
    return undefined;
  }
};

const headerSchema = z.object({ format: z.string(), version: z.int().check(z.positive()) });

export interface WholeLine<E> {
  readonly entry: E;
  /** As it belongs into a file of the present version, with its line end. */
  readonly line: string;
}

export type JournalContent<E> =
  | { readonly state: 'newer' }
  | { readonly state: 'foreign' }
  | {
      readonly state: 'ours';
      readonly lines: readonly WholeLine<E>[];
      readonly torn: boolean;
      readonly damaged: boolean;
      /** The part of a line that is all there is of it. */
      readonly tail: Buffer;
      /** Nothing needs mending before the next line is added. */
      readonly clean: boolean;
    };

export interface JournalLines<E> {
  readonly header: string;
  readonly encode: (entry: E) => string;
  readonly read: (bytes: Buffer) => JournalContent<E>;
}

interface Pieces {
  readonly ended: readonly Buffer[];
  /** What follows the last line end. */
  readonly rest: Buffer;
}

const split = (bytes: Buffer): Pieces => {
  const ended: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
    ended.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return { ended, rest: bytes.subarray(from) };
};

export const createJournalLines = <E>(shape: Shape<E>): JournalLines<E> => {
  const format = formatOf(shape.name);
  const scopeOf = (version: number): string => `${format} ${version}`;
  const header = lineOf(format, JSON.stringify({ format, version: shape.version }));
  const encode = (entry: E): string => lineOf(scopeOf(shape.version), JSON.stringify(entry));

  const versionIn = (line: Buffer): number | undefined =>
    headerSchema.safeParse(readLine(format, line)?.said).data?.version;

  const readEntry = (line: Buffer, version: number): WholeLine<E> | undefined => {
    const whole = readLine(scopeOf(version), line);
    if (whole === undefined) return undefined;
    try {
      const current = bringUpToDate(shape, whole.said, version);
      if (current === undefined) return undefined;
      const asItIs = `${line.toString('utf8')}\n`;
      return { entry: current.value, line: version === shape.version ? asItIs : encode(current.value) };
    } catch {
      return undefined;
    }
  };

  const readEntries = ({ ended, rest }: Pieces, found: number | undefined): JournalContent<E> => {
    const version = found ?? shape.version;
    // A lost first line may have been the header or an entry: it is tried like any other.
    const pieces = found === undefined ? ended : ended.slice(1);
    const lines = pieces.flatMap((line) => readEntry(line, version) ?? []);
    const damaged = found === undefined || lines.length < pieces.length;
    const last = readEntry(rest, version);
    if (last !== undefined) lines.push(last);
    if (found === undefined && lines.length === 0) return { state: 'foreign' };
    const tail = last === undefined ? rest : Buffer.alloc(0);
    const clean = found === shape.version && !damaged && rest.length === 0;
    return { state: 'ours', lines, torn: tail.length > 0, damaged, tail, clean };
  };

  const read = (bytes: Buffer): JournalContent<E> => {
    if (bytes.length < header.length && header.startsWith(bytes.toString('latin1'))) {
      return { state: 'ours', lines: [], torn: true, damaged: false, tail: Buffer.alloc(0), clean: false };
    }
    const pieces = split(bytes);
    const found = versionIn(pieces.ended[0] ?? pieces.rest);
    return found !== undefined && found > shape.version ? { state: 'newer' } : readEntries(pieces, found);
  };

  return {
    header,
    read,
    encode: (entry) => {
      const line = encode(entry);
      if (readEntry(Buffer.from(line.slice(0, -1)), shape.version) === undefined) {
        throw new Error(`${shape.name}: this entry could not be read again`);
      }
      return line;
    },
  };
};

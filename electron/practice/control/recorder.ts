import type { Arrival } from '../http/dispatch';
import { isObject } from '../http/fields';
import { createRing, type Slot } from './recorder-ring';

/** What a caller asked for and what became of it. */
export interface RecordedRequest {
  readonly number: number;
  readonly time: number;
  readonly method: string;
  /** Below the base. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** With its values: JSON and forms as what they say, anything else as text, a large one as its length. */
  readonly body: unknown;
  /** What was done about it; null when it never got that far. */
  readonly handled: number | null;
  /** What the caller was told; null when he heard nothing, or nothing whole. */
  readonly status: number | null;
}

export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** The record of one request, which is not over yet. */
export interface OpenRecord {
  readonly path: string;
  handled(status: number): void;
  told(status: number): void;
}

export interface Recorder {
  record(arrival: Arrival, headers: Headers, time: number): OpenRecord;
  since(number: number): readonly RecordedRequest[];
  /** How many after that number are no longer there: memory has room for so many. */
  letGoSince(number: number): number;
  clear(): void;
}

const KEPT = 10_000;
const BYTES_KEPT = 8 * 1024 * 1024;
const LARGEST_BODY_KEPT = 64 * 1024;
const NO_BYTES = Buffer.alloc(0);

/** What is written down beside the bytes of the body. */
interface Facts {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly mediaType: string;
  /** Of a body that is too large to be kept. */
  readonly length?: number;
}

/** What is nested thousands deep can be read but not written down again: it stays the text it is. */
const isIntricate = (text: string): boolean => (text.match(/[[{]/gu)?.length ?? 0) > 1_000;

function bodyOf({ mediaType, length }: Facts, bytes: Buffer): unknown {
  if (length !== undefined) return { length };
  if (bytes.length === 0) return null;
  const text = bytes.toString('utf8');
  if (isIntricate(text)) return text;
  try {
    if (mediaType === 'application/x-www-form-urlencoded') {
      return Object.fromEntries(new URLSearchParams(text));
    }
    const value: unknown = JSON.parse(text);
    return isObject(value) || Array.isArray(value) ? value : { value };
  } catch {
    return text;
  }
}

function shown(number: number, { time, text, body, handled, status }: Slot): RecordedRequest {
  const facts = JSON.parse(text) as Facts;
  return {
    number,
    time,
    method: facts.method,
    query: Object.fromEntries(new URLSearchParams(facts.query)),
    headers: facts.headers,
    body: bodyOf(facts, body),
    path: facts.path,
    handled,
    status,
  };
}

/** Keeps the newest requests, and no more of them than memory has room for: as bytes, read when somebody asks. */
export function createRecorder(): Recorder {
  const ring = createRing({ entries: KEPT, bytes: BYTES_KEPT });
  let cleared = 0;

  const firstAfter = (number: number): number => Math.max(number, 0) + cleared + 1;
  return {
    record: (arrival, headers, time) => {
      const { method, query, body } = arrival;
      const path = `/${arrival.segments.join('/')}`;
      const { length } = body.bytes;
      const isLarge = length > LARGEST_BODY_KEPT;
      const facts: Facts = { method, path, query, headers, mediaType: body.mediaType };
      const text = JSON.stringify(isLarge ? { ...facts, length } : facts);
      const place = ring.add({ time, text, body: isLarge ? NO_BYTES : body.bytes });
      return {
        path,
        handled: (status) => {
          ring.note(place, 'handled', status);
        },
        told: (status) => {
          ring.note(place, 'status', status);
        },
      };
    },
    since: (number) => {
      const found: RecordedRequest[] = [];
      for (let place = Math.max(firstAfter(number), ring.oldest); place < ring.next; place += 1) {
        const slot = ring.get(place);
        if (slot !== undefined) found.push(shown(place - cleared, slot));
      }
      return found;
    },
    letGoSince: (number) => Math.max(ring.oldest - firstAfter(number), 0),
    clear: () => {
      cleared = ring.next - 1;
    },
  };
}

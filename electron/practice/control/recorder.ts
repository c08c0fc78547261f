import type { Body } from '../http/body';
import type { Arrival } from '../http/dispatch';
import { isObject } from '../http/fields';

/** What a caller asked for and what became of it. */
export interface RecordedRequest extends Outcome {
  readonly number: number;
  readonly time: number;
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** With its values: JSON and forms as what they say, anything else as text, a large one as its length. */
  readonly body: unknown;
}

export type Headers = Readonly<Record<string, string | readonly string[]>>;

export interface Outcome {
  /** Below the base. */
  readonly path: string;
  /** What was done about it; null when it never got that far. */
  handled: number | null;
  /** What the caller was told; null when he heard nothing, or nothing whole. */
  status: number | null;
}

export interface Recorder {
  record(arrival: Arrival, headers: Headers, time: number): Outcome;
  since(number: number): readonly RecordedRequest[];
  clear(): void;
}

/** Read only when somebody asks for it: most requests are never looked at again. */
interface Entry {
  readonly number: number;
  readonly time: number;
  readonly method: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: Body | { readonly length: number };
  readonly size: number;
  readonly outcome: Outcome;
}

const KEPT = 5_000;
const BYTES_KEPT = 16 * 1024 * 1024;
const LARGEST_BODY_KEPT = 64 * 1024;

/** What is nested thousands deep can be read but not written down again: it stays the text it is. */
const isIntricate = (text: string): boolean => (text.match(/[[{]/gu)?.length ?? 0) > 1_000;

function bodyOf({ body }: Entry): unknown {
  if ('length' in body) return body;
  if (body.bytes.length === 0) return null;
  const text = body.bytes.toString('utf8');
  if (isIntricate(text)) return text;
  try {
    if (body.mediaType === 'application/x-www-form-urlencoded') {
      return Object.fromEntries(new URLSearchParams(text));
    }
    const value: unknown = JSON.parse(text);
    return isObject(value) || Array.isArray(value) ? value : { value };
  } catch {
    return text;
  }
}

function entryOf(number: number, arrival: Arrival, given: { headers: Headers; time: number }): Entry {
  const { length } = arrival.body.bytes;
  return {
    number,
    ...given,
    method: arrival.method,
    query: arrival.query,
    body: length > LARGEST_BODY_KEPT ? { length } : arrival.body,
    size: length > LARGEST_BODY_KEPT ? 0 : length,
    outcome: { path: `/${arrival.segments.join('/')}`, handled: null, status: null },
  };
}

const shown = (entry: Entry): RecordedRequest => ({
  number: entry.number,
  time: entry.time,
  method: entry.method,
  query: Object.fromEntries(new URLSearchParams(entry.query)),
  headers: entry.headers,
  body: bodyOf(entry),
  ...entry.outcome,
});

/** Keeps the newest requests, and no more of them than memory has room for. */
export function createRecorder(): Recorder {
  let entries: Entry[] = [];
  let bytes = 0;
  let last = 0;
  const forgetOld = (): void => {
    if (entries.length <= KEPT * 2 && bytes <= BYTES_KEPT) return;
    entries = entries.slice(-Math.min(KEPT, Math.ceil(entries.length / 2)));
    bytes = entries.reduce((sum, { size }) => sum + size, 0);
  };
  return {
    record: (arrival, headers, time) => {
      last += 1;
      const entry = entryOf(last, arrival, { headers, time });
      entries.push(entry);
      bytes += entry.size;
      forgetOld();
      return entry.outcome;
    },
    since: (number) => entries.filter((entry) => entry.number > number).map(shown),
    clear: () => {
      entries = [];
      bytes = 0;
      last = 0;
    },
  };
}

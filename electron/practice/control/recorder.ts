import { isObject } from '../http/fields';
import type { Arrival } from '../http/dispatch';

/** What a caller asked for and what became of it. */
export interface RecordedRequest {
  readonly number: number;
  readonly time: number;
  readonly method: string;
  /** Below the base. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** With its values: JSON and forms as what they say, anything else as text, a large one as its length. */
  readonly body: unknown;
  /** What was done about it; null when it never got that far. */
  handled: number | null;
  /** What the caller was told; null when he heard nothing, or nothing whole. */
  status: number | null;
}

export interface Recorder {
  record(arrival: Arrival, headers: RecordedRequest['headers'], time: number): RecordedRequest;
  since(number: number): readonly RecordedRequest[];
  clear(): void;
}

const KEPT = 5_000;
const LARGEST_BODY_KEPT = 64 * 1024;

/** What is nested thousands deep can be read but not written down again: it stays the text it is. */
const isIntricate = (text: string): boolean => (text.match(/[[{]/gu)?.length ?? 0) > 1_000;

function bodyOf({ body }: Arrival): unknown {
  if (body.bytes.length === 0) return null;
  if (body.bytes.length > LARGEST_BODY_KEPT) return { length: body.bytes.length };
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

export function createRecorder(): Recorder {
  let requests: RecordedRequest[] = [];
  let last = 0;
  return {
    record: (arrival, headers, time) => {
      last += 1;
      const request: RecordedRequest = {
        number: last,
        time,
        method: arrival.method,
        path: `/${arrival.segments.join('/')}`,
        query: Object.fromEntries(new URLSearchParams(arrival.query)),
        headers,
        body: bodyOf(arrival),
        handled: null,
        status: null,
      };
      requests.push(request);
      if (requests.length > KEPT * 2) requests = requests.slice(-KEPT);
      return request;
    },
    since: (number) => requests.filter((request) => request.number > number),
    clear: () => {
      requests = [];
      last = 0;
    },
  };
}

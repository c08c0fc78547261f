/** Where the bytes of one entry lie, and what has become of it. */
export interface Slot {
  readonly time: number;
  readonly text: string;
  readonly body: Buffer;
  readonly handled: number | null;
  readonly status: number | null;
}

export interface NewSlot {
  readonly time: number;
  readonly text: string;
  readonly body: Buffer;
}

/**
 * The newest entries, numbered from 1 on, in memory that is set aside once and written over: what is kept can neither
 * grow nor leave anything behind to be tidied up.
 */
export interface Ring {
  add(entry: NewSlot): number;
  /** What has become of an entry; of one that is gone, nothing. */
  note(number: number, what: 'handled' | 'status', value: number): void;
  get(number: number): Slot | undefined;
  /** The number of the oldest one that is still there, or of the next one where there is none. */
  readonly oldest: number;
  readonly next: number;
}

interface Size {
  readonly entries: number;
  readonly bytes: number;
}

/** No answer has this status. */
const UNKNOWN = 0;

const known = (status: number | undefined): number | null =>
  status === undefined || status === UNKNOWN ? null : status;

interface Columns {
  readonly time: Float64Array;
  readonly start: Uint32Array;
  readonly textLength: Uint32Array;
  readonly bodyLength: Uint32Array;
  readonly handled: Uint16Array;
  readonly status: Uint16Array;
}

const columnsOf = (entries: number): Columns => ({
  time: new Float64Array(entries),
  start: new Uint32Array(entries),
  textLength: new Uint32Array(entries),
  bodyLength: new Uint32Array(entries),
  handled: new Uint16Array(entries),
  status: new Uint16Array(entries),
});

type Fresh = Readonly<Record<'time' | 'start' | 'textLength' | 'bodyLength', number>>;

function setRow(columns: Columns, row: number, fresh: Fresh): void {
  columns.time[row] = fresh.time;
  columns.start[row] = fresh.start;
  columns.textLength[row] = fresh.textLength;
  columns.bodyLength[row] = fresh.bodyLength;
  columns.handled[row] = UNKNOWN;
  columns.status[row] = UNKNOWN;
}

export function createRing({ entries, bytes }: Size): Ring {
  const memory = Buffer.allocUnsafeSlow(bytes);
  const columns = columnsOf(entries);
  let oldest = 1;
  let next = 1;
  let head = 0;

  const startOf = (number: number): number => columns.start[number % entries] ?? 0;
  const letGoWithin = (from: number, until: number): void => {
    while (oldest < next && startOf(oldest) >= from && startOf(oldest) < until) oldest += 1;
  };
  /** An entry lies in one piece: what is left at the end may stay empty. */
  const makeRoom = (length: number): number => {
    if (length > bytes) throw new Error('the entry is larger than all that may be kept');
    if (head + length > bytes) {
      letGoWithin(head, bytes);
      head = 0;
    }
    letGoWithin(head, head + length);
    if (next - oldest === entries) oldest += 1;
    return head;
  };
  return {
    add: ({ time, text, body }) => {
      const textLength = Buffer.byteLength(text);
      const start = makeRoom(textLength + body.length);
      memory.write(text, start);
      memory.set(body, start + textLength);
      setRow(columns, next % entries, { time, start, textLength, bodyLength: body.length });
      head = start + textLength + body.length;
      next += 1;
      return next - 1;
    },
    note: (number, what, value) => {
      if (number >= oldest && number < next) columns[what][number % entries] = value;
    },
    get: (number) => {
      if (number < oldest || number >= next) return undefined;
      const row = number % entries;
      const start = startOf(number);
      const middle = start + (columns.textLength[row] ?? 0);
      return {
        time: columns.time[row] ?? 0,
        text: memory.toString('utf8', start, middle),
        body: memory.subarray(middle, middle + (columns.bodyLength[row] ?? 0)),
        handled: known(columns.handled[row]),
        status: known(columns.status[row]),
      };
    },
    get oldest() {
      return oldest;
    },
    get next() {
      return next;
    },
  };
}

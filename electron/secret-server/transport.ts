import type { Cancel, Incoming, Line, Outgoing, Taker, Timers } from '../domain/ports';

/** What a request came to. `nothing` also means that there is no knowing whether the server did what it was asked. */
export type Came =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Names in small letters. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly kind: 'nothing'; readonly because: 'cancelled' | 'too-slow' | 'too-large' }
  | { readonly kind: 'nothing'; readonly because: 'failed' | 'cut'; readonly name: string };

export interface Transport {
  /** Never throws. One request goes out, and no redirect is followed. */
  readonly send: (request: Outgoing, cancel: Cancel) => Promise<Came>;
}

interface Limits {
  /** From the first byte out to the last byte in, however busy the line. */
  readonly wholeMs: number;
  /** Without any progress, connecting included. */
  readonly quietMs: number;
  readonly mostBytes: number;
}

export const LIMITS: Limits = { wholeMs: 45_000, quietMs: 15_000, mostBytes: 4 * 1024 * 1024 };

/** A file may be large, and the line slow: as long as it moves, its user decides how long is too long. */
export const BULK_WHOLE_MS = 60 * 60_000;

interface TransportDeps {
  readonly line: Line;
  readonly timers: Timers;
}

const nameOf = (problem: unknown): string => (problem instanceof Error ? problem.message : 'unknown');

type Headers = Readonly<Record<string, string>>;

/** A page, or words of an error, are no file, however they come. */
const isFile = (status: number, headers: Headers): boolean =>
  status === 200 && /^application\/octet-stream\b/iu.test(headers['content-type'] ?? '');

/** Where it was packed on the way, what is said is not how long it is. */
const lengthIn = (headers: Headers): number | null => {
  const said = headers['content-length'];
  const isPacked = (headers['content-encoding'] ?? 'identity') !== 'identity';
  return said !== undefined && /^\d{1,15}$/u.test(said) && !isPacked ? Number(said) : null;
};

/** The pieces of one answer, until they are a whole. Those of a file go on to whoever takes it. */
const createPieces = (taker: Taker | undefined) => {
  let head: { readonly status: number; readonly headers: Headers } | undefined;
  let isTaken = false;
  const pieces: Uint8Array[] = [];
  let size = 0;
  return {
    begin: (status: number, headers: Headers) => {
      head = { status, headers };
      isTaken = taker !== undefined && isFile(status, headers);
      if (isTaken) taker?.begin(lengthIn(headers));
    },
    add: (piece: Uint8Array) => {
      if (isTaken) {
        taker?.take(piece);
        return 0;
      }
      pieces.push(piece);
      size += piece.byteLength;
      return size;
    },
    lost: (name: string): Came => ({ kind: 'nothing', because: head ? 'cut' : 'failed', name }),
    whole: (): Came =>
      head
        ? { kind: 'answer', ...head, body: new TextDecoder().decode(Buffer.concat(pieces)) }
        : { kind: 'nothing', because: 'failed', name: 'ended before it began' },
  };
};

const nothing = (): void => undefined;

type Reason = 'cancelled' | 'too-slow' | 'too-large';

const begin = (line: Line, request: Outgoing, incoming: Incoming): (() => void) => {
  try {
    return line.send(request, incoming);
  } catch (problem) {
    incoming.onFailed(nameOf(problem));
    return nothing;
  }
};

/** Puts limits to what a line carries: of time, of size, and of patience. */
export const createTransport = ({ line, timers }: TransportDeps): Transport => {
  const carry = (request: Outgoing, cancel: Cancel, resolve: (came: Came) => void) => {
    const { bulk } = request;
    const pieces = createPieces(bulk?.taker);
    const state = { isOver: false, hangUp: nothing, callOffQuiet: nothing };
    const finish = (came: Came) => {
      if (state.isOver) return;
      state.isOver = true;
      callOffWhole();
      state.callOffQuiet();
      state.hangUp();
      resolve(came);
    };
    const giveUp = (because: Reason) => () => {
      finish({ kind: 'nothing', because });
    };
    const tooSlow = giveUp('too-slow');
    const beginSilence = () => {
      state.callOffQuiet();
      state.callOffQuiet = timers.after(LIMITS.quietMs, tooSlow);
    };
    const whileOn =
      <A extends readonly unknown[]>(take: (...given: A) => void) =>
      (...given: A) => {
        if (state.isOver) return;
        beginSilence();
        take(...given);
      };
    const incoming: Incoming = {
      onHead: whileOn(pieces.begin),
      onPiece: whileOn((piece: Uint8Array) => {
        if (pieces.add(piece) > LIMITS.mostBytes) giveUp('too-large')();
      }),
      onSent: whileOn((bytes: number) => bulk?.onSent?.(bytes)),
      onEnded: () => {
        finish(pieces.whole());
      },
      onFailed: (name) => {
        finish(pieces.lost(name));
      },
    };
    const callOffWhole = timers.after(bulk ? BULK_WHOLE_MS : LIMITS.wholeMs, tooSlow);
    beginSilence();
    cancel.onCancelled(giveUp('cancelled'));
    state.hangUp = begin(line, request, incoming);
    // It may have failed before there was anything to hang up.
    if (state.isOver) state.hangUp();
  };

  return {
    send: (request, cancel) =>
      cancel.isCancelled()
        ? Promise.resolve({ kind: 'nothing', because: 'cancelled' })
        : new Promise((resolve) => {
            carry(request, cancel, resolve);
          }),
  };
};

import type { Cancel, Incoming, Line, Outgoing, Timers } from '../domain/ports';

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

interface TransportDeps {
  readonly line: Line;
  readonly timers: Timers;
}

const nameOf = (problem: unknown): string => (problem instanceof Error ? problem.message : 'unknown');

/** The pieces of one answer, until they are a whole. */
const createPieces = () => {
  let head: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | undefined;
  const pieces: Uint8Array[] = [];
  let size = 0;
  return {
    begin: (status: number, headers: Readonly<Record<string, string>>) => {
      head = { status, headers };
    },
    add: (piece: Uint8Array) => {
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

type Reason = 'cancelled' | 'too-slow' | 'too-large';

/** Puts limits to what a line carries: of time, of size, and of patience. */
export const createTransport = ({ line, timers }: TransportDeps): Transport => {
  const carry = (request: Outgoing, cancel: Cancel, resolve: (came: Came) => void) => {
    const pieces = createPieces();
    const state = { isOver: false, hangUp: (): void => undefined, callOffQuiet: (): void => undefined };
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
    const beginSilence = () => {
      state.callOffQuiet();
      state.callOffQuiet = timers.after(LIMITS.quietMs, giveUp('too-slow'));
    };
    const incoming: Incoming = {
      onHead: (status, headers) => {
        if (state.isOver) return;
        beginSilence();
        pieces.begin(status, headers);
      },
      onPiece: (piece) => {
        if (state.isOver) return;
        beginSilence();
        if (pieces.add(piece) > LIMITS.mostBytes) giveUp('too-large')();
      },
      onEnded: () => {
        finish(pieces.whole());
      },
      onFailed: (name) => {
        finish(pieces.lost(name));
      },
    };
    const callOffWhole = timers.after(LIMITS.wholeMs, giveUp('too-slow'));
    beginSilence();
    cancel.onCancelled(giveUp('cancelled'));
    try {
      state.hangUp = line.send(request, incoming);
      // It may have failed before there was anything to hang up.
      if (state.isOver) state.hangUp();
    } catch (problem) {
      incoming.onFailed(nameOf(problem));
    }
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

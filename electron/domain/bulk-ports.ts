/** What decisions ask of whatever carries files. `ports.ts` hands it on with the rest. */
import type { Written } from './storage-ports';

/** Takes a file while it comes, piece by piece. */
export interface Taker {
  /** How much it will be, where that is said. */
  readonly begin: (total: number | null) => void;
  readonly take: (piece: Uint8Array) => void;
}

/** A file on its way: more than an answer holds, and longer than one takes. */
export interface Bulk {
  /** How much of what is sent has left. */
  readonly onSent?: (bytes: number) => void;
  /** Gets what comes where that is a file. Anything else is an answer like any other. */
  readonly taker?: Taker;
}

/** What is in a file that its user has picked, and how it is called. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PickedFiles {
  /** The whole of a file that holds no more than that, or why not. */
  readonly read: (
    path: string,
    mostBytes: number,
  ) => Promise<
    | { readonly ok: true; readonly value: PickedFile }
    | { readonly ok: false; readonly failure: { readonly code: 'file-too-large' | 'file-not-read' } }
  >;
}

export type PutAway = Written<{
  readonly code: 'file-not-written' | 'file-exists';
  readonly detail?: string;
}>;

/** A file that is being written beside the place where it is to be. */
export interface ComingFile {
  /** No once the disk has refused: what comes after that is for nothing. */
  readonly take: (piece: Uint8Array) => boolean;
  /** Puts it where it is to be: the whole of it, or none. */
  readonly finish: () => Promise<PutAway>;
  /** Leaves nothing behind, and tells what the disk has refused, if it has. */
  readonly drop: () => Promise<PutAway>;
}

export interface ComingFiles {
  readonly begin: (
    path: string,
  ) => Promise<{ readonly ok: true; readonly value: ComingFile } | Extract<PutAway, { readonly ok: false }>>;
}

/**
 * All that the decisions in this folder ask of the world. An adapter lives outside, in storage/, system/ or secret-server/,
 * and only the composition root knows which one is in use.
 */
import type { Failure } from '../../shared/ipc/reply';
import type { OpenPractice } from '../../shared/practice';
import type { Sealing } from '../../shared/sealing';

export interface Timers {
  /** Runs once, later; the answer calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

export interface Random {
  readonly bytes: (length: number) => Uint8Array;
}

type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  readonly info: (message: string, facts?: Facts) => void;
  readonly warn: (message: string, facts?: Facts) => void;
  readonly error: (message: string, facts?: Facts) => void;
}

export interface KeptLog extends Log {
  /** Once every line so far has been written. */
  readonly settled: () => Promise<void>;
}

export type DiskFailure = {
  readonly code: 'disk-full' | 'disk-refused' | 'newer-format';
  readonly detail?: string;
};

export type Written<F = DiskFailure> =
  { readonly ok: true } | { readonly ok: false; readonly failure: DiskFailure | F };

/** What was found where a document should lie. Nothing unreadable is ever overwritten. */
export type Found<T> =
  | { readonly state: 'loaded'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'set-aside'; readonly keptAs: string }
  | { readonly state: 'newer' }
  | { readonly state: 'unreadable'; readonly reason: string };

/** One value on disk, replaced as a whole or not at all. `F` is what else can keep it from being written. */
export interface Document<T, F = DiskFailure> {
  readonly name: string;
  readonly load: () => Promise<Found<T>>;
  readonly save: (value: T) => Promise<Written<F>>;
}

/** What earlier runs left in a journal: every entry that is still whole, in order. */
export interface Recovered<E> {
  readonly entries: readonly E[];
  /** The last line had been cut short, as by a power cut: an entry that most likely nobody was told is safe. */
  readonly torn: boolean;
  /** Something that was once written whole is not any more: an entry that somebody relied on may be missing. */
  readonly damaged: boolean;
  /** The file that now holds what could not be read. */
  readonly keptAs?: string;
}

/** Entries that are on the disk itself before `append` answers. */
export interface Journal<E> {
  readonly name: string;
  readonly load: () => Promise<Found<Recovered<E>>>;
  readonly append: (entry: E) => Promise<Written>;
  /** Keeps only these entries, replacing the file as a whole. */
  readonly compact: (entries: readonly E[]) => Promise<Written>;
}

/** What the system itself offers to keep for this user: a keychain, a keyring. */
export interface KeyStore {
  /** Its name, when there is one that truly protects. */
  readonly protects: () => Promise<{ readonly name: string } | undefined>;
  readonly encrypt: (text: string) => Promise<Uint8Array>;
  readonly decrypt: (encrypted: Uint8Array) => Promise<string>;
}

/** `internal` says that the sealed text itself is damaged; the others, that it cannot be opened as things are. */
export type SealFailure = {
  readonly code: 'no-key-store' | 'passphrase-needed' | 'passphrase-wrong' | 'internal';
  readonly detail?: string;
};

/** Makes text unreadable for everybody but this user on this computer. */
export interface Sealer {
  readonly state: () => Sealing;
  readonly seal: (
    text: string,
  ) => Promise<
    { readonly ok: true; readonly sealed: string } | { readonly ok: false; readonly failure: SealFailure }
  >;
  readonly open: (
    sealed: string,
  ) => Promise<
    { readonly ok: true; readonly text: string } | { readonly ok: false; readonly failure: SealFailure }
  >;
}

/** What a practice vault tells of itself once it is on its way. */
export interface PracticeNews {
  readonly onReady: (vault: Pick<OpenPractice, 'url' | 'user'>) => void;
  /** It cannot start, or it has ended. */
  readonly onGone: (cause: string) => void;
}

export interface PracticeRun {
  /** Settles when it is gone. */
  readonly stop: () => Promise<void>;
}

/** Runs a practice vault in a process of its own. */
export interface PracticeHost {
  readonly start: (news: PracticeNews) => PracticeRun;
}

/** The keys to a session. They stay in the memory of the main process. */
export interface Grant {
  readonly token: string;
  /** Absent when the server issues none: then the session cannot be extended. */
  readonly refreshToken: string | undefined;
  readonly lifetimeMs: number | undefined;
}

export interface Credentials {
  readonly userName: string;
  readonly password: string;
  readonly domain: string;
  readonly code: string;
}

/** A server's answer to one request: what was asked for, or why not. `detail` never holds a secret. */
export type Answered<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What whoever asks can do about a request that is under way. */
export interface Cancel {
  readonly isCancelled: () => boolean;
  readonly onCancelled: (listener: () => void) => void;
}

/** A Secret Server at one address, which has been put right before. */
export interface VaultServer {
  readonly signIn: (credentials: Credentials, cancel: Cancel) => Promise<Answered<Grant>>;
  readonly refresh: (refreshToken: string, cancel: Cancel) => Promise<Answered<Grant>>;
  /** The name of the user whom the token is for. */
  readonly whoIs: (token: string, cancel: Cancel) => Promise<Answered<string>>;
  /** Makes the token worthless. A failure means that it may still be good. */
  readonly revoke: (token: string, cancel: Cancel) => Promise<Answered<true>>;
}

export interface Clock {
  readonly now: () => number;
}

/** A request as it goes out: to this address alone, with nothing added that says who asks. */
export interface Outgoing {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What comes of it, as it comes. A redirect is an answer like any other. */
export interface Incoming {
  readonly onHead: (status: number, headers: Readonly<Record<string, string>>) => void;
  readonly onPiece: (piece: Uint8Array) => void;
  readonly onEnded: () => void;
  /** The system's name of what went wrong, such as `net::ERR_NAME_NOT_RESOLVED`. */
  readonly onFailed: (name: string) => void;
}

/**
 * Where the adapter to the server meets the adapter to the system's network: adapters do not know each other.
 * It decides nothing, so limits, sizes and repeats are the same over whatever carries the bytes.
 */
export interface Line {
  /** The answer hangs up. */
  readonly send: (request: Outgoing, incoming: Incoming) => () => void;
}

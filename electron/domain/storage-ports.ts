/** What decisions ask of whatever keeps things on this computer. `ports.ts` hands it on with the rest. */
import type { Sealing } from '../../shared/sealing';

export type DiskFailure = {
  readonly code: 'disk-full' | 'disk-refused' | 'newer-format';
  readonly detail?: string;
};

export type Written<F = DiskFailure> =
  { readonly ok: true } | { readonly ok: false; readonly failure: DiskFailure | F };

/** Puts a text into a file that its user has named: the whole of it, or none. */
export interface FileWriter {
  readonly write: (
    path: string,
    text: string,
  ) => Promise<Written<{ readonly code: 'file-not-written'; readonly detail: string }>>;
}

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
  /** The same, for what has to be there: it is read again, and refused where the disk does not give it back as it was written. */
  readonly appendProven: (entry: E) => Promise<Written>;
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

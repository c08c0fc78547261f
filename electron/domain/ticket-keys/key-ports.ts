import type { Reply } from '../../../shared/ipc/reply';
import type { PasswordRules } from '../../../shared/secret';
import type { PasswordSecret, SecretTemplates } from '../../../shared/ticket-keys';
import type { KeyContents } from './key-contents';

/** What stands between keys and the bytes of a file: another program opens them with the password, and nobody without. */
export interface KeyBox {
  readonly seal: (contents: KeyContents, password: Uint8Array) => Promise<Uint8Array>;
  readonly open: (sealed: Uint8Array, password: Uint8Array) => Promise<Reply<KeyContents>>;
  /** In the form that `openssl cms` opens. */
  readonly sealForOpenssl: (contents: KeyContents, password: Uint8Array) => Promise<Uint8Array>;
}

export interface ReadFile {
  /** Where it really lies, links followed. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Two files of one mark are the same to the last byte. */
  readonly mark: string;
}

/** All of it is on the disk, and nobody sees it yet. */
export interface Prepared {
  /** Takes a place where nothing is. */
  readonly putNew: () => Promise<Reply<{ readonly mark: string }>>;
  /** Takes the place of what has this mark, and of nothing else. */
  readonly putInPlace: (mark: string) => Promise<Reply<{ readonly mark: string }>>;
  readonly drop: () => Promise<void>;
}

/** Files that only their owner may read. What is done to one is done as a whole or not at all. */
export interface KeyFiles {
  readonly read: (path: string) => Promise<Reply<ReadFile>>;
  readonly prepare: (path: string, bytes: Uint8Array) => Promise<Reply<Prepared>>;
  /** What was prepared for this place by somebody who never came to put it there. */
  readonly abandoned: (path: string) => Promise<readonly ReadFile[]>;
  /** Puts one of those in the place that it was made for. */
  readonly adopt: (from: string, path: string) => Promise<Reply<true>>;
  readonly remove: (path: string) => Promise<'removed' | 'not-there' | 'refused'>;
}

/** Paths as this computer writes them. */
export interface Paths {
  readonly isWhole: (path: string) => boolean;
  readonly within: (folder: string, name: string) => string;
  readonly folderOf: (path: string) => string;
  readonly nameOf: (path: string) => string;
  /** Where its user keeps documents. */
  readonly documents: () => Promise<string>;
}

export interface StoredPassword {
  readonly name: string;
  readonly folder: number;
  readonly template: number;
  readonly password: string;
  /** Where the file is that it opens. */
  readonly notes: string;
}

/** Where the passwords of files are kept, if somebody is signed in. */
export interface PasswordVault {
  readonly server: () => string | null;
  readonly templates: () => Promise<Reply<SecretTemplates>>;
  /** What a password in there has to be like; null where that is not known. It is a help, and nothing fails for want of it. */
  readonly rules: (
    of: { readonly template: number } | { readonly secret: number },
  ) => Promise<PasswordRules | null>;
  readonly store: (wanted: StoredPassword) => Promise<Reply<PasswordSecret>>;
  readonly fetch: (
    secret: number,
  ) => Promise<Reply<{ readonly secret: PasswordSecret; readonly value: string }>>;
  readonly update: (secret: number, password: string) => Promise<Reply<true>>;
}

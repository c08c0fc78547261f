import type { Reason } from '../../shared/access';
import type { Answered, Cancel, Pass } from './asking-ports';
import type { FieldPlace } from './vault-secret';

export interface PlacedValue extends FieldPlace {
  readonly value: string;
}

/** What a server says of a password that is not anywhere yet. */
export interface Validation {
  readonly isValid: boolean;
  /** Why not, in the server's words. */
  readonly broken: readonly string[];
}

export interface WantedWrite extends PlacedValue {
  /** Goes along in the same request. */
  readonly reason: Reason | null;
}

export interface WantedChange {
  readonly id: number;
  readonly value: string;
  readonly reason: Reason | null;
}

/** How far a change of the account is, in the server's own word. */
export interface ChangeStatus {
  readonly status: string;
  /** When the account was tried last, as the server writes it; null where it does not say. */
  readonly triedAt: string | null;
  /** Why it has failed; null where it does not say. */
  readonly said: string | null;
}

export interface WantedStatus {
  readonly id: number;
  /** What of its words nobody is to read. */
  readonly secrets: readonly string[];
}

/** How the account took the stored password. */
export interface TriedAccount {
  readonly status: string;
  readonly checkedAt: string | null;
}

type Asked<I, T> = (pass: Pass, wanted: I, cancel: Cancel) => Promise<Answered<T>>;

/** What a server does about passwords. The first three change nothing. */
export interface VaultPasswords {
  /** By the rules of the field in this secret. */
  readonly generate: Asked<FieldPlace, string>;
  /** By the rules of the field in its template. */
  readonly generateByField: Asked<number, string>;
  readonly validate: Asked<PlacedValue, Validation>;
  /** Into the vault alone. It goes out once. */
  readonly put: Asked<WantedWrite, true>;
  /** Has the server set it on the account, and store it once that has worked. It goes out once. */
  readonly change: Asked<WantedChange, true>;
  readonly status: Asked<WantedStatus, ChangeStatus>;
  readonly stop: Asked<number, true>;
  readonly tried: Asked<number, TriedAccount>;
}

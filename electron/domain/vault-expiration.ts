import type { Expiration, ToldExpiration } from '../../shared/secret-expiration';
import type { Answered, Cancel, Pass } from './asking-ports';

interface Change {
  readonly id: number;
  /** What it was: only what is not the same goes out. */
  readonly before: Expiration | null;
  readonly after: Expiration;
}

export interface VaultExpiration {
  /** Read only where somebody means to change it: the same answer tells more than that. */
  readonly told: (pass: Pass, id: number, cancel: Cancel) => Promise<Answered<ToldExpiration>>;
  readonly set: (pass: Pass, change: Change, cancel: Cancel) => Promise<Answered<true>>;
}

import type { AccessRequest, Reason, TicketSystem, WantedAccess } from '../../shared/access';
import type { Answered, Cancel, Pass } from './asking-ports';

type Ordered<T> = (pass: Pass, wanted: T, cancel: Cancel) => Promise<Answered<true>>;

export interface WantedCheckIn {
  readonly id: number;
  /** Takes it from whoever has it. */
  readonly isForced: boolean;
}

export interface WantedTime {
  readonly id: number;
  readonly minutes: number;
}

export interface GivenReason {
  readonly id: number;
  readonly reason: Reason;
}

export interface WantedUnlock {
  readonly id: number;
  readonly password: string;
  /** Null where the secret asks for none. */
  readonly reason: Reason | null;
  /** A secret that has to be taken out as well opens only with both in one. */
  readonly takesOut: boolean;
  /** A field whose value is shown in return: there is no way without one. */
  readonly slug: string;
}

/** What can be done about what stands between the user and a value. Each goes out once. */
export interface VaultAccess {
  readonly checkOut: Ordered<number>;
  readonly checkIn: Ordered<WantedCheckIn>;
  readonly extend: Ordered<WantedTime>;
  readonly leaveReason: Ordered<GivenReason>;
  readonly ask: Ordered<WantedAccess>;
  /** By the number of the request. */
  readonly withdraw: Ordered<number>;
  readonly unlock: Ordered<WantedUnlock>;
  readonly reactivate: Ordered<number>;
  readonly tickets: (pass: Pass, cancel: Cancel) => Promise<Answered<readonly TicketSystem[]>>;
  /** The newest of the user for this secret. */
  readonly request: (pass: Pass, id: number, cancel: Cancel) => Promise<Answered<AccessRequest | null>>;
}

/** What a run over many secrets asks of the rotation of one. */
import type { Reason } from '../../../shared/access';
import type { BulkProof, BulkScope, BulkStage } from '../../../shared/bulk';
import type { Failure } from '../../../shared/ipc/reply';
import type { Outcome } from './run-machine';

export interface Place {
  readonly id: number;
  readonly slug: string;
}

export interface OrderedRotation extends Place {
  readonly scope: BulkScope;
  readonly reason: Reason | null;
}

/** What became of one, and how that is known. */
export interface Proven {
  readonly outcome: Outcome;
  readonly proofs: readonly BulkProof[];
  readonly failure: Failure | null;
}

/** How far one is. `sent` and what comes after it say that something went out. */
export interface Progress {
  /** The number that the rotation is known by from now on. */
  readonly rotation: string;
  readonly stage: BulkStage;
}

export type Ended =
  | ({ readonly kind: 'ended' } & Proven)
  /** Nothing was sent, and nothing of the secret is in the way: it can be begun again later. */
  | { readonly kind: 'postponed'; readonly failure: Failure };

/** What a look has shown of one that was begun before. */
export type Looked =
  | ({ readonly kind: 'known' } & Proven)
  /** Its own record says that nothing was sent, or there is no record and none was ever made. */
  | { readonly kind: 'unsent' }
  /** Nobody can look at it now. */
  | { readonly kind: 'unseen'; readonly failure: Failure };

/** What is known of a rotation that was begun: its number, where anybody ever heard of one, and since when it can be. */
export interface Known {
  readonly rotation: string | null;
  readonly since: number;
}

export interface Rotating {
  /** Changes one, and follows it as long as that makes sense. Never rejects. */
  readonly rotate: (order: OrderedRotation, watch: (progress: Progress) => void) => Promise<Ended>;
  /** Reads what became of it; sends nothing. */
  readonly look: (place: Place, known: Known) => Promise<Looked>;
  /** Whether a change of this field waits for proof. */
  readonly waits: (place: Place) => Promise<boolean>;
}

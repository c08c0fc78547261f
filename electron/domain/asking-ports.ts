import type { Failure } from '../../shared/ipc/reply';

/** What a request shows of who asks: a token, or whatever the system knows of whoever is signed in to this computer. */
export type Pass = { readonly kind: 'token'; readonly token: string } | { readonly kind: 'windows' };

/** A server's answer to one request: what was asked for, or why not. `detail` never holds a secret. */
export type Answered<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What whoever asks can do about a request that is under way. */
export interface Cancel {
  readonly isCancelled: () => boolean;
  readonly onCancelled: (listener: () => void) => void;
}

import type { Failure } from '../../../shared/ipc/reply';
import type { Offer } from './update-ports';

/** When a list was read last that could be believed, by the clock; null before that. */
interface Checked {
  readonly checkedAt: number | null;
}

export type UpdateState = Checked &
  (
    | { readonly state: 'idle' }
    | { readonly state: 'checking'; readonly attempt: number }
    | { readonly state: 'available'; readonly offer: Offer }
    | {
        readonly state: 'downloading';
        readonly offer: Offer;
        readonly attempt: number;
        readonly percent: number;
      }
    | { readonly state: 'ready'; readonly offer: Offer }
    | { readonly state: 'failed'; readonly failure: Failure }
  );

/** An answer names the attempt that it belongs to. */
export type UpdateEvent =
  | { readonly kind: 'check'; readonly attempt: number }
  | { readonly kind: 'checked'; readonly attempt: number; readonly offer: Offer | null; readonly at: number }
  | { readonly kind: 'download'; readonly attempt: number }
  | { readonly kind: 'moved'; readonly attempt: number; readonly percent: number }
  | { readonly kind: 'downloaded'; readonly attempt: number }
  | { readonly kind: 'failed'; readonly attempt: number; readonly failure: Failure }
  /** What was downloaded is not what it was any more. */
  | { readonly kind: 'spoilt'; readonly failure: Failure }
  /** What an earlier run was left for has not come about. */
  | { readonly kind: 'left-undone'; readonly failure: Failure }
  | { readonly kind: 'cancel' };

export const NOTHING_CHECKED: UpdateState = { state: 'idle', checkedAt: null };

type In<S extends UpdateState['state']> = Extract<UpdateState, { readonly state: S }>;

const ofChecking = (state: In<'checking'>, event: UpdateEvent): UpdateState => {
  const { checkedAt, attempt } = state;
  if (event.kind === 'cancel') return { state: 'idle', checkedAt };
  if (!('attempt' in event) || event.attempt !== attempt) return state;
  if (event.kind === 'failed') return { state: 'failed', failure: event.failure, checkedAt };
  if (event.kind !== 'checked') return state;
  const { offer, at } = event;
  return offer === null ? { state: 'idle', checkedAt: at } : { state: 'available', offer, checkedAt: at };
};

const ofDownloading = (state: In<'downloading'>, event: UpdateEvent): UpdateState => {
  const { checkedAt, offer, attempt, percent } = state;
  if (event.kind === 'cancel') return { state: 'available', offer, checkedAt };
  if (!('attempt' in event) || event.attempt !== attempt) return state;
  if (event.kind === 'failed') return { state: 'failed', failure: event.failure, checkedAt };
  if (event.kind === 'downloaded') return { state: 'ready', offer, checkedAt };
  return event.kind === 'moved' ? { ...state, percent: Math.max(percent, event.percent) } : state;
};

/** Nothing is under way. */
const ofWaiting = (state: In<'available' | 'idle' | 'failed'>, event: UpdateEvent): UpdateState => {
  const { checkedAt } = state;
  if (event.kind === 'check') return { state: 'checking', attempt: event.attempt, checkedAt };
  if (state.state !== 'available')
    return event.kind === 'left-undone' ? { state: 'failed', failure: event.failure, checkedAt } : state;
  if (event.kind !== 'download') return state;
  return { state: 'downloading', offer: state.offer, attempt: event.attempt, percent: 0, checkedAt };
};

/** What is not possible in a state leaves it as it is. Nothing is ready but what was found, wished for and downloaded. */
export const nextUpdate = (state: UpdateState, event: UpdateEvent): UpdateState => {
  switch (state.state) {
    case 'checking':
      return ofChecking(state, event);
    case 'downloading':
      return ofDownloading(state, event);
    case 'ready':
      return event.kind === 'spoilt'
        ? { state: 'failed', failure: event.failure, checkedAt: state.checkedAt }
        : state;
    case 'available':
    case 'idle':
    case 'failed':
      return ofWaiting(state, event);
  }
};

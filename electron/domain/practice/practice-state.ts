import type { OpenPractice, Practice } from '../../../shared/practice';

/** What can happen to the practice vault, by the user or by itself. */
export type PracticeEvent =
  | { readonly kind: 'asked' }
  | { readonly kind: 'ready'; readonly vault: Pick<OpenPractice, 'url' | 'user'> }
  | { readonly kind: 'overdue'; readonly detail: string }
  | { readonly kind: 'gone'; readonly detail: string }
  | { readonly kind: 'closed' };

export const OFF: Practice = { state: 'off' };

const ofStarting = (state: Practice, event: PracticeEvent): Practice => {
  switch (event.kind) {
    case 'ready':
      return { state: 'open', url: event.vault.url, user: event.vault.user };
    case 'overdue':
      return { state: 'ended', because: 'too-slow', detail: event.detail };
    case 'gone':
      return { state: 'ended', because: 'not-started', detail: event.detail };
    case 'asked':
    case 'closed':
      return state;
  }
};

/** What is not possible in a state leaves it as it is: news of a vault that was given up may still be under way. */
export const nextPractice = (state: Practice, event: PracticeEvent): Practice => {
  if (event.kind === 'closed') return state.state === 'off' ? state : OFF;
  switch (state.state) {
    case 'off':
    case 'ended':
      return event.kind === 'asked' ? { state: 'starting' } : state;
    case 'starting':
      return ofStarting(state, event);
    case 'open':
      return event.kind === 'gone' ? { state: 'ended', because: 'stopped', detail: event.detail } : state;
  }
};

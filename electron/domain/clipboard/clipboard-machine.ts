import type { ClipboardState } from '../../../shared/clipboard';

/** A secret that may be on the clipboard: by its mark, never by itself. */
export interface Watched {
  readonly mark: string;
  /** What it is called. */
  readonly label: string;
  /** By the clock, which goes on while the computer sleeps. Infinity where no time clears it. */
  readonly dueAt: number;
  /** By the time that passes, which nobody can set back. */
  readonly dueAfter: number;
  /** Once it was cleared: how often, and until when of the time that passes it is looked for. */
  readonly gone?: { readonly times: number; readonly until: number };
}

export interface Moment {
  readonly now: number;
  readonly elapsed: number;
}

/**
 * `below` are secrets that were copied before something else was: a selection of the desktop, or a program that keeps a
 * history, may still bring them back. Those that were cleared are among them for a while: there are desktops that do not
 * bear an empty clipboard, and put back what was on it last.
 */
export type GuardState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'covered'; readonly below: readonly Watched[] }
  /** The top is on the clipboard, as far as is known. */
  | { readonly kind: 'holding'; readonly top: Watched; readonly below: readonly Watched[] }
  /** The top was to be cleared, and is still there. */
  | { readonly kind: 'stuck'; readonly top: Watched; readonly below: readonly Watched[] };

export type GuardEvent =
  /** It may be there from now on, whatever comes of the write. */
  | { readonly kind: 'writing'; readonly secret: Watched }
  /** Whose mark this is, ours or not, is on the clipboard. */
  | { readonly kind: 'found'; readonly mark: string }
  | {
      readonly kind: 'swept';
      /** All that were looked for. */
      readonly wanted: readonly string[];
      readonly cleared: readonly string[];
      readonly stayed: readonly string[];
      /** In the time that passes. */
      readonly elapsed: number;
    };

type Swept = Extract<GuardEvent, { readonly kind: 'swept' }>;

/** So long it is looked whether it comes back. */
const RETURN_MS = 3000;
/** What comes back after that many times is put back by somebody who will not stop. */
const MOST_TIMES = 2;

export const IDLE: GuardState = { kind: 'idle' };

export const watchedIn = (state: GuardState): readonly Watched[] => {
  switch (state.kind) {
    case 'idle':
      return [];
    case 'covered':
      return state.below;
    case 'holding':
    case 'stuck':
      return [state.top, ...state.below];
  }
};

const covered = (below: readonly Watched[]): GuardState =>
  below.length === 0 ? IDLE : { kind: 'covered', below };

const without = (watched: readonly Watched[], marks: readonly string[]) =>
  watched.filter(({ mark }) => !marks.includes(mark));

const writing = (state: GuardState, secret: Watched): GuardState => {
  const others = without(watchedIn(state), [secret.mark]);
  if (state.kind !== 'holding' && state.kind !== 'stuck') return covered([secret, ...others]);
  if (state.top.mark === secret.mark) return { kind: 'holding', top: secret, below: others };
  // What was on top is there until something else is proven to be.
  return { ...state, below: [secret, ...without(others, [state.top.mark])] };
};

const found = (state: GuardState, mark: string): GuardState => {
  const all = watchedIn(state);
  const top = all.find((each) => each.mark === mark);
  return top ? { kind: 'holding', top, below: without(all, [mark]) } : covered(all);
};

/** What has come back so often will do so again, however often it is cleared. */
export const isPutBack = ({ gone }: Watched): boolean => gone !== undefined && gone.times >= MOST_TIMES;

const afterLook = (watched: Watched, { wanted, cleared, stayed, elapsed }: Swept): readonly Watched[] => {
  const { mark, gone } = watched;
  if (!wanted.includes(mark) || stayed.includes(mark)) return [watched];
  if (cleared.includes(mark)) {
    const times = (gone?.times ?? 0) + 1;
    return [{ ...watched, dueAt: 0, dueAfter: 0, gone: { times, until: elapsed + RETURN_MS } }];
  }
  return gone && elapsed < gone.until ? [watched] : [];
};

const swept = (state: GuardState, event: Swept): GuardState => {
  const left = watchedIn(state).flatMap((watched) => afterLook(watched, event));
  const stuck = left.find(({ mark }) => event.stayed.includes(mark));
  if (stuck) return { kind: 'stuck', top: stuck, below: without(left, [stuck.mark]) };
  const top =
    state.kind === 'holding'
      ? left.find(({ mark, gone }) => mark === state.top.mark && gone === undefined)
      : undefined;
  return top ? { kind: 'holding', top, below: without(left, [top.mark]) } : covered(left);
};

export const isDue = ({ dueAt, dueAfter }: Watched, { now, elapsed }: Moment): boolean =>
  dueAt <= now || dueAfter <= elapsed;

export const nextGuard = (state: GuardState, event: GuardEvent): GuardState => {
  switch (event.kind) {
    case 'writing':
      return writing(state, event.secret);
    case 'found':
      return found(state, event.mark);
    case 'swept':
      return swept(state, event);
  }
};

const shownTime = (at: number): number | null => (Number.isFinite(at) ? at : null);

/** What the page may know: no mark, which would tell that two secrets are the same. */
export const stateOf = (state: GuardState): ClipboardState => {
  switch (state.kind) {
    case 'idle':
    case 'covered':
      return { state: 'empty' };
    case 'holding':
      return { state: 'holding', label: state.top.label, clearsAt: shownTime(state.top.dueAt) };
    case 'stuck':
      return { state: 'stuck', label: state.top.label };
  }
};

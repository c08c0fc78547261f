import type { ClipboardNews, ClipboardState } from '../../../shared/clipboard';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Clock, Log, Timers } from '../ports';
import { createTurns } from '../turns';
import {
  IDLE,
  isDue,
  isPutBack,
  nextGuard,
  stateOf,
  watchedIn,
  type GuardEvent,
  type GuardState,
  type Moment,
  type Watched,
} from './clipboard-machine';
import type { ClipboardBoard } from './clipboard-ports';
import { sweep, type Swept } from './sweep';

/** A timer may stand still while the computer sleeps, so the clock is looked at again this soon after it wakes. */
const STEP_MS = 5000;
/** How soon it is seen that something else has taken the place of a secret, or that one has come back. */
const LOOK_MS = 1000;

interface ClipboardGuardDeps {
  readonly board: ClipboardBoard;
  readonly clock: Clock;
  /** Counts the time that passes, whatever is done to the clock. */
  readonly elapsed: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** How long a secret stays on the clipboard, from now on; null for as long as its user leaves it there. */
  readonly seconds: () => number | null;
  /** Whether histories are asked to leave secrets out. */
  readonly hides: () => boolean;
  readonly onChanged: (state: ClipboardState) => void;
  readonly onTold: (news: ClipboardNews) => void;
}

export interface Copy {
  /** What it is called: a field's name, never what is in it. */
  readonly label: string;
  readonly value: string;
  /** What is no secret stays until somebody copies something else. */
  readonly isSecret: boolean;
}

export interface ClipboardGuard {
  readonly state: () => ClipboardState;
  /** Answers when it is proven to be on the clipboard: until when, or null where nothing will clear it. */
  readonly copy: (copy: Copy) => Promise<Reply<{ readonly clearsAt: number | null }>>;
  /** Takes all secrets of ours off the clipboard, and nothing else: for a lock, a sign-out and the end. */
  readonly clear: () => Promise<Reply<'cleared' | 'nothing'>>;
  /** The same for a user who asks, and who is told whatever comes of it. */
  readonly clearNow: () => Promise<Reply<'cleared' | 'nothing'>>;
}

/** For ever where nothing is due by itself, and nothing to be seen. */
const waitOf = (state: GuardState, moment: Moment): number => {
  const watched = watchedIn(state);
  // What could not be cleared is tried again, and not at once.
  const awaited = state.kind === 'stuck' ? watched.filter((each) => !isDue(each, moment)) : watched;
  const left = awaited.map(({ dueAt, dueAfter, gone }) =>
    gone ? LOOK_MS : Math.min(dueAt - moment.now, dueAfter - moment.elapsed),
  );
  const due = Math.max(Math.min(...left), 0);
  if (state.kind === 'holding') return Math.min(due, LOOK_MS);
  return due === Infinity && state.kind !== 'stuck' ? due : Math.min(due, STEP_MS);
};

/** Keeps the state, tells of it, and wakes when the time of a secret may have come. */
const createHolder = ({ clock, elapsed, timers, onChanged }: ClipboardGuardDeps, look: () => void) => {
  let state: GuardState = IDLE;
  let callOff: () => void = () => undefined;
  const moment = (): Moment => ({ now: clock.now(), elapsed: elapsed.now() });

  const watch = () => {
    callOff();
    const wait = waitOf(state, moment());
    if (Number.isFinite(wait)) callOff = timers.after(wait, look);
  };

  const happen = (event: GuardEvent) => {
    const before = stateOf(state);
    state = nextGuard(state, event);
    watch();
    const after = stateOf(state);
    if (JSON.stringify(after) !== JSON.stringify(before)) onChanged(after);
  };

  return { state: () => state, moment, happen, watch };
};

type Holder = ReturnType<typeof createHolder>;

/** What was cleared before is only found to be there, never feared to be. */
const staysAfter = (watched: Watched, { cleared, stayed, isUnsure }: Swept): boolean =>
  stayed.includes(watched.mark) ||
  (isUnsure && !watched.gone) ||
  (cleared.includes(watched.mark) && isPutBack(watched));

const takeOff = async (
  { board, log, onTold }: ClipboardGuardDeps,
  holder: Holder,
  wanted: readonly Watched[],
): Promise<Reply<'cleared' | 'nothing'>> => {
  if (wanted.length === 0) return succeed('nothing');
  const wasStuck = holder.state().kind === 'stuck';
  const marks = wanted.map(({ mark }) => mark);
  const found = await sweep(board, marks);
  const { cleared } = found;
  const stayed = wanted.filter((each) => staysAfter(each, found)).map(({ mark }) => mark);
  const { elapsed } = holder.moment();
  holder.happen({ kind: 'swept', wanted: marks, cleared, stayed, elapsed });
  if (stayed.length > 0) {
    if (!wasStuck) {
      log.warn('the clipboard could not be cleared');
      onTold({ what: 'not-cleared' });
    }
    return fail('clipboard-not-cleared');
  }
  if (cleared.length === 0) return succeed('nothing');
  // That it had to be cleared once more is no news.
  if (wanted.some(({ mark, gone }) => cleared.includes(mark) && !gone)) onTold({ what: 'cleared' });
  return succeed('cleared');
};

/** Whether the place of the secret that was there is taken by something else. */
const isTaken = async ({ board }: ClipboardGuardDeps, holder: Holder, top: Watched): Promise<boolean> => {
  try {
    const mark = await board.held('clipboard');
    if (mark === top.mark) return false;
    holder.happen({ kind: 'found', mark });
    return holder.state().kind !== 'holding';
  } catch {
    // Nobody knows; its time will come.
    return false;
  }
};

const seeWhetherTaken = async (deps: ClipboardGuardDeps, holder: Holder): Promise<void> => {
  const state = holder.state();
  if (state.kind !== 'holding' || !(await isTaken(deps, holder, state.top))) return;
  deps.onTold({ what: 'taken', label: state.top.label });
  // A middle click on an X11 desktop would still give what the user has done with. What took the place was looked at:
  // once is enough where it is large, or slow to come.
  const others = deps.board.selections.filter((selection) => selection !== 'clipboard');
  const marks = watchedIn(holder.state()).map(({ mark }) => mark);
  await sweep(deps.board, marks, others);
};

/** Whether it is proven to be there now. */
const write = async (deps: ClipboardGuardDeps, holder: Holder, copy: Copy): Promise<boolean> => {
  const { board } = deps;
  const { label, value, isSecret } = copy;
  const mark = board.markOf(value);
  const { now, elapsed } = holder.moment();
  const lasting = (deps.seconds() ?? Infinity) * 1000;
  const secret = { mark, label, dueAt: now + lasting, dueAfter: elapsed + lasting };
  if (isSecret) holder.happen({ kind: 'writing', secret });
  try {
    await board.write(value, isSecret && deps.hides() && board.canHide ? 'hidden' : 'plain');
    // A desktop may drop what a window without the focus writes, and not say so.
    const there = await board.held('clipboard');
    holder.happen({ kind: 'found', mark: there });
    return there === mark;
  } catch {
    return false;
  }
};

/** Puts texts on the clipboard, and takes secrets off again once their time is up, if they are still there. */
export const createClipboardGuard = (deps: ClipboardGuardDeps): ClipboardGuard => {
  const { log, onTold } = deps;
  const inTurn = createTurns();

  const holder = createHolder(deps, () => {
    const look = async () => {
      const moment = holder.moment();
      await takeOff(
        deps,
        holder,
        watchedIn(holder.state()).filter((each) => isDue(each, moment)),
      );
      await seeWhetherTaken(deps, holder);
      holder.watch();
    };
    inTurn(look).catch(() => {
      log.error('the clipboard was not looked at');
    });
  });

  const put = async (copy: Copy): Promise<Reply<{ clearsAt: number | null }>> => {
    const { label, isSecret } = copy;
    const seconds = deps.seconds();
    if (!(await write(deps, holder, copy))) return fail('clipboard-not-written');
    onTold(isSecret ? { what: 'copied', label, seconds } : { what: 'copied-openly', label });
    const state = stateOf(holder.state());
    return succeed({ clearsAt: state.state === 'holding' ? state.clearsAt : null });
  };

  const clear = () => inTurn(() => takeOff(deps, holder, watchedIn(holder.state())));

  return {
    state: () => stateOf(holder.state()),
    copy: (copy) => inTurn(() => put(copy)),
    clear,
    clearNow: async () => {
      const wasStuck = holder.state().kind === 'stuck';
      const reply = await clear();
      if (reply.ok && reply.value === 'nothing') onTold({ what: 'nothing' });
      if (!reply.ok && wasStuck) onTold({ what: 'not-cleared' });
      return reply;
    },
  };
};

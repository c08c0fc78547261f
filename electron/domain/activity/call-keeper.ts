import { MOST_CALLS } from '../../../shared/call-list';
import type { Call, CallNews, CallSum } from '../../../shared/activity';
import type { Action, RecordedCall, Timers } from '../ports';
import { silenceAfter } from './silence';
import { whyOf } from './why';

/** Often enough to look alive, seldom enough that a flood of calls costs the page nothing. */
const TELL_EVERY_MS = 250;

interface CallKeeperDeps {
  readonly timers: Timers;
  readonly onChanged: (news: CallNews) => void;
}

export interface CallKeeper {
  /** `action` is what the user did that it was for, unless he did nothing. */
  readonly record: (call: RecordedCall, action: Action | undefined) => void;
  readonly sum: () => CallSum;
  /** From the oldest to the newest. */
  readonly list: () => readonly Call[];
  readonly find: (id: number) => Call | undefined;
  readonly clear: () => CallSum;
}

/** Numbers of our own, in the order in which the actions first called anybody: many never do. */
const createActionNumbers = () => {
  const numbers = new Map<number, number>();
  let last = 0;
  return {
    numberOf: (action: Action | undefined): number => {
      const known = action && numbers.get(action.number);
      if (known !== undefined) return known;
      last += 1;
      if (action) numbers.set(action.number, last);
      return last;
    },
    keepOnly: (calls: readonly Call[]) => {
      if (numbers.size <= MOST_CALLS) return;
      const needed = new Set(calls.map(({ action }) => action));
      for (const [number, ours] of numbers) if (!needed.has(ours)) numbers.delete(number);
    },
  };
};

/** What was sent, to whom, and what became of it: in memory, and without anything that nobody is to read. */
export const createCallKeeper = ({ timers, onChanged }: CallKeeperDeps): CallKeeper => {
  let kept: Call[] = [];
  let untold: Call[] = [];
  let isCleared = false;
  let isTelling = false;
  let lastId = 0;
  let sum: CallSum = { calls: 0, lastMs: null };
  const actions = createActionNumbers();

  const tell = () => {
    isTelling = false;
    const news = { sum, added: untold.slice(-MOST_CALLS), isCleared };
    untold = [];
    isCleared = false;
    onChanged(news);
  };
  const tellSoon = () => {
    if (isTelling) return;
    isTelling = true;
    timers.after(TELL_EVERY_MS, tell);
  };

  return {
    record: (recorded, action) => {
      lastId += 1;
      const why = whyOf(action?.name, recorded.path);
      const call: Call = { ...recorded, id: lastId, action: actions.numberOf(action), why };
      kept.push(call);
      untold.push(call);
      if (kept.length > MOST_CALLS) kept.shift();
      actions.keepOnly(kept);
      if (untold.length > MOST_CALLS) untold.shift();
      const silentSince = silenceAfter(sum.silentSince, call);
      sum = {
        calls: sum.calls + 1,
        lastMs: call.durationMs,
        ...(silentSince !== undefined && { silentSince }),
      };
      tellSoon();
    },
    sum: () => sum,
    list: () => [...kept],
    find: (id) => kept.find((call) => call.id === id),
    clear: () => {
      kept = [];
      untold = [];
      isCleared = true;
      const { silentSince } = sum;
      sum = { calls: 0, lastMs: null, ...(silentSince !== undefined && { silentSince }) };
      tellSoon();
      return sum;
    },
  };
};

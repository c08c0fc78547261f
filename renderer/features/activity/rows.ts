import type { Call } from '../../../shared/activity';

export interface Row {
  readonly call: Call;
  /** It is the first, from above, of what one thing that the user did has led to. */
  readonly beginsGroup: boolean;
}

/** The newest first, and what one action has led to together, in whatever order the answers came. */
export const rowsOf = (calls: readonly Call[]): readonly Row[] => {
  const sorted = calls.toSorted((one, other) => other.action - one.action || other.id - one.id);
  return sorted.map((call, at) => ({ call, beginsGroup: sorted[at - 1]?.action !== call.action }));
};

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What of a long list has to be there: what is seen, a little around it, and one row that is held on to. */
export const spansToShow = (count: number, seen: Span, held: number): readonly Span[] => {
  const from = Math.max(0, Math.min(seen.from, count));
  const to = Math.max(from, Math.min(seen.to, count));
  const shown: Span = { from, to };
  if (held < 0 || held >= count || (held >= from && held < to)) return [shown];
  const alone: Span = { from: held, to: held + 1 };
  return held < from ? [alone, shown] : [shown, alone];
};

const PAGE = 10;

/** Which row the key leads to; undefined where it leads to none. */
export const rowAfterKey = (key: string, at: number, count: number): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.max(0, Math.min(count - 1, next));
};

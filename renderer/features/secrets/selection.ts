import type { PlacedRows, Span } from './rows';

/** Where the keys are in a list, and which of its secrets are taken for what is done to many at once. */
export interface Selection {
  /** The row that the keys are at. */
  readonly at: number;
  /** The row that a row of rows begins at. */
  readonly anchor: number;
  readonly ids: ReadonlySet<number>;
  /** Taken while nobody knew which secrets they are: they are known by their places until they come. */
  readonly unread: readonly Span[];
}

export const NOTHING_SELECTED: Selection = { at: 0, anchor: 0, ids: new Set(), unread: [] };

const within = (index: number, { from, to }: Span): boolean => index >= from && index < to;

/** One more row at the end of spans that are in order. */
const and = (spans: readonly Span[], index: number): readonly Span[] => {
  const last = spans.at(-1);
  return last?.to === index
    ? [...spans.slice(0, -1), { from: last.from, to: index + 1 }]
    : [...spans, { from: index, to: index + 1 }];
};

const without = (spans: readonly Span[], index: number): readonly Span[] =>
  spans.flatMap((span) =>
    within(index, span)
      ? [
          { from: span.from, to: index },
          { from: index + 1, to: span.to },
        ].filter(({ from, to }) => from < to)
      : [span],
  );

const before = (end: number, spans: readonly Span[]): readonly Span[] =>
  spans.filter(({ from }) => from < end).map(({ from, to }) => ({ from, to: Math.min(to, end) }));

const taking = (rows: PlacedRows, { from, to }: Span): Pick<Selection, 'ids' | 'unread'> => {
  const ids = new Set<number>();
  let unread: readonly Span[] = [];
  for (let index = Math.max(from, 0); index < Math.min(to, rows.length); index += 1) {
    const id = rows.at(index)?.id;
    if (id === undefined) unread = and(unread, index);
    else ids.add(id);
  }
  return { ids, unread };
};

export const isSelected = ({ ids, unread }: Selection, index: number, rows: PlacedRows): boolean => {
  const id = rows.at(index)?.id;
  return id === undefined ? unread.some((span) => within(index, span)) : ids.has(id);
};

export const countOf = ({ ids, unread }: Selection): number =>
  unread.reduce((sum, { from, to }) => sum + to - from, ids.size);

/** What can be done with a row of a list, by keys and by the pointer alike. */
export type Step =
  { readonly do: 'go' | 'move' | 'toggle' | 'extend'; readonly to: number } | { readonly do: 'all' | 'none' };

const toggled = (selection: Selection, index: number, rows: PlacedRows): Selection => {
  const { ids, unread } = selection;
  const id = rows.at(index)?.id;
  const moved = { at: index, anchor: index };
  if (id === undefined) {
    const rest = without(unread, index);
    const isTaken = rest !== unread && unread.some((span) => within(index, span));
    return { ...moved, ids, unread: isTaken ? rest : [...unread, { from: index, to: index + 1 }] };
  }
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ...moved, ids: next, unread };
};

export const stepped = (selection: Selection, step: Step, rows: PlacedRows): Selection => {
  const { at, anchor } = selection;
  switch (step.do) {
    case 'go':
      return { at: step.to, anchor: step.to, ...taking(rows, { from: step.to, to: step.to + 1 }) };
    case 'move':
      return { ...selection, at: step.to };
    case 'toggle':
      return toggled(selection, step.to, rows);
    case 'extend': {
      const ends = { from: Math.min(anchor, step.to), to: Math.max(anchor, step.to) + 1 };
      return { at: step.to, anchor, ...taking(rows, ends) };
    }
    case 'all':
      return { at, anchor, ...taking(rows, { from: 0, to: rows.length }) };
    case 'none':
      return { at, anchor: at, ids: new Set(), unread: [] };
  }
};

/** Rows have come: which secrets they are is known now. None is at a place beyond the end. */
export const settled = (selection: Selection, came: Span, rows: PlacedRows): Selection => {
  const last = Math.max(rows.length - 1, 0);
  const ends = { at: Math.min(selection.at, last), anchor: Math.min(selection.anchor, last) };
  const unread = before(rows.length, selection.unread);
  if (!unread.some(({ from, to }) => from < came.to && to > came.from))
    return { ...selection, ...ends, unread };
  const ids = new Set(selection.ids);
  const rest = unread.flatMap(({ from, to }) => {
    const known = taking(rows, { from: Math.max(from, came.from), to: Math.min(to, came.to) });
    for (const id of known.ids) ids.add(id);
    return [{ from, to: Math.min(to, came.from) }, ...known.unread, { from: Math.max(from, came.to), to }];
  });
  return { ...ends, ids, unread: rest.filter(({ from, to }) => from < to) };
};

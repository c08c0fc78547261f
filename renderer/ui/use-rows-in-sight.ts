import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

interface RowsInSightProps {
  readonly length: number;
  readonly rowHeight: number;
  /** What is drawn changes by so many rows at once, so that most scrolling draws nothing anew. */
  readonly step: number;
  /** Where to begin: the row at the upper end, and how much of it is out of sight. */
  readonly top?: () => number;
  readonly onTop?: (top: number) => void;
  readonly onSpan?: (seen: RowSpan) => void;
}

export interface RowsInSight {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The rows that are seen, and some more at either end. */
  readonly seen: RowSpan;
  readonly onScroll: () => void;
  /** How many rows fit into what is seen. */
  readonly page: () => number;
  readonly bringIntoSight: (row: number) => void;
}

/** Before anything has a size. */
const AT_FIRST = 28;

const atStart = (): number => 0;

/**
 * Its length hangs on the height of what is seen alone: rows that keep their places by it are the same elements for as
 * long as they are there, and no press meets another row than the one that it was meant for.
 */
const aroundOf = (first: number, rows: number, step: number): RowSpan => {
  const from = (Math.floor(first / step) - 1) * step;
  return { from, to: from + (Math.ceil((rows + 1) / step) + 2) * step };
};

/** Which rows are seen of any number of them, all of one height. */
export const useRowsInSight = (props: RowsInSightProps): RowsInSight => {
  const { length, rowHeight, step, top = atStart, onTop, onSpan } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<RowSpan>(() => aroundOf(Math.floor(top()), AT_FIRST, step));

  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    const first = Math.floor(scrollTop / rowHeight);
    const last = clientHeight === 0 ? first + AT_FIRST : Math.ceil((scrollTop + clientHeight) / rowHeight);
    onSpan?.({ from: first, to: Math.min(last, length) });
    const rows = clientHeight === 0 ? AT_FIRST : Math.ceil(clientHeight / rowHeight);
    const { from, to } = aroundOf(first, rows, step);
    setSeen((before) => (before.from === from && before.to === to ? before : { from, to }));
  }, [length, rowHeight, step, onSpan]);

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = top() * rowHeight;
  }, [top, rowHeight]);

  useLayoutEffect(() => {
    look();
    if (!scroller.current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(scroller.current);
    return () => {
      observer.disconnect();
    };
  }, [look]);

  const onScroll = () => {
    onTop?.((scroller.current?.scrollTop ?? 0) / rowHeight);
    look();
  };

  const bringIntoSight = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (!element) return;
      const [upper, lower] = [row * rowHeight, (row + 1) * rowHeight];
      if (upper < element.scrollTop) element.scrollTop = upper;
      else if (lower > element.scrollTop + element.clientHeight)
        element.scrollTop = lower - element.clientHeight;
    },
    [rowHeight],
  );

  const page = () => Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1, 1);

  return { scroller, seen, onScroll, page, bringIntoSight };
};

/** Those in the span, and the one that the keys are at: what is heard of the list stands there, and the focus may be on it. */
export const indexesToShow = ({ from, to }: RowSpan, at: number, length: number): readonly number[] => {
  const [first, last] = [Math.max(0, from), Math.min(to, length)];
  const indexes = Array.from({ length: Math.max(last - first, 0) }, (_, offset) => first + offset);
  if (at >= length || (at >= first && at < last)) return indexes;
  return at < first ? [at, ...indexes] : [...indexes, at];
};

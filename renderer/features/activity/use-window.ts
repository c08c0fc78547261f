import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Row, Span } from './rows';

const AROUND = 8;

interface Windowed {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly seen: Span;
  readonly onScroll: () => void;
}

/** Which rows are seen. While others come in above them, the same ones stay in sight. */
export const useWindow = (rows: readonly Row[], rowHeight: number): Windowed => {
  const scroller = useRef<HTMLDivElement>(null);
  const topRow = useRef<number>(undefined);
  const [seen, setSeen] = useState<Span>({ from: 0, to: 40 });

  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    const first = Math.floor(scrollTop / rowHeight);
    const last = Math.ceil((scrollTop + clientHeight) / rowHeight);
    topRow.current = rows[first]?.call.id;
    // In steps, so that most scrolling draws nothing anew.
    const from = Math.floor((first - AROUND) / AROUND) * AROUND;
    const to = Math.ceil((last + AROUND) / AROUND) * AROUND;
    setSeen((before) => (before.from === from && before.to === to ? before : { from, to }));
  }, [rows, rowHeight]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const isAtTop = (element?.scrollTop ?? 0) === 0;
    const at = isAtTop ? -1 : rows.findIndex(({ call }) => call.id === topRow.current);
    if (element && at >= 0) element.scrollTop = at * rowHeight + (element.scrollTop % rowHeight);
    look();
  }, [rows, rowHeight, look]);

  useLayoutEffect(() => {
    if (!scroller.current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(scroller.current);
    return () => {
      observer.disconnect();
    };
  }, [look]);

  return { scroller, seen, onScroll: look };
};

import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface RowsInPartsProps {
  readonly length: number;
  readonly columns: number;
  /** One row of the table: an element `tr` with a key. */
  readonly rowAt: (index: number) => ReactNode;
}

/** So many rows come and go at once. */
const PART = 40;
/** They are there before they are seen. */
const AROUND = '600px 0px';

interface PartProps extends RowsInPartsProps {
  readonly from: number;
}

const holdsFocus = (element: Element): boolean => element.contains(document.activeElement);

/** Rows of whatever height: out of sight they leave a gap as high as they were. */
const Part = ({ from, length, columns, rowAt }: PartProps) => {
  const body = useRef<HTMLTableSectionElement>(null);
  const [gap, setGap] = useState<number>();

  useLayoutEffect(() => {
    const element = body.current;
    if (!element || typeof IntersectionObserver === 'undefined') return undefined;
    const look = ([seen]: readonly IntersectionObserverEntry[]) => {
      const isNear = seen?.isIntersecting === true || holdsFocus(element);
      setGap((before) => (isNear ? undefined : (before ?? element.getBoundingClientRect().height)));
    };
    const observer = new IntersectionObserver(look, { rootMargin: AROUND });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  const count = Math.min(PART, length - from);
  return (
    <tbody ref={body}>
      {gap === undefined ? (
        Array.from({ length: count }, (_, offset) => rowAt(from + offset))
      ) : (
        <tr aria-hidden="true">
          <td colSpan={columns} style={{ blockSize: gap, padding: 0 }} />
        </tr>
      )}
    </tbody>
  );
};

/** The rows of a long table, of which only those near to what is seen are drawn. A short one has all of them. */
export const RowsInParts = (props: RowsInPartsProps) => {
  const { length, rowAt } = props;
  if (length <= PART) return <tbody>{Array.from({ length }, (_, index) => rowAt(index))}</tbody>;
  return Array.from({ length: Math.ceil(length / PART) }, (_, part) => (
    <Part key={part} {...props} from={part * PART} />
  ));
};

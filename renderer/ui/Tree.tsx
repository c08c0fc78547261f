import { ChevronDown, ChevronRight, type LucideIcon } from 'lucide-react';
import {
  memo,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { classNames } from './class-names';
import { CutLabels } from './CutLabels';
import { Icon } from './Icon';
import styles from './Tree.module.css';
import { treeActOf, typedTo, type TreeRow } from './tree-keys';
import { indexesToShow, useRowsInSight, type RowsInSight } from './use-rows-in-sight';

interface TreeProps {
  readonly label: string;
  readonly rows: readonly TreeRow[];
  /** The row that the Tab key leads to; the first, if there is none such. */
  readonly at: string | null;
  /** What was chosen of it, and is shown elsewhere. */
  readonly selected: string | null;
  readonly icon: LucideIcon;
  readonly isBusy: boolean;
  readonly onMove: (key: string) => void;
  readonly onPress: (key: string) => void;
  readonly onOpen: (key: string, open: boolean) => void;
}

/** `--h-nav`. It is told twice because a place in a long tree is reckoned, not measured. */
const ROW_HEIGHT = 28;
const STEP = 16;
/** Further in, there would be no room for names. What is heard, and the keys, still know the level. */
const DEEPEST_INDENT = 8;
/** Letters that follow each other sooner belong together. */
const TYPING_MS = 700;
const NOTHING_TYPED = { text: '', at: 0 };

/** Seen where a number would be: blank would look like none. */
const UNKNOWN = '\u2013';

const Count = ({ row: { count, name } }: { readonly row: TreeRow }) =>
  count !== undefined && (
    <span className={styles['count']} title={count === null ? name : undefined}>
      {count ?? UNKNOWN}
    </span>
  );

interface RowProps {
  readonly row: TreeRow;
  readonly index: number;
  readonly isAt: boolean;
  readonly isSelected: boolean;
  readonly icon: LucideIcon;
}

// The tree itself takes the keys and the pointer: a row has none of its own.
const Row = memo(({ row, index, isAt, isSelected, icon }: RowProps) => (
  <div
    role="treeitem"
    tabIndex={isAt ? 0 : -1}
    data-index={index}
    aria-label={row.name ?? row.label}
    aria-level={row.level}
    aria-setsize={row.places}
    aria-posinset={row.place}
    aria-expanded={row.isOpen}
    aria-selected={isSelected}
    aria-busy={row.isBusy}
    className={classNames(styles['row'], row.isNote === true ? styles['note'] : undefined)}
    style={{
      insetBlockStart: index * ROW_HEIGHT,
      paddingInlineStart: `calc(var(--s-2) + ${Math.min(row.level - 1, DEEPEST_INDENT)} * var(--gap-form))`,
    }}
  >
    <span className={styles['twist']} data-twist={row.isOpen === undefined ? undefined : ''}>
      {row.isOpen !== undefined && <Icon of={row.isOpen ? ChevronDown : ChevronRight} size="s" />}
    </span>
    {!row.isNote && <Icon of={icon} size="s" className={styles['icon']} />}
    <bdi data-label className={styles['label']}>
      {row.label}
    </bdi>
    <Count row={row} />
  </div>
));
Row.displayName = 'Row';

const indexOf = (event: { readonly target: EventTarget }): number | undefined => {
  const index = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
};

const useKeys = (props: TreeProps, at: number, page: () => number) => {
  const { rows, onMove, onPress, onOpen } = props;
  const typed = useRef(NOTHING_TYPED);

  const find = (letter: string, now: number) => {
    const text = now - typed.current.at < TYPING_MS ? typed.current.text + letter : letter;
    typed.current = { text, at: now };
    const to = rows[typedTo(rows, at, text) ?? -1];
    if (to) onMove(to.key);
  };

  return (event: KeyboardEvent) => {
    const isTyping = event.timeStamp - typed.current.at < TYPING_MS;
    const act = treeActOf(event, { rows, at, page: page(), isTyping });
    const row = rows[at];
    if (!act || !row) return;
    event.preventDefault();
    // Whoever goes another way begins a new word after it.
    if (act.do !== 'find') typed.current = NOTHING_TYPED;
    if (act.do === 'find') find(act.letter, event.timeStamp);
    else if (act.do === 'move') onMove(rows[act.to]?.key ?? row.key);
    else if (act.do === 'press') onPress(row.key);
    else onOpen(row.key, act.do === 'open');
  };
};

/** The focus goes with the place, also where the row that had it has gone away. */
const useFocus = (
  { at, key }: { readonly at: number; readonly key: string | undefined },
  { scroller, bringIntoSight }: RowsInSight,
) => {
  const [isWithin, setWithin] = useState(false);

  useEffect(() => {
    if (!isWithin) return;
    bringIntoSight(at);
    scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: true });
  }, [at, key, isWithin, bringIntoSight, scroller]);

  return {
    onFocus: () => {
      setWithin(true);
    },
    // A row that goes away hands the focus to nothing: then it is still meant to be here.
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (relatedTarget !== null) setWithin(currentTarget.contains(relatedTarget));
    },
  };
};

/** A tree of any size of which only what is seen is there. It is one stop for the Tab key; within it, keys lead. */
export const Tree = (props: TreeProps) => {
  const { label, rows, selected, icon, isBusy, onMove, onPress, onOpen } = props;
  const inSight = useRowsInSight({ length: rows.length, rowHeight: ROW_HEIGHT, step: STEP });
  const { scroller, seen, onScroll, page, bringIntoSight } = inSight;
  const found = rows.findIndex(({ key }) => key === props.at);
  const at = Math.max(found, 0);
  const onKeyDown = useKeys(props, at, page);
  const focusing = useFocus({ at, key: rows[at]?.key }, inSight);

  // Gone to from elsewhere, by a path: what is shown of it here is to be seen.
  useEffect(() => {
    if (found >= 0) bringIntoSight(found);
  }, [found, bringIntoSight]);

  const onClick = (event: MouseEvent) => {
    const row = rows[indexOf(event) ?? -1];
    if (!row) return;
    onMove(row.key);
    const isTwist = (event.target as HTMLElement).closest('[data-twist]') !== null;
    if (isTwist && row.isOpen !== undefined) onOpen(row.key, !row.isOpen);
    else onPress(row.key);
  };

  return (
    <CutLabels className={styles['wrap']}>
      <div ref={scroller} className={styles['scroller']} onScroll={onScroll}>
        <div
          role="tree"
          aria-label={label}
          aria-busy={isBusy}
          className={styles['tree']}
          style={{ blockSize: rows.length * ROW_HEIGHT }}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onBlur={focusing.onBlur}
          onFocus={(event) => {
            focusing.onFocus();
            const row = rows[indexOf(event) ?? -1];
            if (row && row.key !== rows[at]?.key) onMove(row.key);
          }}
        >
          {indexesToShow(seen, at, rows.length).map((index) => {
            const row = rows[index];
            if (!row) return null;
            const [isAt, isSelected] = [index === at, row.key === selected];
            return <Row key={row.key} {...{ row, index, isAt, isSelected, icon }} />;
          })}
        </div>
      </div>
    </CutLabels>
  );
};

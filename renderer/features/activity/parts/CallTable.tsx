import { useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { timeWriter } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { rowAfterKey, spansToShow, type Row } from '../rows';
import { useWindow } from '../use-window';
import { CallRow } from './CallRow';
import styles from './CallTable.module.css';

interface CallTableProps {
  readonly rows: readonly Row[];
  readonly selected: number | undefined;
  readonly onSelect: (id: number) => void;
  readonly locale: string;
}

/** As high as the style sheet makes each row. */
const ROW_HEIGHT = 28;
const COLUMNS = ['time', 'method', 'address', 'result', 'duration', 'why'] as const;
const ROOMY: ReadonlySet<string> = new Set(['method', 'duration', 'why']);

const Gap = ({ rows }: { readonly rows: number }) =>
  rows <= 0 ? null : (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} className={styles['gap']} style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );

const Head = () => {
  const t = useWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" className={ROOMY.has(column) ? styles['roomy'] : undefined}>
            {t(`activity.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
};

interface Selecting {
  readonly rows: readonly Row[];
  readonly at: number;
  readonly onSelect: (id: number) => void;
}

/** Arrows move the selection, and the focus with it. */
const useRowKeys = ({ rows, at, onSelect }: Selecting) => {
  const selectedRow = useRef<HTMLTableRowElement>(null);
  const isLedByKey = useRef(false);
  const selected = rows[at]?.call.id;

  useLayoutEffect(() => {
    if (!isLedByKey.current) return;
    isLedByKey.current = false;
    selectedRow.current?.focus();
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowAfterKey(event.key, Math.max(at, 0), rows.length);
    const row = next === undefined ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    isLedByKey.current = row.call.id !== selected;
    onSelect(row.call.id);
  };

  return { selectedRow, onKeyDown };
};

/** A list of any length of which only what is seen is there. One row of it can be reached with Tab, the others with arrows. */
export const CallTable = ({ rows, selected, onSelect, locale }: CallTableProps) => {
  const t = useWords();
  const { scroller, seen, onScroll } = useWindow(rows, ROW_HEIGHT);
  const writeTime = useMemo(() => timeWriter(locale), [locale]);
  const at = rows.findIndex(({ call }) => call.id === selected);
  const { selectedRow, onKeyDown } = useRowKeys({ rows, at, onSelect });
  const spans = spansToShow(rows.length, seen, at);

  const rowAt = (index: number) => {
    const row = rows[index];
    return (
      row && (
        <CallRow
          key={row.call.id}
          ref={index === at ? selectedRow : undefined}
          row={row}
          index={index}
          isSelected={index === at}
          isTabStop={index === Math.max(at, 0)}
          writeTime={writeTime}
          onSelect={onSelect}
        />
      )
    );
  };

  return (
    <div ref={scroller} className={styles['scroller']} onScroll={onScroll}>
      <table
        aria-label={t('activity.table')}
        aria-rowcount={rows.length + 1}
        className={styles['table']}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} className={styles[column]} />
          ))}
        </colgroup>
        <Head />
        <tbody>
          {/* One flat list: a row that changed its place in a nested one would be made anew, and lose the focus. */}
          {spans.flatMap(({ from, to }, number) => [
            <Gap key={`before ${number}`} rows={from - (spans[number - 1]?.to ?? 0)} />,
            ...Array.from({ length: to - from }, (_, offset) => rowAt(from + offset)),
          ])}
          <Gap rows={rows.length - (spans.at(-1)?.to ?? 0)} />
        </tbody>
      </table>
    </div>
  );
};

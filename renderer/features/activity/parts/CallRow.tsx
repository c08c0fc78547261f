import { memo, type Ref } from 'react';
import { useWords } from '../../../app/words';
import { classNames } from '../../../ui/class-names';
import { readable, resultText, wentWrong } from '../call-words';
import type { Row } from '../rows';
import styles from './CallTable.module.css';

interface CallRowProps {
  readonly ref: Ref<HTMLTableRowElement> | undefined;
  readonly row: Row;
  /** Where it stands in the whole list: what is out of sight is not there. */
  readonly index: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly writeTime: (date: Date) => string;
  readonly onSelect: (id: number) => void;
}

export const CallRow = memo(({ ref, row, index, writeTime, onSelect, ...state }: CallRowProps) => {
  const t = useWords();
  const { call, beginsGroup } = row;
  const select = () => {
    onSelect(call.id);
  };

  return (
    <tr
      ref={ref}
      aria-rowindex={index + 2}
      aria-selected={state.isSelected}
      tabIndex={state.isTabStop ? 0 : -1}
      className={classNames(styles['row'], beginsGroup ? styles['begins'] : undefined)}
      onClick={select}
      onFocus={select}
    >
      <td>{writeTime(new Date(call.at))}</td>
      <td className={styles['roomy']}>{call.method}</td>
      <td className={styles['address']} dir="ltr">
        {readable(call.path)}
      </td>
      <td className={wentWrong(call) ? styles['wrong'] : undefined}>{resultText(t, call)}</td>
      <td className={styles['roomy']}>{t('activity.ms', { ms: call.durationMs })}</td>
      <td className={classNames(styles['roomy'], beginsGroup ? undefined : styles['same'])}>
        {t(`activity.why.${call.why}`)}
      </td>
    </tr>
  );
});

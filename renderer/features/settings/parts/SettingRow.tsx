import { useId, type ReactNode } from 'react';
import styles from './SettingRow.module.css';

interface RowNames {
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
}

interface SettingRowProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The control, or the text in its place; named by the label that is seen. */
  readonly children: (names: RowNames) => ReactNode;
}

export const SettingRow = ({ label, hint, children }: SettingRowProps) => {
  const id = useId();

  return (
    <div className={styles['row']}>
      <div className={styles['words']}>
        <span id={`${id}-label`} className={styles['label']}>
          {label}
        </span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles['hint']}>
            {hint}
          </span>
        )}
      </div>
      <div className={styles['value']}>
        {children({ labelledBy: `${id}-label`, describedBy: hint === undefined ? undefined : `${id}-hint` })}
      </div>
    </div>
  );
};

import type { ReactNode } from 'react';
import { TipsBeside } from '../../../ui/Tooltip';
import styles from './Row.module.css';

interface RowProps {
  readonly name: string;
  /** What the shortcuts find it by. */
  readonly row: string;
  readonly isBusy: boolean;
  /** Its value is seen, which needs more room than a covered one. */
  readonly isShown?: boolean;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** What something is called, what it holds, and what can be done with it. */
export const Row = ({ name, row, isBusy, isShown = false, actions, children }: RowProps) => (
  <div className={styles['row']} aria-busy={isBusy} data-row={row} data-shown={isShown || undefined}>
    <dt className={styles['name']}>{name}</dt>
    <dd className={styles['value']}>{children}</dd>
    <dd className={styles['verbs']}>
      <TipsBeside className={styles['actions']}>{actions}</TipsBeside>
    </dd>
  </div>
);

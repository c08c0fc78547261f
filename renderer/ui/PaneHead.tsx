import type { ReactNode } from 'react';
import styles from './PaneHead.module.css';

interface PaneHeadProps {
  readonly title: string;
  /** How many there are; left out while nobody knows. */
  readonly count?: string | undefined;
  /** What can be done with all of them. */
  readonly children: ReactNode;
}

/** What a list is called, and how many there are. */
export const PaneHead = ({ title, count, children }: PaneHeadProps) => (
  <div className={styles['head']}>
    <h2 className={styles['heading']} title={title}>
      {title}
    </h2>
    {count !== undefined && <span className={styles['count']}>{count}</span>}
    <span className={styles['tools']}>{children}</span>
  </div>
);

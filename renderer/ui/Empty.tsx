import type { ReactNode } from 'react';
import styles from './Empty.module.css';

interface EmptyProps {
  /** What is not there. */
  readonly what: string;
  /** What would be there, and how it gets there. */
  readonly next?: string;
  /** The control that does it, where it is not beside it anyway. */
  readonly children?: ReactNode;
}

/** A place with nothing in it: it says so, and teaches what comes there. */
export const Empty = ({ what, next, children }: EmptyProps) => (
  <div className={styles['empty']}>
    <p className={styles['what']}>{what}</p>
    {next !== undefined && <p>{next}</p>}
    {children}
  </div>
);

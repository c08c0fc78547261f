import type { ReactNode } from 'react';
import styles from './StatusBar.module.css';

interface StatusBarProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** The line at the foot of the window. */
export const StatusBar = ({ label, children }: StatusBarProps) => (
  <footer aria-label={label} className={styles['bar']}>
    {children}
  </footer>
);

import type { ReactNode } from 'react';
import styles from './Frame.module.css';
import { Mark } from './Mark';

interface FrameProps {
  /** Beside the mark: who is signed in, and where. */
  readonly title: string;
  readonly subtitle: string;
  /** At the end of the top bar. */
  readonly end: ReactNode;
  readonly children: ReactNode;
}

/** The window under a top bar. */
export const Frame = ({ title, subtitle, end, children }: FrameProps) => (
  <div className={styles['frame']}>
    <header className={styles['bar']}>
      <Mark />
      <div className={styles['who']}>
        <span className={styles['title']}>{title}</span>
        <span className={styles['subtitle']}>{subtitle}</span>
      </div>
      {end}
    </header>
    <div className={styles['body']}>{children}</div>
  </div>
);

import type { ReactNode } from 'react';
import styles from './Frame.module.css';
import { Mark } from './Mark';

interface FrameProps {
  /** Beside the mark: where one is, and as whom. */
  readonly start: ReactNode;
  /** At the end of the top bar. */
  readonly end: ReactNode;
  readonly children: ReactNode;
}

/** The window under a top bar. */
export const Frame = ({ start, end, children }: FrameProps) => (
  <div className={styles['frame']}>
    <header className={styles['bar']}>
      <Mark />
      {start}
      {end}
    </header>
    <div className={styles['body']}>{children}</div>
  </div>
);

interface FrameTitleProps {
  readonly title: string;
  readonly subtitle: string;
}

export const FrameTitle = ({ title, subtitle }: FrameTitleProps) => (
  <div className={styles['who']}>
    <span className={styles['title']}>{title}</span>
    <span className={styles['subtitle']}>{subtitle}</span>
  </div>
);

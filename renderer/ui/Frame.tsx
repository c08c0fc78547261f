import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Frame.module.css';
import { Mark } from './Mark';

interface FrameProps {
  /** Beside the mark: where one is, and as whom. */
  readonly start: ReactNode;
  /** In the middle of the top bar. */
  readonly middle?: ReactNode;
  /** At the end of the top bar. */
  readonly end: ReactNode;
  /** Beside what it frames: the ways to other places. */
  readonly aside?: ReactNode;
  /** At the foot of the window. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The window under a top bar. */
export const Frame = ({ start, middle, end, aside, foot, children }: FrameProps) => (
  <div className={styles['frame']}>
    <header className={styles['bar']}>
      <Mark />
      {start}
      {middle}
      {end}
    </header>
    {aside === undefined ? (
      <div className={styles['body']}>{children}</div>
    ) : (
      <div className={classNames(styles['body'], styles['split'])}>
        {aside}
        <div className={styles['content']}>{children}</div>
      </div>
    )}
    {foot}
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

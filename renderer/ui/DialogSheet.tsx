import type { ReactNode } from 'react';
import styles from './DialogSheet.module.css';

interface DialogSheetProps {
  /** The buttons at its foot. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** What a dialog says, where it asks for nothing to be typed: the text scrolls, the buttons stay. */
export const DialogSheet = ({ actions, children }: DialogSheetProps) => (
  <>
    <div className={styles['body']}>{children}</div>
    <footer className={styles['footer']}>{actions}</footer>
  </>
);

import type { ReactNode } from 'react';
import styles from './Unseen.module.css';

/** Heard, and not seen. */
export const Unseen = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles['unseen']}>{children}</span>
);

import type { ReactNode } from 'react';
import styles from './Mono.module.css';

/** Paths, addresses and versions: each character apart, left to right in any language, and free to be selected. */
export const Mono = ({ children }: { readonly children: ReactNode }) => (
  <span dir="ltr" className={styles['mono']}>
    {children}
  </span>
);

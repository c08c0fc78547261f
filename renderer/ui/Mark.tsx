import styles from './Mark.module.css';

/** The mark: a key seen from the side, and the turn that it makes. */
export const Mark = () => (
  <svg className={styles['mark']} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <rect className={styles['plate']} width="24" height="24" rx="6" />
    <g className={styles['key']}>
      <circle cx="9.2" cy="12" r="3.3" />
      <path d="M12.5 12h6.5v1.8M16.2 12v2.6" />
      <path className={styles['turn']} d="M5.2 7.2a6.3 6.3 0 0 1 7.2-1.6" />
    </g>
  </svg>
);

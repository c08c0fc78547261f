import styles from './Skeleton.module.css';

const ROWS = Array.from({ length: 8 }, (_, row) => row);

/** Rows without words, while they are waited for. */
export const Skeleton = () => (
  <div aria-hidden="true" className={styles['skeleton']}>
    {ROWS.map((row) => (
      <div key={row} className={styles['row']}>
        <span className={styles['tile']} />
        <span className={styles['words']}>
          <span className={styles['name']} />
          <span className={styles['template']} />
        </span>
      </div>
    ))}
  </div>
);

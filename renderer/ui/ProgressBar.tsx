import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Null where nobody knows how much it will be: then only that it moves is shown. */
  readonly total: number | null;
}

export const ProgressBar = ({ label, done, total }: ProgressBarProps) => (
  <progress
    aria-label={label}
    className={styles['bar']}
    {...(total !== null && total > 0 && { max: total, value: done })}
  />
);

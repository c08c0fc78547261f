import styles from './GroupLabel.module.css';

interface GroupLabelProps {
  /** What it names says so by this. */
  readonly id: string;
  readonly children: string;
}

/** Above what is no single input: a group, or a button that opens a list. */
export const GroupLabel = ({ id, children }: GroupLabelProps) => (
  <span id={id} className={styles['label']}>
    {children}
  </span>
);

import { runsOf } from './characters';
import styles from './PasswordText.module.css';

/** A password in plain sight: its letters, digits and symbols are told apart. */
export const PasswordText = ({ of }: { readonly of: string }) => (
  <span dir="ltr" className={styles['password']}>
    {runsOf(of).map((run, index) => (
      // They never change places: the value is what it is.
      <span key={index} className={styles[run.kind]}>
        {run.text}
      </span>
    ))}
  </span>
);

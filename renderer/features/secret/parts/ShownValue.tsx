import type { FieldKind } from '../../../../shared/secret';
import { runsOf } from '../../../app/characters';
import styles from './ShownValue.module.css';

interface ShownValueProps {
  readonly kind: FieldKind;
  readonly text: string;
}

/** A value in plain sight. What a machine reads has its digits and symbols told apart. */
export const ShownValue = ({ kind, text }: ShownValueProps) => {
  if (kind !== 'password') {
    return (
      <span dir="ltr" className={styles['text']}>
        {text}
      </span>
    );
  }
  return (
    <span dir="ltr" className={styles['password']}>
      {runsOf(text).map((run, index) => (
        // They never change places: the value is what it is.
        <span key={index} className={styles[run.kind]}>
          {run.text}
        </span>
      ))}
    </span>
  );
};

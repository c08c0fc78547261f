import type { FieldKind } from '../../../../shared/secret';
import { PasswordText } from '../../../app/PasswordText';
import styles from './ShownValue.module.css';

interface ShownValueProps {
  readonly kind: FieldKind;
  readonly text: string;
}

/** A value in plain sight. */
export const ShownValue = ({ kind, text }: ShownValueProps) =>
  kind === 'password' ? (
    <PasswordText of={text} />
  ) : (
    <span dir="ltr" className={styles['text']}>
      {text}
    </span>
  );

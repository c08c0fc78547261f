import { TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';
import { Icon } from './Icon';

/** What ties a control to its label, its note and what is said about it. */
export interface Wiring {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface FieldProps {
  readonly label: string;
  /** Beside the label and no part of the name, such as "optional". */
  readonly note?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** At the end of the line under the control. */
  readonly aside?: ReactNode;
  readonly children: (wiring: Wiring) => ReactNode;
}

export const Field = ({ label, note, hint, error, aside, children }: FieldProps) => {
  const id = useId();
  const said = error ?? hint;
  const described = [note && `${id}-note`, said && `${id}-line`].filter(Boolean).join(' ');
  const wiring: Wiring = {
    id,
    ...(described && { 'aria-describedby': described }),
    ...(error !== undefined && { 'aria-invalid': true }),
  };

  return (
    <div className={styles['field']}>
      <div className={styles['top']}>
        <label htmlFor={id} className={styles['label']}>
          {label}
        </label>
        {note !== undefined && (
          <span id={`${id}-note`} className={styles['note']}>
            {note}
          </span>
        )}
      </div>
      <div className={styles['control']}>
        {children(wiring)}
        {(Boolean(said) || Boolean(aside)) && (
          <div className={styles['under']}>
            {error === undefined ? (
              <div id={`${id}-line`} className={styles['hint']}>
                {hint}
              </div>
            ) : (
              <div id={`${id}-line`} className={styles['error']}>
                <Icon of={TriangleAlert} size="s" className={styles['sign']} />
                <span className={styles['words']}>{error}</span>
              </div>
            )}
            {aside}
          </div>
        )}
      </div>
    </div>
  );
};

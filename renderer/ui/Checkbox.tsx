import { Check } from 'lucide-react';
import { useId } from 'react';
import styles from './Checkbox.module.css';
import { classNames } from './class-names';
import { Icon } from './Icon';

interface CheckboxProps {
  readonly label: string;
  /** After the label: it describes it, and is no part of its name. */
  readonly hint?: string | undefined;
  readonly tone?: 'accent' | 'danger';
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export const Checkbox = ({ label, hint, tone = 'accent', checked, onChange }: CheckboxProps) => {
  const id = useId();
  return (
    <label
      className={classNames(styles['row'], hint === undefined ? undefined : styles['long'], styles[tone])}
    >
      <input
        type="checkbox"
        className={styles['box']}
        checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <Icon of={Check} className={styles['check']} />
      <span>
        <span id={`${id}-label`} className={styles['label']}>
          {label}
        </span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles['hint']}>
            {` ${hint}`}
          </span>
        )}
      </span>
    </label>
  );
};

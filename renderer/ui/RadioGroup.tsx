import { useId } from 'react';
import { GroupLabel } from './GroupLabel';
import { Radio } from './Radio';
import styles from './RadioGroup.module.css';

interface RadioGroupProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** More of them would break a line somewhere, and be hard to run through by eye. */
const MOST_IN_A_LINE = 2;

/** Native radios: one stop for Tab, and the arrow keys choose. */
export const RadioGroup = <V extends string>({ label, options, value, onChange }: RadioGroupProps<V>) => {
  const name = useId();

  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`} className={styles['group']}>
      <GroupLabel id={`${name}-label`}>{label}</GroupLabel>
      <div className={options.length > MOST_IN_A_LINE ? styles['stacked'] : styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <Radio
              name={name}
              checked={option.value === value}
              onChange={() => {
                onChange(option.value);
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
};

import { useId, type ComponentProps } from 'react';
import { GroupLabel } from './GroupLabel';
import { Select } from './Select';
import styles from './SelectField.module.css';

interface SelectFieldProps extends Pick<
  ComponentProps<typeof Select<string>>,
  'options' | 'value' | 'onChange'
> {
  readonly label: string;
  readonly busy?: boolean;
}

/** A list to choose from, below its label like an input. */
export const SelectField = ({ label, busy = false, ...choice }: SelectFieldProps) => {
  const id = useId();
  return (
    <div className={styles['field']}>
      <GroupLabel id={id}>{label}</GroupLabel>
      <Select labelledBy={id} busy={busy} {...choice} />
    </div>
  );
};

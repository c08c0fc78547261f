import { Check } from 'lucide-react';
import styles from './Checkbox.module.css';
import { Icon } from './Icon';

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export const Checkbox = ({ label, checked, onChange }: CheckboxProps) => (
  <label className={styles['row']}>
    <input
      type="checkbox"
      className={styles['box']}
      checked={checked}
      onChange={(event) => {
        onChange(event.target.checked);
      }}
    />
    <Icon of={Check} className={styles['check']} />
    <span>{label}</span>
  </label>
);

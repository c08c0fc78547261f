import { Switch as BaseSwitch } from '@base-ui/react/switch';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly busy: boolean;
  /** Nothing comes of it here; the description says why. It keeps its place among the keys. */
  readonly unavailable?: boolean | undefined;
}

/** Shows `on` and nothing else: what was chosen appears when the owner of the value says so. */
export const Switch = ({ labelledBy, describedBy, on, onChange, busy, unavailable }: SwitchProps) => (
  <BaseSwitch.Root
    className={styles['switch']}
    aria-labelledby={labelledBy}
    aria-describedby={describedBy}
    aria-busy={busy}
    aria-disabled={unavailable ? true : undefined}
    readOnly={unavailable ?? false}
    checked={on}
    onCheckedChange={onChange}
  >
    <BaseSwitch.Thumb className={styles['thumb']} />
  </BaseSwitch.Root>
);

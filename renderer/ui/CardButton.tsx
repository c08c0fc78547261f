import type { LucideIcon } from 'lucide-react';
import styles from './CardButton.module.css';
import { Icon } from './Icon';
import { Pressable } from './Pressable';

interface CardButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** A second line, which is no part of the name. */
  readonly hint: string;
  readonly unavailable?: string | undefined;
  readonly onClick?: () => void;
}

/** A place to go to, as large as two lines. */
export const CardButton = ({ icon, label, hint, ...rest }: CardButtonProps) => (
  <Pressable {...rest} aria-label={label} className={styles['card']}>
    <span className={styles['tile']}>
      <Icon of={icon} />
    </span>
    <span className={styles['lines']}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['hint']}>{hint}</span>
    </span>
  </Pressable>
);

import type { LucideIcon } from 'lucide-react';
import { Icon } from './Icon';
import styles from './IconButton.module.css';
import { Pressable, type PressableProps } from './Pressable';

interface IconButtonProps extends Omit<PressableProps, 'className' | 'children' | 'tip' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** Its name and its tooltip. */
  readonly label: string;
}

export const IconButton = ({ icon, label, ...rest }: IconButtonProps) => (
  <Pressable {...rest} aria-label={label} tip={label} className={styles['button']}>
    <Icon of={icon} />
  </Pressable>
);

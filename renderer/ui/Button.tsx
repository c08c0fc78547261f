import type { LucideIcon } from 'lucide-react';
import styles from './Button.module.css';
import { classNames } from './class-names';
import { Icon } from './Icon';
import { Pressable, type PressableProps } from './Pressable';

interface ButtonProps extends Omit<PressableProps, 'className' | 'tip'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'link' | 'danger';
  readonly size?: 's' | 'm' | 'l';
  readonly icon?: LucideIcon;
}

export const Button = ({ variant = 'secondary', size = 'm', icon, children, ...rest }: ButtonProps) => (
  <Pressable {...rest} className={classNames(styles['button'], styles[variant], styles[size])}>
    {icon && <Icon of={icon} size={size === 'l' ? 'm' : 's'} />}
    <span className={styles['label']}>{children}</span>
  </Pressable>
);

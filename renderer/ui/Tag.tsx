import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './Icon';
import styles from './Tag.module.css';

interface TagProps {
  readonly tone?: 'plain' | 'ok' | 'warn' | 'danger';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A few words about what they stand beside. */
export const Tag = ({ tone = 'plain', icon, children }: TagProps) => (
  <span className={classNames(styles['tag'], styles[tone])}>
    {icon && <Icon of={icon} size="s" />}
    {children}
  </span>
);

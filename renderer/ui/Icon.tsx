import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';
import styles from './Icon.module.css';

interface IconProps {
  readonly of: LucideIcon;
  readonly size?: 's' | 'm';
  readonly className?: string | undefined;
}

/** Drawn beside words, never in place of them: hidden from screen readers. */
export const Icon = ({ of: Drawing, size = 'm', className }: IconProps) => (
  <Drawing aria-hidden="true" className={classNames(styles['icon'], styles[size], className)} />
);

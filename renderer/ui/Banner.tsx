import { CircleCheck, CircleQuestionMark, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { classNames } from './class-names';
import { Icon } from './Icon';
import { IconButton } from './IconButton';

type Tone = 'info' | 'ok' | 'warn' | 'danger' | 'unproven';

export interface BannerProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly dismiss?: { readonly label: string; readonly onDismiss: () => void };
}

const icons: Readonly<Record<Tone, LucideIcon>> = {
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  danger: TriangleAlert,
  unproven: CircleQuestionMark,
};

/** Silent by itself: who shows it announces it, once. */
export const Banner = ({ tone, title, children, actions, dismiss }: BannerProps) => (
  <div className={classNames(styles['banner'], styles[tone])}>
    <Icon of={icons[tone]} className={styles['icon']} />
    <div className={styles['words']}>
      <strong className={styles['title']}>{title}</strong>
      {children}
      {Boolean(actions) && <div className={styles['actions']}>{actions}</div>}
    </div>
    {dismiss && <IconButton icon={X} label={dismiss.label} onClick={dismiss.onDismiss} />}
  </div>
);

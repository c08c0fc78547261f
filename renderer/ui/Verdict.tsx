import { Circle, CircleCheck, CircleDashed, SquareX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './Icon';
import styles from './Verdict.module.css';

export type VerdictTone = 'ok' | 'danger' | 'warn' | 'unproven' | 'plain';

/** Each by its shape, too. */
const ICONS: Readonly<Record<VerdictTone, LucideIcon>> = {
  ok: CircleCheck,
  danger: SquareX,
  warn: TriangleAlert,
  unproven: CircleDashed,
  plain: Circle,
};

interface VerdictProps {
  readonly tone: VerdictTone;
  readonly children: ReactNode;
}

/** How something has gone, in words with their mark. */
export const Verdict = ({ tone, children }: VerdictProps) => (
  <span className={classNames(styles['verdict'], styles[tone])}>
    <span className={styles['icon']}>
      <Icon of={ICONS[tone]} size="s" />
    </span>
    <span>{children}</span>
  </span>
);

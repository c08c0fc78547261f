import type { LucideIcon } from 'lucide-react';
import { Icon } from './Icon';
import styles from './NavLinks.module.css';

export interface NavLink<V extends string> {
  readonly value: V;
  readonly icon: LucideIcon;
  readonly label: string;
  /** How much there is, after the label. */
  readonly count?: number;
}

interface NavLinksProps<V extends string> {
  readonly links: readonly NavLink<V>[];
  /** Where one is, if that is one of these. */
  readonly current: string;
  readonly onGo: (value: V) => void;
}

/** Places in the window, one below the other, or side by side where there is no room for that. */
export const NavLinks = <V extends string>({ links, current, onGo }: NavLinksProps<V>) => (
  <div className={styles['links']}>
    {links.map(({ value, icon, label, count }) => (
      <a
        key={value}
        href={`#${value}`}
        aria-label={count === undefined ? undefined : `${label}, ${count}`}
        aria-current={value === current ? 'page' : undefined}
        className={styles['link']}
        onClick={(event) => {
          // A place in the window, not an address: the page keeps its own.
          event.preventDefault();
          onGo(value);
        }}
      >
        <Icon of={icon} />
        <span className={styles['label']}>{label}</span>
        {count !== undefined && <span className={styles['count']}>{count}</span>}
      </a>
    ))}
  </div>
);

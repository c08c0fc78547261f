import type { LucideIcon } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Icon } from '../../../ui/Icon';
import styles from './GatePanel.module.css';

interface GatePanelProps {
  readonly icon: LucideIcon;
  readonly heading: string;
  readonly sentence: string;
  /** The name of the group, where it is not the heading. */
  readonly label?: string;
  /** What has to be filled in. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** In place of the fields: what stands before them. */
export const GatePanel = ({ icon, heading, sentence, label, children, actions }: GatePanelProps) => {
  const id = useId();
  return (
    <section
      role="group"
      {...(label === undefined ? { 'aria-labelledby': `${id}-heading` } : { 'aria-label': label })}
      className={styles['gate']}
    >
      <span className={styles['tile']}>
        <Icon of={icon} />
      </span>
      <div className={styles['body']}>
        <h2 id={`${id}-heading`} className={styles['heading']}>
          {heading}
        </h2>
        <p>{sentence}</p>
        {children}
        {Boolean(actions) && <div className={styles['actions']}>{actions}</div>}
      </div>
    </section>
  );
};

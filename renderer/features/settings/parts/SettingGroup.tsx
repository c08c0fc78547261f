import { useId, type ReactNode } from 'react';
import styles from './SettingGroup.module.css';

interface SettingGroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

export const SettingGroup = ({ title, children }: SettingGroupProps) => {
  const id = useId();

  return (
    <section aria-labelledby={id} className={styles['group']}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      <div className={styles['rows']}>{children}</div>
    </section>
  );
};

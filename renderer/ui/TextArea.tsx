import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './TextInput.module.css';

/** Several lines of what a machine reads, such as the arguments of a program. */
export const TextArea = (area: Omit<ComponentProps<'textarea'>, 'className'>) => (
  <div className={styles['frame']}>
    <textarea
      rows={2}
      spellCheck={false}
      autoComplete="off"
      dir="ltr"
      {...area}
      className={classNames(styles['input'], styles['mono'], styles['area'])}
    />
  </div>
);

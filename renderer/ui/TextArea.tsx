import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './TextInput.module.css';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'className'> {
  /** For people, and not for a machine. */
  readonly isProse?: true;
}

const FOR_MACHINES = { spellCheck: false, dir: 'ltr' } as const;

/** Several lines: what a machine reads, such as the arguments of a program, unless it is said that people do. */
export const TextArea = ({ isProse, ...area }: TextAreaProps) => (
  <div className={styles['frame']}>
    <textarea
      rows={2}
      autoComplete="off"
      {...(!isProse && FOR_MACHINES)}
      {...area}
      className={classNames(styles['input'], isProse ? undefined : styles['mono'], styles['area'])}
    />
  </div>
);

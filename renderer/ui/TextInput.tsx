import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './TextInput.module.css';

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'className'> {
  /** For addresses, codes and paths: each character apart, and left to right in any language. */
  readonly mono?: true | undefined;
  /** A button inside the frame, at its end. */
  readonly trailing?: ReactNode;
}

/** Suggestions and spelling would keep or send what is typed here. */
const PRIVATE = { autoComplete: 'off', spellCheck: false, autoCapitalize: 'none' } as const;

export const TextInput = ({ mono, trailing, ...input }: TextInputProps) => (
  <div className={styles['frame']}>
    <input
      {...PRIVATE}
      {...(mono && { dir: 'ltr' })}
      {...input}
      className={classNames(styles['input'], mono && styles['mono'])}
    />
    {trailing}
  </div>
);

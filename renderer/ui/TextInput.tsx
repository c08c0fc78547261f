import { useImperativeHandle, useLayoutEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './TextInput.module.css';

export interface TextInputProps extends Omit<
  ComponentProps<'input'>,
  'className' | 'defaultValue' | 'value'
> {
  /** Without one it is the element alone that knows what is typed: no script that draws it keeps a copy. */
  readonly value?: string | undefined;
  /** For addresses, codes and paths: each character apart, and left to right in any language. */
  readonly mono?: true | undefined;
  /** A button inside the frame, at its end. */
  readonly trailing?: ReactNode;
}

/** Suggestions and spelling would keep or send what is typed here. */
const PRIVATE = { autoComplete: 'off', spellCheck: false, autoCapitalize: 'none' } as const;

/**
 * What is typed is a property of the element, never an attribute: React copies a value that it renders into the markup,
 * passwords too, where every style sheet could ask for it and every copy of the page would hold it.
 */
export const TextInput = ({ mono, trailing, value, ref, ...input }: TextInputProps) => {
  const element = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => element.current);

  useLayoutEffect(() => {
    const shown = element.current;
    // Set only when it differs: setting it moves the caret to the end.
    if (shown && value !== undefined && shown.value !== value) shown.value = value;
  });

  return (
    <div className={styles['frame']}>
      <input
        {...PRIVATE}
        {...(mono && { dir: 'ltr' })}
        {...input}
        ref={element}
        className={classNames(styles['input'], mono && styles['mono'])}
      />
      {trailing}
    </div>
  );
};

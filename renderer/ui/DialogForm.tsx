import type { ReactNode, Ref } from 'react';
import styles from './DialogForm.module.css';

interface DialogFormProps {
  readonly ref?: Ref<HTMLFormElement>;
  readonly onSubmit: () => void;
  /** The buttons at its foot. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** What a dialog asks: the fields scroll, the buttons stay. The browser's own complaints about fields stay off. */
export const DialogForm = ({ ref, onSubmit, actions, children }: DialogFormProps) => (
  <form
    ref={ref}
    noValidate
    className={styles['form']}
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    <div className={styles['fields']}>{children}</div>
    <footer className={styles['footer']}>{actions}</footer>
  </form>
);

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open as long as it is rendered. Holds the focus, closes on Esc, and gives the focus back to where it was. */
export const Dialog = ({ title, onClose, children }: DialogProps) => (
  <BaseDialog.Root
    open
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
    disablePointerDismissal
  >
    <BaseDialog.Portal>
      <BaseDialog.Backdrop className={styles['scrim']} />
      <BaseDialog.Viewport className={styles['viewport']}>
        <BaseDialog.Popup className={styles['dialog']}>
          <header className={styles['header']}>
            <BaseDialog.Title className={styles['title']}>{title}</BaseDialog.Title>
          </header>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Viewport>
    </BaseDialog.Portal>
  </BaseDialog.Root>
);

/** What the dialog is about: part of what scrolls, and read aloud together with the title. */
export const DialogText = ({ children }: { readonly children: ReactNode }) => (
  <BaseDialog.Description render={<div />} className={styles['text']}>
    {children}
  </BaseDialog.Description>
);

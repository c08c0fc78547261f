import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly description: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open as long as it is rendered. Holds the focus, closes on Esc, and gives the focus back to where it was. */
export const Dialog = ({ title, description, onClose, children }: DialogProps) => (
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
            <BaseDialog.Description render={<div />} className={styles['description']}>
              {description}
            </BaseDialog.Description>
          </header>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Viewport>
    </BaseDialog.Portal>
  </BaseDialog.Root>
);

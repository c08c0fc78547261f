import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, Ref, RefObject } from 'react';
import { classNames } from './class-names';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

interface DialogProps {
  readonly title: string;
  /** Below the title, and read aloud together with it. */
  readonly subtitle?: string | undefined;
  /** `l` for what is to be compared, `xl` for two columns. */
  readonly size?: 'm' | 'l' | 'xl';
  /** What has the focus at first; else the first that can have it. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** The heading, for whoever moves the focus there. */
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly onClose: () => void;
  /** Nothing lies behind it that would have to be dimmed. */
  readonly alone?: boolean;
  /** What a button to close it, at its upper end, is called; else there is none. */
  readonly closeLabel?: string | undefined;
  /** Where the focus goes when it closes, if not to where it was: what was there may be gone. */
  readonly focusAfter?: () => HTMLElement | undefined;
  readonly children: ReactNode;
}

/** Open as long as it is rendered. Holds the focus, closes on Esc, and gives the focus back to where it was. */
export const Dialog = (props: DialogProps) => {
  const {
    title,
    subtitle,
    size = 'm',
    initialFocus,
    heading,
    onClose,
    closeLabel,
    focusAfter,
    alone,
  } = props;
  return (
    <BaseDialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      disablePointerDismissal
    >
      <BaseDialog.Portal>
        {!alone && <BaseDialog.Backdrop className={styles['scrim']} />}
        <BaseDialog.Viewport className={styles['viewport']}>
          <BaseDialog.Popup
            className={classNames(styles['dialog'], styles[size])}
            finalFocus={() => focusAfter?.() ?? true}
            {...(initialFocus && { initialFocus })}
          >
            <header className={styles['header']}>
              <div className={styles['titles']}>
                <BaseDialog.Title ref={heading} className={styles['title']} tabIndex={-1}>
                  {title}
                </BaseDialog.Title>
                {subtitle !== undefined && (
                  <BaseDialog.Description className={styles['subtitle']}>{subtitle}</BaseDialog.Description>
                )}
              </div>
              {closeLabel !== undefined && <IconButton icon={X} label={closeLabel} onClick={onClose} />}
            </header>
            {props.children}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
};

/** What the dialog is about: part of what scrolls, and read aloud together with the title. */
export const DialogText = ({ children }: { readonly children: ReactNode }) => (
  <BaseDialog.Description render={<div />} className={styles['text']}>
    {children}
  </BaseDialog.Description>
);

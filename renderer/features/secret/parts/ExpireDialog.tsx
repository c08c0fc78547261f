import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';

export interface ExpireDialogProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onExpire: () => void;
  readonly focusAfter: () => HTMLElement | undefined;
}

/** Asks first: a server that changes passwords by itself does so at once. */
export const ExpireDialog = ({ name, onClose, onExpire, focusAfter }: ExpireDialogProps) => {
  const t = useWords();
  return (
    <Dialog title={t('secret.more.expire')} onClose={onClose} focusAfter={focusAfter}>
      <DialogForm
        onSubmit={onExpire}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button type="submit" variant="danger">
              {t('secret.more.expire')}
            </Button>
          </>
        }
      >
        <DialogText>
          <p>{t('secret.acts.expireAsk', { name })}</p>
        </DialogText>
      </DialogForm>
    </Dialog>
  );
};

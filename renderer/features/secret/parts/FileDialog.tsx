import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';

export interface FileDialogProps {
  readonly name: string;
  readonly asked: 'upload' | 'remove';
  readonly onClose: () => void;
  readonly onSure: () => void;
}

/** Asks first: what the field holds is gone afterwards, and nobody sees from here what it is. */
export const FileDialog = ({ name, asked, onClose, onSure }: FileDialogProps) => {
  const t = useWords();
  const isUpload = asked === 'upload';
  const field = { field: name };
  return (
    <Dialog title={t(`secret.file.${asked}`, field)} onClose={onClose}>
      <DialogForm
        onSubmit={onSure}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button type="submit" variant={isUpload ? 'primary' : 'danger'}>
              {t(isUpload ? 'secret.file.choose' : 'secret.file.confirmRemove')}
            </Button>
          </>
        }
      >
        <DialogText>
          <p>{t(isUpload ? 'secret.file.uploadAsk' : 'secret.file.removeAsk', field)}</p>
        </DialogText>
      </DialogForm>
    </Dialog>
  );
};

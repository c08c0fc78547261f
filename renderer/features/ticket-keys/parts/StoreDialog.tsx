import type { TicketKeyFile } from '../../../../shared/ticket-keys';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import type { KeysDesk } from '../desk';
import { useKeyAttempt } from '../use-key-attempt';
import { useSecretPlace } from '../use-secret-place';
import { SecretPlaceFields } from './SecretPlaceFields';

interface StoreDialogProps extends KeysDesk {
  readonly file: TicketKeyFile;
  readonly onClose: () => void;
}

/** Puts the password that a file has into the vault. */
export const StoreDialog = (props: StoreDialogProps) => {
  const t = useWords();
  const { keys, file, say, alert, onClose } = props;
  const { place, ...fields } = useSecretPlace(props, true);
  const tried = useKeyAttempt(alert);

  const submit = async () => {
    if (!place || !(await tried.attempt(() => keys.storePassword({ id: file.id, ...place })))) return;
    say(t('ticketKeys.store.said'));
    onClose();
  };

  return (
    <Dialog title={t('ticketKeys.store.checkbox')} size="l" onClose={onClose}>
      <DialogForm
        onSubmit={() => void submit()}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button
              type="submit"
              variant="primary"
              unavailable={tried.waits ?? (place ? undefined : t('ticketKeys.store.missing'))}
            >
              {t('ticketKeys.store.submit')}
            </Button>
          </>
        }
      >
        {tried.failure && <FailureBanner failure={tried.failure} />}
        <DialogText>
          <p>{t('ticketKeys.store.what')}</p>
        </DialogText>
        <SecretPlaceFields place={{ ...fields, place }} />
      </DialogForm>
    </Dialog>
  );
};

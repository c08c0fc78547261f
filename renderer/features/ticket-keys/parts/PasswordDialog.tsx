import { useState } from 'react';
import { isSameServer } from '../../../../shared/same-server';
import type { ChangedFilePassword, TicketKeyFile } from '../../../../shared/ticket-keys';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import type { KeysDesk } from '../desk';
import { useKeyAttempt } from '../use-key-attempt';
import { useNewPassword } from '../use-new-password';
import { useSecretPlace } from '../use-secret-place';
import styles from './Fields.module.css';
import { PasswordFields } from './PasswordFields';
import { SecretPlaceFields } from './SecretPlaceFields';

interface PasswordDialogProps extends KeysDesk {
  readonly file: TicketKeyFile;
  readonly onClose: () => void;
}

const BESIDE_FIELDS = ['key-password-empty', 'key-password-short', 'key-password-differs'] as const;

/** What becomes of the secret that the password is in, or whether it comes into one. */
const useSecretChoice = (desk: PasswordDialogProps) => {
  const { file, server } = desk;
  const canUpdate = file.secret !== null && isSameServer(file.secret.server, server);
  const [isWanted, setWanted] = useState(file.secret !== null);
  const place = useSecretPlace(desk, isWanted && file.secret === null);
  const chosen = (): ChangedFilePassword['secret'] | undefined => {
    if (!isWanted) return { kind: 'leave' };
    if (file.secret) return canUpdate ? { kind: 'update' } : undefined;
    return place.place && { kind: 'make', ...place.place };
  };
  return { isWanted, setWanted, place, chosen: chosen() };
};

type SecretChoice = ReturnType<typeof useSecretChoice>;

const SecretFields = ({ file, server, choice }: PasswordDialogProps & { readonly choice: SecretChoice }) => {
  const t = useWords();
  const { isWanted, setWanted, place } = choice;
  if (file.secret) {
    const { server: where, name } = file.secret;
    return (
      <>
        <Checkbox label={t('ticketKeys.change.update', { name })} checked={isWanted} onChange={setWanted} />
        {isWanted && server !== where && (
          <p className={styles['note']}>{t('ticketKeys.change.elsewhere', { server: where })}</p>
        )}
      </>
    );
  }
  if (server === undefined) return <p className={styles['note']}>{t('ticketKeys.store.signedOut')}</p>;
  return (
    <>
      <Checkbox label={t('ticketKeys.store.checkbox')} checked={isWanted} onChange={setWanted} />
      {isWanted && <SecretPlaceFields place={place} />}
    </>
  );
};

/** Another password for the same keys. The file is replaced only once the vault has it, if it is to be there. */
export const PasswordDialog = (props: PasswordDialogProps) => {
  const t = useWords();
  const { keys, file, say, alert, onClose } = props;
  const password = useNewPassword();
  const choice = useSecretChoice(props);
  const tried = useKeyAttempt(alert);
  const { failure } = tried;

  const submit = async () => {
    const { chosen: secret } = choice;
    if (!secret) return;
    const wanted = { id: file.id, password: password.password(), secret };
    if (!(await tried.attempt(() => keys.changePassword(wanted)))) return;
    say(t('ticketKeys.change.said'));
    onClose();
  };
  const missing = t(file.secret ? 'ticketKeys.needsSession' : 'ticketKeys.store.missing');

  return (
    <Dialog title={t('ticketKeys.change.button')} size="l" onClose={onClose}>
      <DialogForm
        onSubmit={() => void submit()}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button
              type="submit"
              variant="primary"
              unavailable={tried.waits ?? (choice.chosen ? undefined : missing)}
            >
              {t('ticketKeys.change.button')}
            </Button>
          </>
        }
      >
        {failure && tried.errorAt(BESIDE_FIELDS) === undefined && (
          <>
            <FailureBanner failure={failure} />
            <p>{t('ticketKeys.change.stays')}</p>
          </>
        )}
        <DialogText>
          <p>{t('ticketKeys.change.copies')}</p>
        </DialogText>
        <PasswordFields password={password} tried={tried} />
        <SecretFields {...props} choice={choice} />
      </DialogForm>
    </Dialog>
  );
};

import { useEffect, useRef } from 'react';
import { LONGEST_FARM } from '../../../../shared/ticket-key-limits';
import { SIZE_FOR, TICKET_SERVERS } from '../../../../shared/ticket-key-servers';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import { Field } from '../../../ui/Field';
import { Mono } from '../../../ui/Mono';
import { Segments } from '../../../ui/Segments';
import { TextInput } from '../../../ui/TextInput';
import type { KeysDesk } from '../desk';
import { SERVER_NAMES } from '../key-words';
import { useKeyAttempt, type KeyAttempt } from '../use-key-attempt';
import { useNewFile, type NewFile } from '../use-new-file';
import styles from './Fields.module.css';
import { PasswordFields } from './PasswordFields';
import { ABOUT_PATH, PathField } from './PathField';
import { SecretPlaceFields } from './SecretPlaceFields';

interface NewDialogProps extends KeysDesk {
  /** A file of bare bytes that becomes the current key. */
  readonly raw: string | null;
  readonly onClose: () => void;
}

const SERVERS = TICKET_SERVERS.map((value) => ({ value, label: SERVER_NAMES[value] }));
const BESIDE_FIELDS = [
  ...ABOUT_PATH,
  'farm-empty',
  'key-password-empty',
  'key-password-short',
  'key-password-differs',
] as const;

interface PartProps {
  readonly file: NewFile;
  readonly tried: KeyAttempt;
}

const FarmFields = ({ file, tried }: PartProps) => {
  const t = useWords();
  return (
    <>
      <Field label={t('ticketKeys.new.farm')} error={tried.errorAt(['farm-empty'])}>
        {(wiring) => (
          <TextInput
            {...wiring}
            maxLength={LONGEST_FARM}
            value={file.farm}
            onChange={(event) => {
              file.setFarm(event.target.value);
            }}
          />
        )}
      </Field>
      <div className={styles['choice']}>
        <Segments
          isLabelled
          label={t('ticketKeys.server')}
          segments={SERVERS}
          value={file.server}
          onChange={file.setServer}
        />
        <p className={styles['note']}>{t('ticketKeys.new.size', { size: SIZE_FOR[file.server] })}</p>
      </div>
    </>
  );
};

const StoreFields = ({ file, server }: Pick<PartProps, 'file'> & Pick<KeysDesk, 'server'>) => {
  const t = useWords();
  if (server === undefined) return <p className={styles['note']}>{t('ticketKeys.store.signedOut')}</p>;
  return (
    <>
      <Checkbox label={t('ticketKeys.store.checkbox')} checked={file.isStored} onChange={file.setStored} />
      {file.isStored && <SecretPlaceFields place={file.place} />}
    </>
  );
};

/** A new file for a farm. One that is there already is never written over. */
export const NewDialog = (props: NewDialogProps) => {
  const t = useWords();
  const { keys, raw, server, say, alert, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const file = useNewFile(props);
  const tried = useKeyAttempt(alert);
  const { failure } = tried;
  const wanted = file.wanted(raw);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  const submit = async () => {
    if (!wanted || !(await tried.attempt(() => keys.create(wanted)))) return;
    say(t('ticketKeys.new.said', { farm: wanted.farm }));
    onClose();
  };

  return (
    <Dialog title={t('ticketKeys.new.title')} size="l" onClose={onClose}>
      <DialogForm
        ref={form}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button
              type="submit"
              variant="primary"
              unavailable={tried.waits ?? (wanted ? undefined : t('ticketKeys.store.missing'))}
            >
              {t('ticketKeys.new.submit')}
            </Button>
          </>
        }
      >
        {raw !== null && (
          <DialogText>
            <p>{t('ticketKeys.new.raw')}</p>
            <Mono>{raw}</Mono>
          </DialogText>
        )}
        {failure && tried.errorAt(BESIDE_FIELDS) === undefined && <FailureBanner failure={failure} />}
        <FarmFields file={file} tried={tried} />
        <PathField path={file.path} onPath={file.setPath} tried={tried} choose={keys.client.choosePath} />
        <PasswordFields password={file.password} tried={tried} />
        <StoreFields file={file} server={server} />
      </DialogForm>
    </Dialog>
  );
};

import { useState } from 'react';
import type { TicketKeyFile } from '../../../../shared/ticket-keys';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import { Mono } from '../../../ui/Mono';
import { RadioGroup } from '../../../ui/RadioGroup';
import type { KeysDesk } from '../desk';
import { useKeyAttempt } from '../use-key-attempt';
import { useNewPassword } from '../use-new-password';
import { TypedPassword } from './PasswordFields';
import { ABOUT_PATH, PathField } from './PathField';

interface CmsDialogProps extends Pick<KeysDesk, 'keys' | 'say' | 'alert'> {
  readonly file: TicketKeyFile;
  readonly onClose: () => void;
}

const BESIDE_FIELDS = [
  ...ABOUT_PATH,
  'key-password-empty',
  'key-password-short',
  'key-password-differs',
] as const;

const withoutEnding = (path: string): string => path.replace(/(?:\.tls-ticket-keys)?\.age$/u, '');

/** One file under a password, for whoever has openssl and not Keyturn. */
export const CmsDialog = ({ keys, file, say, alert, onClose }: CmsDialogProps) => {
  const t = useWords();
  const [path, setPath] = useState(`${withoutEnding(file.path)}.keys.pem`);
  const [kind, setKind] = useState<'same' | 'typed'>('same');
  const typed = useNewPassword();
  const tried = useKeyAttempt(alert);

  const submit = async () => {
    const { value, repeated } = typed;
    const password = kind === 'same' ? ({ kind } as const) : ({ kind, value, repeated } as const);
    const worked = await tried.attempt(async () => {
      const reply = await keys.exportCms({ id: file.id, path, password });
      return reply.ok ? undefined : reply.failure;
    });
    if (!worked) return;
    say(t('ticketKeys.cms.said'));
    onClose();
  };

  return (
    <Dialog title={t('ticketKeys.cms.title')} size="l" onClose={onClose}>
      <DialogForm
        onSubmit={() => void submit()}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button type="submit" variant="primary" unavailable={tried.waits}>
              {t('ticketKeys.cms.submit')}
            </Button>
          </>
        }
      >
        <DialogText>
          <p>{t('ticketKeys.cms.what')}</p>
          <Mono>{t('ticketKeys.cms.command')}</Mono>
        </DialogText>
        {tried.failure && tried.errorAt(BESIDE_FIELDS) === undefined && (
          <FailureBanner failure={tried.failure} />
        )}
        <PathField path={path} onPath={setPath} tried={tried} choose={keys.client.choosePath} />
        <RadioGroup
          label={t('ticketKeys.password.label')}
          options={[
            { value: 'same', label: t('ticketKeys.cms.same') },
            { value: 'typed', label: t('ticketKeys.password.type') },
          ]}
          value={kind}
          onChange={setKind}
        />
        {kind === 'typed' && <TypedPassword typed={typed} tried={tried} />}
      </DialogForm>
    </Dialog>
  );
};

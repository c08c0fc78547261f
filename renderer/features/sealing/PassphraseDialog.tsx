import { useEffect, useRef } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogForm } from '../../ui/DialogForm';
import { PassphraseFields } from './parts/PassphraseFields';
import { usePassphraseForm } from './use-passphrase-form';

export interface PassphraseDialogProps {
  readonly isNew: boolean;
  readonly givePassphrase: (passphrase: string) => Promise<Failure | undefined>;
  readonly say: (text: string) => void;
  readonly onClose: () => void;
}

export const PassphraseDialog = ({ isNew, givePassphrase, say, onClose }: PassphraseDialogProps) => {
  const t = useWords();
  const fields = useRef<HTMLFormElement>(null);
  const form = usePassphraseForm({ isNew, givePassphrase });

  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form.problem]);

  const submit = async () => {
    if (!(await form.submit())) return;
    say(t('passphrase.done'));
    onClose();
  };

  return (
    <Dialog title={t('passphrase.title')} onClose={onClose}>
      <DialogForm
        ref={fields}
        onSubmit={() => {
          void submit();
        }}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button
              type="submit"
              variant="primary"
              unavailable={form.working ? t('passphrase.working') : undefined}
            >
              {t(isNew ? 'passphrase.seal' : 'passphrase.open')}
            </Button>
          </>
        }
      >
        <PassphraseFields form={form} isNew={isNew} />
      </DialogForm>
    </Dialog>
  );
};

import { useState } from 'react';
import type { KeySlot, TicketKeyFile } from '../../../../shared/ticket-keys';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import type { KeysDesk } from '../desk';
import { spaced } from '../key-words';
import { useKeyAttempt } from '../use-key-attempt';

interface RotateDialogProps extends Pick<KeysDesk, 'keys' | 'say' | 'alert'> {
  readonly file: TicketKeyFile;
  readonly onClose: () => void;
}

/** The last word before a key is erased for good. */
export const RotateDialog = ({ keys, file, say, alert, onClose }: RotateDialogProps) => {
  const t = useWords();
  const [isPublished, setPublished] = useState(false);
  const tried = useKeyAttempt(alert);
  // As it was when it was asked for: afterwards another key is next.
  const [slots] = useState(file.opened?.slots);
  const nameOf = (slot: KeySlot['slot']) =>
    spaced(slots?.find((each) => each.slot === slot)?.shortName ?? '');

  const rotate = async () => {
    if (!isPublished) return;
    if (!(await tried.attempt(() => keys.rotate({ id: file.id, isPublished: true })))) return;
    say(t('ticketKeys.rotate.said', { id: nameOf('next') }));
    onClose();
  };

  return (
    <Dialog title={t('ticketKeys.rotate.title')} onClose={onClose}>
      <DialogForm
        onSubmit={() => void rotate()}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button
              type="submit"
              variant="primary"
              unavailable={tried.waits ?? (isPublished ? undefined : t('ticketKeys.rotate.publishFirst'))}
            >
              {t('ticketKeys.rotate.button')}
            </Button>
          </>
        }
      >
        {tried.failure && <FailureBanner failure={tried.failure} />}
        <DialogText>
          <p>{t('ticketKeys.rotate.what', { previous: nameOf('previous') })}</p>
          <p>{t('ticketKeys.rotate.nodes', { next: nameOf('next') })}</p>
        </DialogText>
        <Checkbox label={t('ticketKeys.rotate.published')} checked={isPublished} onChange={setPublished} />
      </DialogForm>
    </Dialog>
  );
};

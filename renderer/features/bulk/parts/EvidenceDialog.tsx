import type { BulkRow } from '../../../../shared/bulk';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogSheet } from '../../../ui/DialogSheet';

interface EvidenceDialogProps {
  readonly row: BulkRow;
  readonly onClose: () => void;
}

/** How it is known what became of one. */
export const EvidenceDialog = ({ row, onClose }: EvidenceDialogProps) => {
  const t = useWords();
  const { name, state, proofs, failure } = row;
  const title = t(state === 'failed' ? 'bulk.run.why' : 'bulk.run.showEvidence', { name });
  const text = failure ? failureText(t, failure) : undefined;

  return (
    <Dialog title={title} onClose={onClose}>
      <DialogSheet actions={<Button onClick={onClose}>{t('controls.close')}</Button>}>
        <DialogText>
          {proofs.map((proof) => (
            <p key={proof}>{t(`bulk.proof.${proof}`)}</p>
          ))}
          {text && <p>{`${text.what} ${text.next}`}</p>}
          {text?.detail !== undefined && <p>{text.detail}</p>}
        </DialogText>
      </DialogSheet>
    </Dialog>
  );
};

import type { BulkScope, PlannedSecret } from '../../../../shared/bulk';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogSheet } from '../../../ui/DialogSheet';

interface ConfirmDialogProps {
  readonly scope: BulkScope;
  readonly items: readonly PlannedSecret[];
  readonly host: string;
  readonly pauses: boolean;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

/** The last word before anything is changed. */
export const ConfirmDialog = ({ scope, items, host, pauses, onStart, onClose }: ConfirmDialogProps) => {
  const t = useWords();
  const name = items[0]?.name ?? '';
  return (
    <Dialog title={t(`bulk.confirm.${scope}`, { count: items.length, host })} onClose={onClose}>
      <DialogSheet
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button variant="primary" onClick={onStart}>
              {t('bulk.confirm.start')}
            </Button>
          </>
        }
      >
        <DialogText>{t(pauses ? 'bulk.confirm.waits' : 'bulk.confirm.follows', { name })}</DialogText>
      </DialogSheet>
    </Dialog>
  );
};

import { useStore } from 'zustand';
import { useWords } from '../../app/words';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog, DialogText } from '../../ui/Dialog';
import { DialogSheet } from '../../ui/DialogSheet';
import type { LeavingVerbs } from './leaving';

export interface LeavingDialogProps {
  readonly access: LeavingVerbs;
}

/** Before the sign-out: what is out can be given back. */
export const LeavingDialog = ({ access }: LeavingDialogProps) => {
  const t = useWords();
  const asked = useStore(access.leaving);
  if (!asked) return null;

  const answer = (given: 'check-in' | 'leave' | 'stay') => () => void access.answerLeaving(given);
  const unavailable = asked.isBusy ? t('access.busy') : undefined;
  return (
    <Dialog title={t('access.leaving.title', { count: asked.count })} onClose={answer('stay')}>
      <DialogSheet
        actions={
          <>
            <Button variant="primary" unavailable={unavailable} onClick={answer('check-in')}>
              {t('access.leaving.checkIn')}
            </Button>
            <Button onClick={answer('leave')}>{t('access.leaving.leave')}</Button>
            <Button onClick={answer('stay')}>{t('access.leaving.stay')}</Button>
          </>
        }
      >
        <DialogText>
          <p>{t('access.leaving.text')}</p>
        </DialogText>
        {asked.hasFailed && (
          <Banner tone="danger" title={t('access.leaving.failed', { count: asked.count })}>
            <p>{t('access.leaving.failedNext')}</p>
          </Banner>
        )}
      </DialogSheet>
    </Dialog>
  );
};

import type { Failure } from '../../../../shared/ipc/reply';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { DialogSheet } from '../../../ui/DialogSheet';

interface BlockedProps {
  readonly failure: Failure;
  readonly onAgain: () => void;
  /** To the change that stands in the way, where it is known. */
  readonly onShowWaiting: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Why there is nothing to agree to. */
export const Blocked = ({ failure, onAgain, onShowWaiting, onClose }: BlockedProps) => {
  const t = useWords();
  const { what, next, detail } = failureText(t, failure);
  const showWaiting = failure.code === 'rotation-waiting' ? onShowWaiting : undefined;
  return (
    <DialogSheet
      actions={
        <>
          <Button onClick={onClose}>{t('controls.close')}</Button>
          <Button onClick={showWaiting ?? onAgain}>
            {t(showWaiting ? 'rotated.show' : 'controls.tryAgain')}
          </Button>
        </>
      }
    >
      <div role="alert">
        <Banner tone="danger" title={t('rotation.blocked')}>
          <p>{`${what} ${next}`}</p>
          {detail !== undefined && <p>{detail}</p>}
        </Banner>
      </div>
    </DialogSheet>
  );
};

import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { DialogSheet } from '../../../ui/DialogSheet';
import { useLate } from '../../secrets';

/** From here on somebody wants to know what is waited for. */
const TOLD_AFTER_MS = 10_000;

interface PreparingProps {
  readonly host: string;
  readonly onClose: () => void;
}

/** While the server is asked how the secret stands, and for a password. */
export const Preparing = ({ host, onClose }: PreparingProps) => {
  const t = useWords();
  const isLate = useLate(TOLD_AFTER_MS);
  return (
    <DialogSheet actions={<Button onClick={onClose}>{t('controls.cancel')}</Button>}>
      <p role="status">{isLate ? t('rotation.waiting', { host }) : t('rotation.preparing')}</p>
    </DialogSheet>
  );
};

import type { Rotation } from '../../../../shared/rotation';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { DialogSheet } from '../../../ui/DialogSheet';
import { nowOf } from '../outcome-text';
import { Track } from './Track';

interface WatchingProps {
  readonly rotation: Rotation;
  readonly locale: string;
  readonly onBackground: () => void;
}

/** While it is on its way. Leaving it does not end it. */
export const Watching = ({ rotation, locale, onBackground }: WatchingProps) => {
  const t = useWords();
  return (
    <DialogSheet actions={<Button onClick={onBackground}>{t('rotated.background')}</Button>}>
      <Track rotation={rotation} locale={locale} />
      <p>{nowOf(t, rotation)}</p>
      <p>{t('rotated.onItsWay')}</p>
    </DialogSheet>
  );
};

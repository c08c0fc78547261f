import type { Failure } from '../../../../shared/ipc/reply';
import { formatTime } from '../../../app/dates';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';

interface AbsenceBannerProps {
  readonly failure: Failure;
  readonly at: number;
  readonly locale: string;
  readonly onAgain: () => void;
}

/** How old is what is shown, and why nothing newer is. */
export const AbsenceBanner = ({ failure, at, locale, onAgain }: AbsenceBannerProps) => {
  const t = useWords();
  const { what, next, detail } = failureText(t, failure);
  return (
    <Banner
      tone="warn"
      title={t('secret.absent.title', { time: formatTime(new Date(at), locale) })}
      actions={<Button onClick={onAgain}>{t('controls.tryAgain')}</Button>}
    >
      <p>{`${what} ${next}`}</p>
      {detail !== undefined && <p>{detail}</p>}
      <p>{t('secret.absent.next')}</p>
    </Banner>
  );
};

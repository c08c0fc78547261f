import type { Failure } from '../../../../shared/ipc/reply';
import { formatMoment } from '../../../app/dates';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
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
  return (
    <FailureBanner
      failure={failure}
      tone="warn"
      title={t('secret.absent.title', { time: formatMoment(new Date(at), locale) })}
      actions={<Button onClick={onAgain}>{t('controls.tryAgain')}</Button>}
    >
      <p>{t('secret.absent.next')}</p>
    </FailureBanner>
  );
};

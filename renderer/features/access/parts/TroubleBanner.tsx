import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import type { Desk } from '../desk';
import type { Trouble } from '../store';
import { troubleTitle, useActs } from '../use-acts';

interface TroubleBannerProps {
  readonly desk: Desk;
  readonly trouble: Trouble;
}

/** Why something was not done, or that nobody knows whether it was. */
export const TroubleBanner = ({ desk, trouble }: TroubleBannerProps) => {
  const t = useWords();
  const { look, unavailable } = useActs(desk);
  const { what, next, detail } = failureText(t, trouble.failure);
  const isUnknown = trouble.outcome === 'unknown';

  return (
    <Banner
      tone={isUnknown ? 'unproven' : 'danger'}
      title={troubleTitle(t, trouble)}
      actions={
        <Button size="s" unavailable={unavailable} onClick={() => void look()}>
          {t('access.checkAgain')}
        </Button>
      }
    >
      <p>{isUnknown ? `${what} ${t('access.unsure.next')}` : `${what} ${next}`}</p>
      {detail !== undefined && <p>{detail}</p>}
    </Banner>
  );
};

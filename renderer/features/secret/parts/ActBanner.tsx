import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import type { ActNews } from '../use-acts';

interface ActBannerProps {
  readonly news: ActNews;
  readonly onDismiss: () => void;
  readonly onLookAgain: () => void;
}

/** What has come of the last thing that was done with the secret. */
export const ActBanner = ({ news, onDismiss, onLookAgain }: ActBannerProps) => {
  const t = useWords();
  const dismiss = { label: t('controls.dismiss'), onDismiss };
  if (news.kind === 'beating') {
    return (
      <Banner
        tone="info"
        title={t('secret.acts.beating')}
        actions={<Button onClick={onDismiss}>{t('secret.acts.stopWatching')}</Button>}
      >
        <p>{t('secret.acts.beatingNext')}</p>
      </Banner>
    );
  }
  if (news.kind === 'beaten') {
    const result = news.heartbeat ?? t('secret.facts.unknown');
    const isGood = news.heartbeat === 'Success';
    return (
      <Banner tone={isGood ? 'ok' : 'warn'} title={t('secret.acts.beaten', { result })} dismiss={dismiss}>
        <p>{t(isGood ? 'secret.acts.goodBeat' : 'secret.acts.badBeat')}</p>
      </Banner>
    );
  }
  const isUnknown = news.failure.code === 'outcome-unknown';
  return (
    <FailureBanner
      failure={news.failure}
      tone={isUnknown ? 'unproven' : 'danger'}
      title={t(isUnknown ? 'secret.acts.unknown' : 'secret.acts.failed')}
      dismiss={dismiss}
      actions={isUnknown && <Button onClick={onLookAgain}>{t('secret.edit.lookAgain')}</Button>}
    />
  );
};

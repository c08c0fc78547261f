import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import type { News } from '../use-rotate';

interface NewsBannerProps {
  readonly news: News;
  readonly onLookAgain: () => void;
  /** To the change that stands in the way, where it is known. */
  readonly onShowWaiting: (() => void) | undefined;
}

/** Why nothing was sent. */
export const NewsBanner = ({ news, onLookAgain, onShowWaiting }: NewsBannerProps) => {
  const t = useWords();
  if (news.kind === 'changed') {
    return (
      <div role="alert">
        <Banner
          tone="warn"
          title={t('rotation.changed')}
          actions={<Button onClick={onLookAgain}>{t('rotation.lookAgain')}</Button>}
        >
          <p>{t(`rotation.changedWhat.${news.what}`)}</p>
        </Banner>
      </div>
    );
  }
  if (news.kind === 'unsealed') {
    return (
      <div role="alert">
        <Banner tone="warn" title={t('rotation.unsealed')}>
          <p>{t('rotation.unsealedText')}</p>
        </Banner>
      </div>
    );
  }
  const isWaiting = news.failure.code === 'rotation-waiting' && onShowWaiting !== undefined;
  return (
    <div role="alert">
      <FailureBanner
        failure={news.failure}
        actions={isWaiting && <Button onClick={onShowWaiting}>{t('rotated.show')}</Button>}
      />
    </div>
  );
};

import { formatMoment } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import type { OpenSession } from '../open-session';

interface EndBannerProps {
  readonly session: Extract<OpenSession, { readonly state: 'ended' }>;
  readonly locale: string;
  readonly onSignInAgain: () => void;
}

export const EndBanner = ({ session, locale, onSignInAgain }: EndBannerProps) => {
  const t = useWords();
  const time = formatMoment(new Date(session.at), locale);

  return (
    <Banner
      tone="warn"
      title={t('session.ended.title')}
      actions={
        <Button variant="primary" onClick={onSignInAgain}>
          {t('session.ended.again')}
        </Button>
      }
    >
      <p>{t(`session.ended.${session.because}`, { time })}</p>
    </Banner>
  );
};

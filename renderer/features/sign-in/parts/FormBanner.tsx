import { formatMoment } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import type { EarlierSession, SignInFormVerbs } from '../use-sign-in-form';
import type { Remedy } from '../problem';
import { ProblemBanner } from './ProblemBanner';

/** The session that is open behind the form. */
export interface StillOpen {
  readonly host: string;
  readonly user: string;
  readonly onBack: () => void;
  /** Asks before it is left for another one. */
  readonly mayLeave: () => Promise<boolean>;
  /** Asks before the practice vault ends, which it may be a session at. */
  readonly mayEndPractice: () => Promise<boolean>;
}

interface FormBannerProps {
  readonly signIn: SignInFormVerbs;
  readonly earlier: EarlierSession | undefined;
  readonly stillOpen: StillOpen | undefined;
  readonly locale: string;
  readonly onActivity: () => void;
  readonly onRemedy: (remedy: Remedy) => void;
}

const StillOpenBanner = ({ host, user, onBack }: StillOpen) => {
  const t = useWords();
  return (
    <Banner
      tone="info"
      title={t('session.stillOpen.title', { host, user })}
      actions={
        <Button size="s" onClick={onBack}>
          {t('settings.backToSession')}
        </Button>
      }
    >
      <p>{t('session.stillOpen.body')}</p>
    </Banner>
  );
};

/** What there is to say above the fields: of the last try, and of the session that is, or was, there. */
export const FormBanner = ({ signIn, earlier, stillOpen, locale, ...verbs }: FormBannerProps) => {
  const t = useWords();
  const { problem } = signIn;

  return (
    <>
      {problem && <ProblemBanner problem={problem} {...verbs} />}
      {stillOpen && <StillOpenBanner {...stillOpen} />}
      {!problem && !stillOpen && earlier && (
        <Banner
          tone="info"
          title={t('session.ended.at', { time: formatMoment(new Date(earlier.at), locale) })}
        >
          {t('session.ended.next')}
        </Banner>
      )}
    </>
  );
};

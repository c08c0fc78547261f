import { formatTime } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import type { EndedSession, SignInFormVerbs } from '../use-sign-in-form';
import { ProblemBanner } from './ProblemBanner';

interface FormBannerProps {
  readonly signIn: SignInFormVerbs;
  readonly ended: EndedSession | undefined;
  readonly locale: string;
}

/** The one thing that there is to say above the fields, the newest first. */
export const FormBanner = ({ signIn, ended, locale }: FormBannerProps) => {
  const t = useWords();

  if (signIn.asked) {
    return (
      <Banner tone="info" title={t('signIn.later.title')}>
        {t('signIn.later.body')}
      </Banner>
    );
  }
  if (signIn.problem) return <ProblemBanner problem={signIn.problem} />;
  if (!ended) return null;
  return (
    <Banner tone="info" title={t('session.ended.at', { time: formatTime(new Date(ended.at), locale) })}>
      {t('session.ended.next')}
    </Banner>
  );
};

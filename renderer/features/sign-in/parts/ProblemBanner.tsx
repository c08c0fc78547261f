import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { consequenceOf, problemText, remediesOf, type Problem, type Remedy } from '../problem';

interface ProblemBannerProps {
  readonly problem: Problem;
  readonly onActivity: () => void;
  readonly onRemedy: (remedy: Remedy) => void;
}

/** Why the last try did not work: the case, what it means, what to do now, and the server's own words. */
export const ProblemBanner = ({ problem, onActivity, onRemedy }: ProblemBannerProps) => {
  const t = useWords();
  const { title, lines } = problemText(t, problem);

  return (
    <Banner
      tone={consequenceOf(problem.failure).isQuestion ? 'info' : 'danger'}
      title={title}
      actions={
        <>
          {remediesOf(problem).map((remedy) => (
            <Button
              key={remedy}
              size="s"
              onClick={() => {
                onRemedy(remedy);
              }}
            >
              {t(`signIn.${remedy}`)}
            </Button>
          ))}
          <Button variant="link" onClick={onActivity}>
            {t('activity.show')}
          </Button>
        </>
      }
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Banner>
  );
};

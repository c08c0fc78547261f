import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { consequenceOf, problemText, type Problem } from '../problem';

/** Why the last try did not work: the case, what it means, what to do now, and the server's own words. */
export const ProblemBanner = ({ problem }: { readonly problem: Problem }) => {
  const t = useWords();
  const { title, lines } = problemText(t, problem);

  return (
    <Banner tone={consequenceOf(problem.failure).isQuestion ? 'info' : 'danger'} title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Banner>
  );
};

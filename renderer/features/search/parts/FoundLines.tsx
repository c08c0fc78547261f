import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { Searching, SearchStore } from '../store';

interface FoundLinesProps {
  readonly searching: Searching;
  readonly search: SearchStore;
  readonly locale: string;
}

const formatsOf = (locale: string) => {
  const language = locale === '' ? undefined : locale;
  const number = new Intl.NumberFormat(language);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  return { number: (value: number) => number.format(value), time: (at: number) => time.format(at) };
};

/** Whether all names are known here, and if not, why. */
const Walked = ({ searching: { walked, known }, search, locale }: FoundLinesProps) => {
  const t = useWords();
  const { number } = formatsOf(locale);
  if (walked.state === 'walking') {
    const { total } = walked;
    return (
      <p>
        {total === null
          ? t('search.walkingFirst')
          : t('search.walking', { known: number(known), total: number(total) })}
      </p>
    );
  }
  if (!walked.failure) return null;
  const { what } = failureText(t, walked.failure);
  return (
    <>
      <p>{t('search.walkFailed', { known: number(known), what })}</p>
      <Button size="s" onClick={search.walkOn}>
        {t('search.walkOn')}
      </Button>
    </>
  );
};

const Answered = ({ question, server, rows, here, skipsParts }: Searching) => {
  const t = useWords();
  const more = (rows?.length ?? 0) - here;
  const isShort = skipsParts && server.total === 0 && here > 0;
  const lines = [
    server.total > 0 && t('search.server', { count: server.total }),
    isShort && t('search.nothingOnServer', { text: question.text }),
    isShort && t('search.skipsParts'),
    more > 0 && t('search.more', { count: more }),
  ];
  return <p>{lines.filter((line) => line !== false).join(' ')}</p>;
};

const Server = ({ searching, search }: FoundLinesProps) => {
  const t = useWords();
  const { server } = searching;
  switch (server.state) {
    case 'not-asked':
      return null;
    case 'asking':
      return <p>{t('search.asking')}</p>;
    case 'answered':
      return <Answered {...searching} />;
    case 'failed':
      return (
        <>
          <p>
            {t('search.serverFailed', { what: server.failure ? failureText(t, server.failure).what : '' })}
          </p>
          <Button size="s" onClick={search.askServerAgain}>
            {t('search.askAgain')}
          </Button>
        </>
      );
  }
};

/** Where what is shown comes from: what is known here has an age, what the server has found is its own word. */
export const FoundLines = (props: FoundLinesProps) => {
  const t = useWords();
  const { searching, locale } = props;
  const { here, asOf, known } = searching;

  return (
    <>
      {known > 0 && <p>{t('search.here', { count: here, time: formatsOf(locale).time(asOf) })}</p>}
      <Walked {...props} />
      <Server {...props} />
    </>
  );
};

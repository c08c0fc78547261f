import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { isOpenToAll } from '../question';
import type { Searching, SearchStore } from '../store';
import styles from './NothingFound.module.css';

interface NothingFoundProps {
  readonly searching: Searching;
  readonly search: SearchStore;
}

const REASONS = ['inactive', 'view', 'folder', 'token'] as const;

/** What the server has not found may be there all the same. */
const Why = () => {
  const t = useWords();
  return (
    <Disclosure label={t('search.why')}>
      <ul className={styles['reasons']}>
        {REASONS.map((reason) => (
          <li key={reason}>{t(`search.reasons.${reason}`)}</li>
        ))}
      </ul>
    </Disclosure>
  );
};

/** What was looked through in vain, and how to look through more. */
export const NothingFound = ({ searching, search }: NothingFoundProps) => {
  const t = useWords();
  const { question, server, skipsParts } = searching;
  const { text, scope, isExact } = question;
  const isInVain = server.state === 'answered' && server.total === 0;
  const isNames = scope === 'name';

  return (
    <>
      <p>{t(isNames ? 'search.nothingNamed' : 'search.nothingKnown', { text })}</p>
      {isInVain && (
        <p>
          {t('search.nothingOnServer', { text })}
          {skipsParts && ` ${t('search.skipsParts')}`}
        </p>
      )}
      {isNames && (
        <Button
          size="s"
          onClick={() => {
            search.ask({ scope: 'fields' });
          }}
        >
          {t('search.allFields')}
        </Button>
      )}
      {isExact && (
        <Button
          size="s"
          onClick={() => {
            search.ask({ isExact: false });
          }}
        >
          {t('search.anyPart')}
        </Button>
      )}
      {!isOpenToAll({ ...question, isExact: false }) && (
        <Button
          size="s"
          onClick={() => {
            search.ask({ within: null, template: null, heartbeat: null });
          }}
        >
          {t('search.everywhere')}
        </Button>
      )}
      {isInVain && <Why />}
    </>
  );
};

import type { SecretsQuery } from '../../../../shared/secrets';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import styles from './NothingHere.module.css';

interface NothingHereProps {
  readonly query: SecretsQuery;
  readonly onShow: (query: SecretsQuery) => void;
}

const wordsOf = (t: Translate, { view, only }: SecretsQuery): string => {
  if (only !== 'all') return t('secrets.nothing.only');
  if (view === 'attention') return t('secrets.nothing.attention');
  return view === 'folder' ? t('secrets.nothing.folder') : t('secrets.none');
};

/** What was looked for in vain, and where else it can be. */
export const NothingHere = ({ query, onShow }: NothingHereProps) => {
  const t = useWords();
  const { only } = query;

  return (
    <div className={styles['nothing']}>
      <p>{wordsOf(t, query)}</p>
      {only !== 'all' && (
        <Button
          size="s"
          onClick={() => {
            onShow({ ...query, only: 'all' });
          }}
        >
          {t('secrets.nothing.showAll')}
        </Button>
      )}
    </div>
  );
};

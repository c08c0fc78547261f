import type { MouseEvent } from 'react';
import type { SecretsQuery } from '../../../../shared/secrets';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import styles from './NothingHere.module.css';

interface NothingHereProps {
  readonly query: SecretsQuery;
  readonly onShow: (query: Partial<SecretsQuery>) => void;
}

/** Filled by what somebody does with a secret, who has to find one first. */
const FILLED_BY_HAND: readonly SecretsQuery['view'][] = ['favourites', 'recent'];

/** The button goes away with what it stands in, and the focus would go with it. */
const keepFocus = ({ currentTarget }: MouseEvent) => {
  currentTarget.closest('section')?.querySelector('button')?.focus();
};

/** What was looked for in vain, and where else it can be. */
export const NothingHere = ({ query, onShow }: NothingHereProps) => {
  const t = useWords();
  const { only, view } = query;
  const button = (label: string, wider: Partial<SecretsQuery>) => (
    <Button
      size="s"
      onClick={(event) => {
        keepFocus(event);
        onShow(wider);
      }}
    >
      {label}
    </Button>
  );

  return (
    <div className={styles['nothing']}>
      {only === 'all' ? (
        <Empty what={t(`secrets.nothing.what.${view}`)} next={t(`secrets.nothing.next.${view}`)}>
          {FILLED_BY_HAND.includes(view) && button(t('secrets.nothing.allSecrets'), { view: 'all' })}
        </Empty>
      ) : (
        <Empty
          what={t('secrets.nothing.only')}
          next={t('secrets.nothing.onlyNext', { only: t(`secrets.only.${only}`) })}
        >
          {button(t('secrets.nothing.showAll'), { ...query, only: 'all' })}
        </Empty>
      )}
    </div>
  );
};

import { Toolbar } from '@base-ui/react/toolbar';
import { ChevronDown, ChevronUp } from 'lucide-react';
import type { SecretsQuery } from '../../../../shared/secrets';
import type { ListColumn } from '../../../../shared/settings';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { tracksOf } from '../columns';
import styles from './ColumnHeads.module.css';

export interface ColumnHeadsProps {
  readonly columns: readonly ListColumn[];
  /** Undefined for what was found here, which has an order of its own. */
  readonly query: SecretsQuery | undefined;
  readonly onShow: (query: SecretsQuery) => void;
}

interface HeadProps {
  readonly column: SecretsQuery['sort'];
  readonly query: SecretsQuery;
  readonly onShow: (query: SecretsQuery) => void;
}

const Head = ({ column, query, onShow }: HeadProps) => {
  const t = useWords();
  const { sort, isBackwards } = query;
  const isSorted = sort === column;

  return (
    <Toolbar.Button
      className={styles['head']}
      aria-label={t('secrets.sortByColumn', { column: t(`secrets.sort.${column}`) })}
      aria-pressed={isSorted}
      aria-description={isSorted ? t(`secrets.orders.${isBackwards ? 'backwards' : 'forwards'}`) : undefined}
      onClick={() => {
        onShow({ ...query, sort: column, isBackwards: isSorted && !isBackwards });
      }}
    >
      <span>{t(`secrets.sort.${column}`)}</span>
      {isSorted && <Icon of={isBackwards ? ChevronDown : ChevronUp} size="s" />}
    </Toolbar.Button>
  );
};

/** Over the rows of a wide list: what stands below, and a way to put them in that order. One stop for the Tab key. */
export const ColumnHeads = ({ columns, query, onShow }: ColumnHeadsProps) => {
  const t = useWords();
  const all = ['name', ...columns] as const;
  const style = { gridTemplateColumns: tracksOf(columns) };

  if (!query)
    return (
      <div aria-hidden="true" className={styles['heads']} style={style}>
        {all.map((column) => (
          <span key={column} className={styles['head']}>
            {t(`secrets.sort.${column}`)}
          </span>
        ))}
      </div>
    );

  return (
    <Toolbar.Root aria-label={t('secrets.heads')} className={styles['heads']} style={style}>
      {all.map((column) => (
        <Head key={column} column={column} query={query} onShow={onShow} />
      ))}
    </Toolbar.Root>
  );
};

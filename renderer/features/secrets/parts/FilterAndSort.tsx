import { ListFilter } from 'lucide-react';
import type { SecretsQuery } from '../../../../shared/secrets';
import { useWords } from '../../../app/words';
import { ChoiceMenu } from '../../../ui/ChoiceMenu';
import styles from './FilterAndSort.module.css';

interface FilterAndSortProps {
  readonly query: SecretsQuery;
  readonly onShow: (query: SecretsQuery) => void;
}

const SORTS = ['name', 'template', 'folder', 'heartbeat', 'last-used', 'expires'] as const;
const ONLY = ['all', 'failed-heartbeat', 'out-of-sync', 'expiring', 'checked-out'] as const;
const ORDERS = ['forwards', 'backwards'] as const;

const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((each) => each === value);

/** Which of the list are shown, and in what order. The server does both as far as it can. */
export const FilterAndSort = ({ query, onShow }: FilterAndSortProps) => {
  const t = useWords();
  const { sort, only, isBackwards } = query;
  const change = (part: Partial<SecretsQuery>) => {
    onShow({ ...query, ...part });
  };

  return (
    <>
      <span className={styles['now']}>
        {only === 'all' ? t(`secrets.sorted.${sort}`) : t(`secrets.only.${only}`)}
      </span>
      <ChoiceMenu
        icon={ListFilter}
        label={t('secrets.filterAndSort')}
        className={styles['button']}
        groups={[
          {
            label: t('secrets.sortBy'),
            value: sort,
            options: SORTS.map((value) => ({ value, label: t(`secrets.sort.${value}`) })),
            onChange: (value) => {
              change({ sort: oneOf(SORTS, value) ?? sort });
            },
          },
          {
            label: t('secrets.order'),
            value: isBackwards ? 'backwards' : 'forwards',
            options: ORDERS.map((value) => ({ value, label: t(`secrets.orders.${value}`) })),
            onChange: (value) => {
              change({ isBackwards: value === 'backwards' });
            },
          },
          {
            label: t('secrets.onlyThese'),
            value: only,
            options: ONLY.map((value) => ({ value, label: t(`secrets.only.${value}`) })),
            onChange: (value) => {
              change({ only: oneOf(ONLY, value) ?? only });
            },
          },
        ]}
      />
    </>
  );
};

import { Columns3 } from 'lucide-react';
import { LIST_COLUMNS } from '../../../../shared/choices';
import { useWords } from '../../../app/words';
import { ChoiceMenu } from '../../../ui/ChoiceMenu';
import type { ListColumns } from '../columns';
import styles from './FilterAndSort.module.css';

/** Which columns a list has where there is room for any. */
export const ColumnMenu = ({ chosen, onToggle }: Pick<ListColumns, 'chosen' | 'onToggle'>) => {
  const t = useWords();

  return (
    <ChoiceMenu
      icon={Columns3}
      label={t('secrets.columns')}
      className={styles['button']}
      groups={[]}
      checks={LIST_COLUMNS.map((column) => ({
        label: t(`secrets.sort.${column}`),
        isOn: chosen.includes(column),
        onToggle: () => {
          onToggle(column);
        },
      }))}
    />
  );
};

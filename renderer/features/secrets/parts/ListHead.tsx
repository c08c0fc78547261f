import { RefreshCw } from 'lucide-react';
import type { SecretsQuery } from '../../../../shared/secrets';
import { useWords } from '../../../app/words';
import { IconButton } from '../../../ui/IconButton';
import { PaneHead } from '../../../ui/PaneHead';
import { shownRows, type KnownSecrets } from '../known';
import type { ListColumns } from '../columns';
import { ColumnMenu } from './ColumnMenu';
import { FilterAndSort } from './FilterAndSort';

interface ListHeadProps {
  readonly known: KnownSecrets;
  readonly name: string;
  readonly locale: string;
  readonly onShow: (query: SecretsQuery) => void;
  /** Undefined where there is no room for any. */
  readonly columns: ListColumns | undefined;
  /** Undefined where there is nobody to ask. */
  readonly onRefresh: (() => void) | undefined;
}

/** What the list is called, how many there are, and a way to look anew. */
export const ListHead = ({ known, name, locale, columns, onShow, onRefresh }: ListHeadProps) => {
  const t = useWords();
  const { rows, local, state } = known;
  const number = new Intl.NumberFormat(locale === '' ? undefined : locale);
  const total = number.format(shownRows(known).length);
  const isPart = local === null && rows.known < rows.length;

  const counted = isPart ? t('secrets.part', { known: number.format(rows.known), total }) : total;
  const isCounted = state === 'read' || local !== null;

  return (
    <PaneHead title={name} count={isCounted ? counted : undefined}>
      {columns && <ColumnMenu {...columns} />}
      {local === null && <FilterAndSort query={known.query} onShow={onShow} />}
      <IconButton
        icon={RefreshCw}
        label={t('secrets.refresh')}
        unavailable={onRefresh ? undefined : t('secrets.needsSession')}
        onClick={onRefresh}
      />
    </PaneHead>
  );
};

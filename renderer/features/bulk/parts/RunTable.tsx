import { useMemo, useState } from 'react';
import type { BulkRow, BulkRun } from '../../../../shared/bulk';
import { timeWriter } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { RowsInParts } from '../../../ui/RowsInParts';
import { inOrder } from '../run-facts';
import type { BulkStore } from '../store';
import { EvidenceDialog } from './EvidenceDialog';
import { RunRow } from './RunRow';
import styles from './Table.module.css';

interface RunTableProps {
  readonly bulk: BulkStore;
  readonly run: BulkRun;
  readonly locale: string;
}

const COLUMNS = ['state', 'evidence', 'time', 'action'] as const;

/** One line for each secret of a run. */
export const RunTable = ({ bulk, run, locale }: RunTableProps) => {
  const t = useWords();
  const writeTime = useMemo(() => timeWriter(locale), [locale]);
  const [shown, setShown] = useState<BulkRow['id']>();
  const row = run.items.find(({ id }) => id === shown);
  const rows = inOrder(run);

  return (
    <div className={styles['scroller']}>
      <table aria-label={t('bulk.run.table')} aria-rowcount={rows.length + 1} className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('bulk.plan.secret')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === 'action' ? styles['action'] : undefined}>
                {t(`bulk.run.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <RowsInParts
          length={rows.length}
          columns={COLUMNS.length + 1}
          rowAt={(at) => {
            const each = rows[at];
            if (!each) return null;
            const { isYours } = run;
            const told = { row: each, at, isYours, writeTime, onShow: setShown, onCheck: bulk.checkAgain };
            return <RunRow key={each.id} {...told} />;
          }}
        />
      </table>
      {row && (
        <EvidenceDialog
          row={row}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
    </div>
  );
};

import { CircleCheck, CircleSlash, Hand, type LucideIcon } from 'lucide-react';
import { memo } from 'react';
import type { PlannedSecret } from '../../../../shared/bulk';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { RowsInParts } from '../../../ui/RowsInParts';
import { failureText } from '../../../app/failures';
import styles from './Table.module.css';

const ICONS: Readonly<Record<PlannedSecret['verdict'], LucideIcon>> = {
  ready: CircleCheck,
  needs: Hand,
  impossible: CircleSlash,
};

interface RowProps {
  readonly item: PlannedSecret;
  readonly at: number;
}

const Row = ({ item, at }: RowProps) => {
  const t = useWords();
  const { id, name, folder, field, verdict, findings, failure } = item;
  const said = findings.map((finding) => t(`bulk.finding.${finding}`));
  const why = failure ? [...said, failureText(t, failure).what] : said;

  return (
    <tr aria-rowindex={at + 2}>
      <th scope="row">
        <span className={styles['name']}>
          {name === '' ? t('bulk.plan.unread', { id: String(id) }) : name}
        </span>
        {folder !== null && <span className={styles['under']}>{folder}</span>}
      </th>
      <td className={styles['roomy']}>{field?.name ?? ''}</td>
      <td data-outcome={verdict}>
        <span className={styles['outcome']}>
          <Icon of={ICONS[verdict]} size="s" />
          {t(`bulk.verdict.${verdict}`)}
        </span>
      </td>
      <td>{why.join('. ')}</td>
    </tr>
  );
};

/** One line for each secret. */
export const PlanTable = memo(({ items }: { readonly items: readonly PlannedSecret[] }) => {
  const t = useWords();
  return (
    <div className={styles['scroller']}>
      <table aria-label={t('bulk.plan.table')} aria-rowcount={items.length + 1} className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('bulk.plan.secret')}</th>
            <th scope="col" className={styles['roomy']}>
              {t('bulk.plan.field')}
            </th>
            <th scope="col">{t('bulk.plan.verdict')}</th>
            <th scope="col">{t('bulk.plan.findings')}</th>
          </tr>
        </thead>
        <RowsInParts
          length={items.length}
          columns={4}
          rowAt={(at) => {
            const item = items[at];
            return item && <Row key={item.id} item={item} at={at} />;
          }}
        />
      </table>
    </div>
  );
});

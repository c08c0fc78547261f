import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleSlash,
  SquareX,
  type LucideIcon,
} from 'lucide-react';
import { memo } from 'react';
import type { BulkRow } from '../../../../shared/bulk';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import styles from './Table.module.css';

interface RunRowProps {
  readonly row: BulkRow;
  readonly at: number;
  readonly isYours: boolean;
  readonly writeTime: (date: Date) => string;
  readonly onShow: (id: number) => void;
  readonly onCheck: (id: number) => Promise<void>;
}

/** Each state by its shape, too. */
const ICONS: Readonly<Record<BulkRow['state'], LucideIcon>> = {
  waiting: Circle,
  running: CircleDot,
  'to-check': CircleDashed,
  checking: CircleDashed,
  'left-out': CircleSlash,
  verified: CircleCheck,
  failed: SquareX,
  unknown: CircleDashed,
};

const Action = ({ row, isYours, onShow, onCheck }: Omit<RunRowProps, 'writeTime' | 'at'>) => {
  const t = useWords();
  const { id, name, state } = row;
  const show = () => {
    onShow(id);
  };
  if (state === 'verified') {
    return (
      <Button size="s" aria-label={t('bulk.run.showEvidence', { name })} onClick={show}>
        {t('bulk.run.evidence')}
      </Button>
    );
  }
  if (state === 'failed') {
    return (
      <Button size="s" aria-label={t('bulk.run.why', { name })} onClick={show}>
        {t('bulk.run.whyShort')}
      </Button>
    );
  }
  if (state !== 'unknown' || !isYours) return null;
  return (
    <Button
      size="s"
      aria-label={t('bulk.run.checkAgain', { name })}
      onClick={() => {
        void onCheck(id);
      }}
    >
      {t('bulk.run.checkAgainShort')}
    </Button>
  );
};

export const RunRow = memo(
  (props: RunRowProps) => {
    const t = useWords();
    const { row, at: index, writeTime } = props;
    const { name, field, state, stage, proofs, failure, at } = row;
    const said = proofs.map((proof) => t(`bulk.proof.${proof}`));
    const evidence = failure ? [...said, failureText(t, failure).what] : said;
    const isActive = state === 'running' || state === 'checking';

    return (
      <tr data-active={isActive} aria-rowindex={index + 2}>
        <th scope="row">
          <span className={styles['name']}>{name}</span>
          <span className={styles['under']}>{field}</span>
        </th>
        <td data-outcome={state}>
          <span className={styles['outcome']}>
            <Icon of={ICONS[state]} size="s" />
            {stage === null || state !== 'running' ? t(`bulk.state.${state}`) : t(`bulk.stage.${stage}`)}
          </span>
        </td>
        <td className={styles['evidence']}>{evidence.join('. ')}</td>
        <td className={styles['time']}>{at === null ? '' : writeTime(new Date(at))}</td>
        <td className={styles['action']}>
          <Action {...props} />
        </td>
      </tr>
    );
  },
  (before, after) =>
    before.isYours === after.isYours &&
    before.at === after.at &&
    before.writeTime === after.writeTime &&
    JSON.stringify(before.row) === JSON.stringify(after.row),
);

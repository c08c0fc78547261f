import { Lock, TriangleAlert } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Tag } from '../../../ui/Tag';
import { countIn, leftOf } from '../run-facts';
import styles from './Form.module.css';
import type { RunDesk } from '../desk';
import { SessionLine } from './SessionLine';

/** What a run is safe from, and what it waits for by itself. */
export const RunLines = ({ run, session }: RunDesk) => {
  const t = useWords();
  const left = leftOf(run);
  if (run.phase.kind === 'over') return null;
  return (
    <div className={styles['actions']}>
      {left !== null && run.isYours && <SessionLine session={session} ms={left} />}
      <Tag icon={TriangleAlert}>
        {t('bulk.run.stopRule', { at: run.order.stopAt, count: countIn(run, 'failed', 'unknown') })}
      </Tag>
      <Tag icon={Lock}>{t('bulk.run.survives')}</Tag>
    </div>
  );
};

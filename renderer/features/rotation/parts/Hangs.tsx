import { Info, TriangleAlert } from 'lucide-react';
import type { Review } from '../../../../shared/rotation';
import { heartbeatText } from '../../../app/heartbeat';
import { useWords } from '../../../app/words';
import { Tag } from '../../../ui/Tag';
import styles from './Hangs.module.css';

/** What else hangs on this password, as far as it is known. */
export const Hangs = ({ hangs }: Pick<Review, 'hangs'>) => {
  const t = useWords();
  const { isChangePending, heartbeat, outOfSync, changesOnCheckIn } = hangs;
  const warnings = [
    isChangePending ? t('rotation.hangs.changePending') : undefined,
    changesOnCheckIn === true ? t('rotation.hangs.changesOnCheckIn') : undefined,
    outOfSync === null ? undefined : t('rotation.hangs.outOfSync', { reason: outOfSync }),
  ].filter((line) => line !== undefined);
  if (warnings.length === 0 && heartbeat === null) return null;

  return (
    <ul aria-label={t('rotation.hangs.label')} className={styles['hangs']}>
      {warnings.map((line) => (
        <li key={line}>
          <Tag tone="warn" icon={TriangleAlert}>
            {line}
          </Tag>
        </li>
      ))}
      {heartbeat !== null && (
        <li>
          <Tag icon={Info}>
            {heartbeatText(t, heartbeat) ?? t('rotation.hangs.heartbeat', { status: heartbeat })}
          </Tag>
        </li>
      )}
    </ul>
  );
};

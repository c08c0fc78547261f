import { Clock, TriangleAlert } from 'lucide-react';
import { sessionLasts } from '../../../../shared/bulk-estimate';
import { useNow } from '../../../app/use-now';
import { useWords } from '../../../app/words';
import { Tag } from '../../../ui/Tag';
import type { OpenSession } from '../../session';
import { timeInWords } from '../time-words';

interface SessionLineProps {
  readonly session: OpenSession;
  /** How much time is needed yet. */
  readonly ms: number;
}

/** Whether the session lasts as long as the work. */
export const SessionLine = ({ session, ms }: SessionLineProps) => {
  const t = useWords();
  const now = useNow(Number.MAX_SAFE_INTEGER);
  const lasts = session.state === 'active' ? sessionLasts(session.opened, now) : 0;
  const time = timeInWords(t, ms);
  if (lasts === null) return <Tag icon={Clock}>{t('bulk.session.unknown')}</Tag>;
  const left = timeInWords(t, lasts);
  if (lasts >= ms) return <Tag icon={Clock}>{t('bulk.session.enough', { left, time })}</Tag>;
  return (
    <Tag icon={TriangleAlert} tone="warn">
      {t('bulk.session.notEnough', { left, time })}
    </Tag>
  );
};

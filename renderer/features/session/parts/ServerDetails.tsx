import { X } from 'lucide-react';
import type { Ref } from 'react';
import type { Opened } from '../../../../shared/session';
import type { Translate } from '../../../../shared/words/keys';
import { formatMoment } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { IconButton } from '../../../ui/IconButton';
import { Mono } from '../../../ui/Mono';
import styles from './ServerDetails.module.css';

interface ServerDetailsProps {
  readonly ref: Ref<HTMLElement>;
  readonly opened: Opened;
  readonly locale: string;
  readonly shown: boolean;
  readonly onClose: () => void;
}

const refreshesInWords = (t: Translate, opened: Opened): string => {
  const { refreshesLeft: left, refreshesAllowed: allowed } = opened;
  if (left === 0) return t('session.lastPeriod');
  return t(opened.isAllowanceAssumed ? 'session.refreshesAssumed' : 'session.refreshesSaid', {
    left,
    allowed,
  });
};

/** What is known of the connection, and of what only assumed. */
export const ServerDetails = ({ ref, opened, locale, shown, onClose }: ServerDetailsProps) => {
  const t = useWords();
  const { server, user, method, endsAt } = opened;

  return (
    <section ref={ref} hidden={!shown} aria-label={t('session.details')} className={styles['details']}>
      <dl className={styles['list']}>
        <dt className={styles['name']}>{t('session.detail.server')}</dt>
        <dd>
          <Mono>{server}</Mono>
        </dd>
        <dt className={styles['name']}>{t('session.detail.user')}</dt>
        <dd className={styles['value']}>{user}</dd>
        <dt className={styles['name']}>{t('session.detail.method')}</dt>
        <dd>{t(`session.method.${method}`)}</dd>
        <dt className={styles['name']}>{t('session.detail.ends')}</dt>
        <dd>{endsAt === null ? t('session.endUnknown') : formatMoment(new Date(endsAt), locale)}</dd>
        {method === 'credentials' && (
          <>
            <dt className={styles['name']}>{t('session.detail.refreshes')}</dt>
            <dd>{refreshesInWords(t, opened)}</dd>
          </>
        )}
      </dl>
      <IconButton icon={X} label={t('session.closeDetails')} onClick={onClose} />
    </section>
  );
};

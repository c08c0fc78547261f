import { ASSUMED_REFRESHES, type Opened } from '../../../../shared/session';
import { formatTime } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Mono } from '../../../ui/Mono';
import styles from './ServerDetails.module.css';

interface ServerDetailsProps {
  readonly id: string;
  readonly opened: Opened;
  readonly locale: string;
  readonly shown: boolean;
}

/** What is known of the connection, and of what only assumed. */
export const ServerDetails = ({ id, opened, locale, shown }: ServerDetailsProps) => {
  const t = useWords();
  const { server, user, endsAt, refreshesLeft: left } = opened;

  return (
    <section id={id} hidden={!shown} aria-label={t('session.details')} className={styles['details']}>
      <dl className={styles['list']}>
        <dt className={styles['name']}>{t('session.detail.server')}</dt>
        <dd>
          <Mono>{server}</Mono>
        </dd>
        <dt className={styles['name']}>{t('session.detail.user')}</dt>
        <dd className={styles['value']}>{user}</dd>
        <dt className={styles['name']}>{t('session.detail.ends')}</dt>
        <dd>{endsAt === null ? t('session.endUnknown') : formatTime(new Date(endsAt), locale)}</dd>
        <dt className={styles['name']}>{t('session.detail.refreshes')}</dt>
        <dd>
          {left === 0
            ? t('session.lastPeriod')
            : t('session.refreshesAssumed', { left, allowed: ASSUMED_REFRESHES })}
        </dd>
      </dl>
    </section>
  );
};

import { formatMoment } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { OpenSession } from '../open-session';
import type { SessionStore } from '../store';
import styles from './SessionGroup.module.css';
import { SessionTime } from './SessionTime';

export interface SessionGroupProps {
  readonly session: OpenSession;
  readonly extend: SessionStore['extend'];
  readonly say: (text: string) => void;
  readonly locale: string;
  /** Since when nobody could be reached, in milliseconds since 1970. */
  readonly silentSince?: number | undefined;
}

/** How long the session lasts, and the one thing that can be done about it. */
export const SessionGroup = (props: SessionGroupProps) => {
  const t = useWords();
  const { session, extend, say, silentSince } = props;
  const { opened } = session;
  const time = silentSince !== undefined && formatMoment(new Date(silentSince), props.locale);
  const isExtending = session.state === 'active' && session.isExtending;

  const extendAndSay = async () => {
    if (await extend()) say(t('session.extended'));
  };

  return (
    <div role="group" aria-label={t('session.group')} className={styles['group']}>
      {session.state === 'ended' ? (
        <span className={styles['over']}>{t('session.over')}</span>
      ) : (
        <SessionTime
          opened={opened}
          isExtending={isExtending}
          offline={time === false ? undefined : t('session.offline', { time })}
        />
      )}
      {session.state === 'active' && opened.refreshesLeft > 0 && (
        <Button
          size="s"
          unavailable={isExtending ? t('session.extending') : undefined}
          onClick={() => {
            void extendAndSay();
          }}
        >
          {t('session.extend')}
        </Button>
      )}
    </div>
  );
};

import { useEffect, useRef } from 'react';
import { ASSUMED_REFRESHES, type Opened } from '../../../../shared/session';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { minutesToSay, timeLeft, type TimeLeft } from '../countdown';
import { useNow } from '../use-now';
import styles from './SessionTime.module.css';

interface SessionTimeProps {
  readonly opened: Opened;
  readonly isExtending: boolean;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
}

const refreshesInWords = (t: Translate, { refreshesLeft: left }: Opened): string =>
  left === 0 ? t('session.lastPeriod') : t('session.refreshes', { left, allowed: ASSUMED_REFRESHES });

const digitsInWords = (t: Translate, { digits: time, isEnding }: TimeLeft): string => {
  if (time === undefined) return t('session.dayOrMore');
  return isEnding ? t('session.endsIn', { time }) : t('session.left', { time });
};

const minutesInWords = (t: Translate, { digits, minutes }: TimeLeft): string =>
  digits === undefined ? t('session.dayOrMore') : t('session.minutes', { count: minutes });

/** Says that the end is near, at the moments set for it; the last time it interrupts. */
const useSpokenEnd = (
  endsAt: number | null,
  now: number,
  voices: Pick<SessionTimeProps, 'say' | 'alert'>,
) => {
  const t = useWords();
  const { say, alert } = voices;
  const before = useRef<number>(undefined);

  useEffect(() => {
    if (endsAt === null) return;
    const left = endsAt - now;
    const minutes = minutesToSay(before.current ?? left, left);
    before.current = left;
    if (minutes === undefined) return;
    const speak = minutes === 1 ? alert : say;
    speak(t('session.soon', { count: minutes }));
  }, [endsAt, now, say, alert, t]);
};

/** How long the session lasts still. The digits are for the eye; the ear gets minutes. */
export const SessionTime = ({ opened, isExtending, say, alert }: SessionTimeProps) => {
  const t = useWords();
  const { endsAt } = opened;
  const now = useNow(endsAt);
  useSpokenEnd(endsAt, now, { say, alert });

  if (isExtending) return <span className={styles['time']}>{t('session.extending')}</span>;
  const refreshes = refreshesInWords(t, opened);
  if (endsAt === null)
    return <span className={styles['time']}>{`${t('session.endNotKnown')}, ${refreshes}`}</span>;

  const left = timeLeft(endsAt, now);
  return (
    <>
      <span aria-hidden="true" className={styles['time']} data-ending={left.isEnding}>
        {`${digitsInWords(t, left)}, ${refreshes}`}
      </span>
      <span className={styles['unseen']}>{`${minutesInWords(t, left)}, ${refreshes}`}</span>
    </>
  );
};

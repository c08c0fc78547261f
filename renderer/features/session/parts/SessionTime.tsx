import type { Opened } from '../../../../shared/session';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { timeLeft, type TimeLeft } from '../countdown';
import { useNow } from '../../../app/use-now';
import { useMedia } from '../../../ui/use-media';
import { Unseen } from '../../../ui/Unseen';
import styles from './SessionTime.module.css';

interface SessionTimeProps {
  readonly opened: Opened;
  readonly isExtending: boolean;
  /** Since when nobody could be reached, in words. */
  readonly offline: string | undefined;
}

const refreshesInWords = (
  t: Translate,
  { refreshesLeft: left, refreshesAllowed: allowed }: Opened,
): string => (left === 0 ? t('session.lastPeriod') : t('session.refreshes', { left, allowed }));

/** There the room goes to what is searched for. */
const NARROW = '(width <= 1100px)';

const refreshesInShort = (
  t: Translate,
  { refreshesLeft: left, refreshesAllowed: allowed }: Opened,
): string => (left === 0 ? t('session.lastPeriod') : t('session.refreshesShort', { left, allowed }));

/** Of a session whose end nobody knows. Only one that was opened with a password could be extended. */
const endlessInWords = (t: Translate, opened: Opened): string => {
  switch (opened.method) {
    case 'credentials':
      return `${t('session.endNotKnown')}, ${refreshesInWords(t, opened)}`;
    case 'token':
    case 'command':
      return t('session.tokenEnd');
    case 'client':
      return t('session.endNotKnown');
    case 'windows':
      return t('session.windows');
  }
};

const digitsInWords = (t: Translate, { digits: time, isEnding }: TimeLeft): string => {
  if (time === undefined) return t('session.dayOrMore');
  return isEnding ? t('session.endsIn', { time }) : t('session.left', { time });
};

const minutesInWords = (t: Translate, { digits, minutes }: TimeLeft): string =>
  digits === undefined ? t('session.dayOrMore') : t('session.minutes', { count: minutes });

/** How long the session lasts still. The digits are for the eye; the ear gets minutes. */
export const SessionTime = ({ opened, isExtending, offline }: SessionTimeProps) => {
  const t = useWords();
  const { endsAt } = opened;
  const now = useNow(endsAt);
  const isNarrow = useMedia(NARROW);

  if (isExtending) return <span className={styles['time']}>{t('session.extending')}</span>;
  if (endsAt === null) return <span className={styles['time']}>{offline ?? endlessInWords(t, opened)}</span>;

  const standing = offline ?? refreshesInWords(t, opened);
  const seen = offline ?? (isNarrow ? refreshesInShort(t, opened) : standing);
  const left = timeLeft(endsAt, now);
  return (
    <>
      <span aria-hidden="true" className={styles['time']} data-ending={left.isEnding}>
        {`${digitsInWords(t, left)}, ${seen}`}
      </span>
      <Unseen>{`${minutesInWords(t, left)}, ${standing}`}</Unseen>
    </>
  );
};

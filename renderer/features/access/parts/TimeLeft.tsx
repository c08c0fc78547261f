import { useNow } from '../../../app/use-now';
import { useWords } from '../../../app/words';
import { timeLeft } from '../../session';
import { Unseen } from '../../../ui/Unseen';
import styles from './TimeLeft.module.css';

/** From here on it is time to do something about the end. */
export const ENDING_MINUTES = 5;

/** How long a checkout lasts still. The digits are for the eye; the ear gets minutes. */
export const TimeLeft = ({ endsAt }: { readonly endsAt: number | null }) => {
  const t = useWords();
  const now = useNow(endsAt);
  if (endsAt === null) return <span>{t('access.leftUnknown')}</span>;

  const { digits, minutes } = timeLeft(endsAt, now);
  if (digits === undefined) return <span>{t('access.dayOrMore')}</span>;
  return (
    <>
      <span aria-hidden="true" className={styles['time']} data-ending={minutes <= ENDING_MINUTES}>
        {t('access.left', { time: digits })}
      </span>
      <Unseen>{t('access.leftMinutes', { count: minutes })}</Unseen>
    </>
  );
};

import { useState } from 'react';
import type { Opened } from '../../../../shared/session';
import type { Translate } from '../../../../shared/words/keys';
import { formatMoment } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { timeLeft } from '../countdown';
import { useNow } from '../../../app/use-now';
import styles from './LastPeriod.module.css';

interface LastPeriodProps {
  /** Undefined for a session that is over. */
  readonly opened: Opened | undefined;
  readonly locale: string;
  readonly onSignInAgain: () => void;
  readonly onActivity: () => void;
  /** The button that was pressed is gone. */
  readonly onLater: () => void;
}

const whyInWords = (t: Translate, { endsAt, isRefused }: Opened, locale: string): string => {
  const end =
    endsAt === null
      ? t('session.cannotExtend.unknown')
      : t('session.cannotExtend.at', { time: formatMoment(new Date(endsAt), locale) });
  return isRefused === true ? `${t('session.cannotExtend.refused')} ${end}` : end;
};

/** Says so when the session can only end, once that matters: when the server has refused to extend it, and near its end. */
export const LastPeriod = ({ opened, locale, ...verbs }: LastPeriodProps) => {
  const t = useWords();
  const isLast = opened?.refreshesLeft === 0;
  const endsAt = isLast ? opened.endsAt : null;
  const now = useNow(endsAt);
  const [putOff, setPutOff] = useState<string>();
  const isNear = endsAt !== null && timeLeft(endsAt, now).isEnding;
  const isRefused = opened?.isRefused === true;
  // Put off while there was time, it comes again when there is none left.
  const moment = `${String(endsAt)} ${isNear ? 'near' : 'far'}`;
  if (!isLast || putOff === moment || !(isNear || isRefused)) return null;

  return (
    <section aria-label={t('session.cannotExtend.title')} className={styles['place']}>
      <Banner
        tone="warn"
        title={t('session.cannotExtend.title')}
        actions={
          <>
            <Button variant="primary" size="s" onClick={verbs.onSignInAgain}>
              {t('session.ended.again')}
            </Button>
            <Button
              size="s"
              onClick={() => {
                setPutOff(moment);
                verbs.onLater();
              }}
            >
              {t('session.cannotExtend.later')}
            </Button>
            <Button variant="link" onClick={verbs.onActivity}>
              {t('activity.show')}
            </Button>
          </>
        }
      >
        <p>{whyInWords(t, opened, locale)}</p>
      </Banner>
    </section>
  );
};

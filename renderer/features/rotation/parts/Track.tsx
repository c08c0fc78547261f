import { Check, CircleQuestionMark, Minus, X, type LucideIcon } from 'lucide-react';
import type { Rotation } from '../../../../shared/rotation';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { clockTime } from '../clock-time';
import { trackOf, type Station } from '../track';
import { Unseen } from '../../../ui/Unseen';
import styles from './Track.module.css';

const ICONS: Readonly<Record<Station['state'], LucideIcon>> = {
  done: Check,
  running: Minus,
  ahead: Minus,
  not: X,
  unknown: CircleQuestionMark,
};

interface TrackProps {
  readonly rotation: Rotation;
  readonly locale: string;
}

/** How far it is. It moves on by what is known, never by time. */
export const Track = ({ rotation, locale }: TrackProps) => {
  const t = useWords();

  return (
    <ol aria-label={t('rotated.progress')} className={styles['track']}>
      {trackOf(rotation).map(({ step, state, at, note }) => (
        <li key={step} className={styles['station']} data-state={state}>
          <span className={styles['point']}>
            <Icon of={ICONS[state]} size="s" />
          </span>
          <span className={styles['name']}>{t(`rotated.step.${step}`)}</span>
          <Unseen>{`, ${t(`rotated.state.${state}`)}, `}</Unseen>
          <span className={styles['time']}>
            {at !== null && clockTime(at, locale)}
            {at === null && note !== null && t(`rotated.note.${note}`)}
          </span>
        </li>
      ))}
    </ol>
  );
};

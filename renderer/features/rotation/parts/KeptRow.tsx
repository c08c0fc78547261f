import type { Rotation } from '../../../../shared/rotation';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { dayAndTime } from '../clock-time';
import { isWaiting } from '../outcome';
import { headingOf } from '../outcome-text';
import type { RotationStore } from '../store';
import { useOutcome, type OutcomeDesk } from '../use-outcome';
import { DiscardDialog } from './DiscardDialog';
import styles from './KeptRow.module.css';
import { KeptValues } from './KeptValues';

interface KeptRowProps {
  readonly rotation: RotationStore;
  readonly locale: string;
  readonly known: Rotation;
  readonly say: (text: string) => void;
}

interface ToolsProps extends Pick<KeptRowProps, 'rotation' | 'known'> {
  readonly desk: OutcomeDesk;
  readonly of: string;
}

const Tools = ({ rotation, known, desk, of }: ToolsProps) => {
  const t = useWords();
  return (
    <div className={styles['tools']}>
      <Button
        size="s"
        aria-label={t('rotated.kept.openName', { of })}
        onClick={() => {
          rotation.open({ kind: 'rotation', rotation: known.id });
        }}
      >
        {t('rotated.kept.open')}
      </Button>
      {known.hasOld && !isWaiting(known) && (
        <Button
          size="s"
          aria-label={t('rotated.kept.putBackName', { of })}
          unavailable={known.isElsewhere ? t('rotated.next.elsewhereTitle') : undefined}
          onClick={desk.putBack}
        >
          {t('rotated.putBack')}
        </Button>
      )}
      <Button
        size="s"
        aria-label={t('rotated.kept.dismissName', { of })}
        onClick={() => {
          desk.askToDiscard(true);
        }}
      >
        {t('rotated.kept.dismiss')}
      </Button>
    </div>
  );
};

/** One change: how it stands, its two passwords, and what can be done with them. */
export const KeptRow = ({ rotation, known, locale, say }: KeptRowProps) => {
  const t = useWords();
  const desk = useOutcome({ rotation, known, say });
  const { secret, field, steps } = known;
  const of = t('rotated.kept.of', { secret: secret.name, field: field.name });
  const waits = isWaiting(known);

  return (
    <li className={styles['row']}>
      <div className={styles['head']}>
        <strong className={styles['name']}>{of}</strong>
        <span className={styles['what']} data-waits={waits}>
          {headingOf(t, known)}
        </span>
        {steps[0] && <time className={styles['time']}>{dayAndTime(steps[0].at, locale)}</time>}
      </div>
      <KeptValues rotation={known} verbs={rotation.verbs} locale={locale} say={say} of={of} />
      {desk.failure && (
        <p role="alert" className={styles['failure']}>
          {`${failureText(t, desk.failure).what} ${failureText(t, desk.failure).next}`}
        </p>
      )}
      <Tools rotation={rotation} known={known} desk={desk} of={of} />
      {desk.isDiscarding && (
        <DiscardDialog
          name={secret.name}
          onDiscard={desk.discard}
          onClose={() => {
            desk.askToDiscard(false);
          }}
        />
      )}
    </li>
  );
};

import { Check, Copy, Eye, EyeOff, RefreshCw, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/reply';
import type { Candidate, Review } from '../../../../shared/rotation';
import type { Translate } from '../../../../shared/words/keys';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import type { CandidateDesk } from '../use-candidate';
import { GroupLabel } from '../../../ui/GroupLabel';
import styles from './CandidateBox.module.css';
import { Cells } from './Cells';
import { MakeFields } from './MakeFields';
import { TypedPassword } from './TypedPassword';

const verdictOf = (t: Translate, { verdict, origin }: Candidate): string => {
  if (verdict === 'accepted') return t('rotation.candidate.accepted');
  if (verdict === 'refused') return t('rotation.candidate.refused');
  if (verdict === 'checked-here') return t('rotation.candidate.checkedHere');
  if (origin === 'put-back') return t('rotation.candidate.putBack');
  return t(origin === 'typed' ? 'rotation.candidate.typedNotValidated' : 'rotation.candidate.notValidated');
};

const toneOf = ({ verdict }: Candidate): 'good' | 'bad' | 'plain' => {
  if (verdict === 'accepted') return 'good';
  return verdict === 'refused' ? 'bad' : 'plain';
};

const ICONS = { good: Check, bad: TriangleAlert, plain: undefined } as const;

const Judged = ({ candidate }: { readonly candidate: Candidate }) => {
  const t = useWords();
  const tone = toneOf(candidate);
  const sign = ICONS[tone];
  return (
    <div className={styles['verdict']} data-tone={tone}>
      {sign && <Icon of={sign} size="s" />}
      <div role={tone === 'bad' ? 'alert' : undefined}>
        {verdictOf(t, candidate)}
        {candidate.broken.length > 0 && (
          <ul className={styles['broken']}>
            {candidate.broken.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <span className={styles['length']}>{t('rotation.candidate.length', { count: candidate.length })}</span>
    </div>
  );
};

/** What has gone wrong with it last; that the server made none was no answer to anything that was pressed. */
const troubleOf = ({ candidate, failure, isTyping }: CandidateDesk): Failure | undefined =>
  failure ?? (candidate || isTyping ? undefined : { code: 'no-candidate' });

const Verdict = ({ desk }: Pick<CandidateBoxProps, 'desk'>) => {
  const t = useWords();
  const { candidate, isBusy } = desk;
  const failure = troubleOf(desk);
  if (isBusy) return <p className={styles['verdict']}>{t('rotation.candidate.busy')}</p>;
  if (failure) {
    const { what, next } = failureText(t, failure);
    return (
      <p role="alert" className={styles['verdict']} data-tone="bad">
        <Icon of={TriangleAlert} size="s" />
        <span className={styles['why']}>
          {desk.failure && `${t('rotation.candidate.failed')}. `}
          {`${what} ${next}`}
        </span>
      </p>
    );
  }
  return candidate && <Judged candidate={candidate} />;
};

const Covered = ({
  candidate,
  isShown,
}: {
  readonly candidate: Candidate | null;
  readonly isShown: boolean;
}) => {
  const t = useWords();
  if (!candidate) return t('rotation.candidate.none');
  if (isShown) return t('rotation.candidate.shown', { count: candidate.length });
  return (
    <span role="img" aria-label={t('rotation.candidate.hidden')} className={styles['bullets']}>
      ••••••••••
    </span>
  );
};

const Looking = ({ desk }: Pick<CandidateBoxProps, 'desk'>) => {
  const t = useWords();
  const isShown = desk.inspected !== undefined;
  return (
    <>
      <Button
        size="s"
        variant="quiet"
        icon={isShown ? EyeOff : Eye}
        onClick={isShown ? desk.hide : () => void desk.inspect()}
      >
        {t(isShown ? 'rotation.candidate.hide' : 'rotation.candidate.inspect')}
      </Button>
      <IconButton
        icon={Copy}
        label={t('rotation.candidate.copy')}
        onClick={() => {
          void desk.copy();
        }}
      />
    </>
  );
};

const Shown = ({ desk, say }: Pick<CandidateBoxProps, 'desk' | 'say'>) => {
  const t = useWords();
  const { candidate, inspected } = desk;
  return (
    <>
      <div className={styles['line']}>
        <span className={styles['value']}>
          <Covered candidate={candidate} isShown={inspected !== undefined} />
        </span>
        <div className={styles['tools']}>
          {candidate && <Looking desk={desk} />}
          <Button size="s" variant="quiet" icon={RefreshCw} onClick={() => void desk.regenerate()}>
            {t('rotation.candidate.regenerate')}
          </Button>
          <Button size="s" variant="quiet" onClick={desk.startTyping}>
            {t('rotation.candidate.type')}
          </Button>
        </div>
      </div>
      {inspected !== undefined && <Cells value={inspected} say={say} />}
    </>
  );
};

interface CandidateBoxProps {
  readonly desk: CandidateDesk;
  readonly review: Pick<Review, 'rules'>;
  readonly say: (text: string) => void;
}

/** The new password: covered until it is inspected, made anew, or typed. */
export const CandidateBox = ({ desk, review, say }: CandidateBoxProps) => {
  const t = useWords();
  const id = useId();
  const [isMaking, setMaking] = useState(false);

  return (
    <div role="group" aria-labelledby={`${id}-label`} className={styles['group']}>
      <GroupLabel id={`${id}-label`}>{t('rotation.candidate.label')}</GroupLabel>
      <div className={styles['box']} aria-busy={desk.isBusy}>
        {desk.isTyping ? <TypedPassword desk={desk} /> : <Shown desk={desk} say={say} />}
        <Verdict desk={desk} />
      </div>
      {review.rules === null && !desk.isTyping && (
        <div className={styles['make']}>
          <span className={styles['note']}>{t('rotation.candidate.noRule')}</span>
          <Button
            size="s"
            variant="link"
            aria-expanded={isMaking}
            onClick={() => {
              setMaking(!isMaking);
            }}
          >
            {t('rotation.candidate.lengthAndClasses')}
          </Button>
        </div>
      )}
      {isMaking && review.rules === null && !desk.isTyping && <MakeFields desk={desk} />}
    </div>
  );
};

import { Check, CircleQuestionMark, Minus } from 'lucide-react';
import { useId } from 'react';
import { FAILURE_CODES, type FailureCode } from '../../../../shared/ipc/reply';
import type { Rotation } from '../../../../shared/rotation';
import type { Translate } from '../../../../shared/words/keys';
import { failureText } from '../../../app/failures';
import { heartbeatText } from '../../../app/heartbeat';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { clockTime } from '../clock-time';
import { unknownsOf } from '../outcome-text';
import styles from './Evidence.module.css';

type Fact = Rotation['evidence'][number];

/** That something could not be learnt is no proof of anything. */
const PROVES_NOTHING: ReadonlySet<Fact['fact']> = new Set([
  'old-not-sealed',
  'no-answer',
  'not-readable',
  'watch-over',
  'audit-others',
  'heartbeat-none',
]);

/** What the server said says no more than the fact itself. */
const SAID: ReadonlyMap<Fact['fact'], string> = new Map([
  ['heartbeat-good', 'Success'],
  ['heartbeat-bad', 'Failed'],
]);

const isCode = (word: string): word is FailureCode => FAILURE_CODES.some((code) => code === word);

/** In the words of the server as it said them; a code of ours is no word for anybody, and a code of its own has words. */
const detailOf = (t: Translate, { fact, detail }: Fact): string | null => {
  if (detail === null) return null;
  if (fact === 'not-readable' && isCode(detail)) return failureText(t, { code: detail }).what;
  if (SAID.get(fact) === detail) return null;
  if (fact === 'heartbeat-bad') return heartbeatText(t, detail) ?? detail;
  return detail;
};

const textOf = (t: Translate, fact: Fact, user: string): string => {
  const text = t(`rotated.fact.${fact.fact}`);
  if (fact.fact === 'audit-shows') {
    const { detail: ticket } = fact;
    return ticket === null
      ? t('rotated.factBy', { fact: text, user })
      : t('rotated.factByWith', { fact: text, user, ticket });
  }
  const detail = detailOf(t, fact);
  if (fact.fact === 'audit-others' && detail !== null)
    return t('rotated.factBy', { fact: text, user: detail });
  return detail === null ? text : t('rotated.factDetail', { fact: text, detail });
};

interface LineProps {
  readonly fact: Fact;
  readonly user: string;
  readonly locale: string;
}

const Line = ({ fact, user, locale }: LineProps) => {
  const t = useWords();
  const [sign, look] = PROVES_NOTHING.has(fact.fact) ? [Minus, 'none'] : [Check, 'known'];
  return (
    <li className={styles['fact']}>
      <Icon of={sign} size="s" className={styles[look]} />
      <span>{textOf(t, fact, user)}</span>
      <time className={styles['time']}>{clockTime(fact.at, locale)}</time>
    </li>
  );
};

interface EvidenceProps {
  readonly rotation: Rotation;
  readonly locale: string;
}

/** By what it is known how it went. */
export const HowWeKnow = ({ rotation, locale }: EvidenceProps) => {
  const t = useWords();
  const id = useId();
  const isUntested = rotation.scope === 'vault' && rotation.stage.stage === 'verified';
  return (
    <div>
      <h3 id={`${id}-know`} className={styles['heading']}>
        {t('rotated.know')}
      </h3>
      <ul aria-labelledby={`${id}-know`} className={styles['facts']}>
        {rotation.evidence.map((fact, index) => (
          // They are only ever added to.
          <Line key={index} fact={fact} user={rotation.user} locale={locale} />
        ))}
        {isUntested && (
          <li className={styles['fact']}>
            <Icon of={Minus} size="s" className={styles['none']} />
            <span>{t('rotated.notTested')}</span>
          </li>
        )}
      </ul>
    </div>
  );
};

/** What is known, and what is not, side by side. */
export const KnownAndNot = ({ rotation, locale }: EvidenceProps) => {
  const t = useWords();
  const id = useId();
  return (
    <div className={styles['two']}>
      <div className={styles['side']}>
        <h3 id={`${id}-known`} className={styles['title']}>
          {t('rotated.whatWeKnow')}
        </h3>
        <ul aria-labelledby={`${id}-known`} className={styles['short']}>
          {rotation.evidence.map((fact, index) => (
            // They are only ever added to.
            <Line key={index} fact={fact} user={rotation.user} locale={locale} />
          ))}
        </ul>
      </div>
      <div className={styles['side']}>
        <h3 id={`${id}-unknown`} className={styles['title']}>
          {t('rotated.whatWeDoNot')}
        </h3>
        <ul aria-labelledby={`${id}-unknown`} className={styles['short']}>
          {unknownsOf(t, rotation).map((line) => (
            <li key={line} className={styles['fact']}>
              <Icon of={CircleQuestionMark} size="s" className={styles['unknown']} />
              <span>{line}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};

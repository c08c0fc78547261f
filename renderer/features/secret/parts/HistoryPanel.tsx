import { useState } from 'react';
import type { Failure } from '../../../../shared/ipc/reply';
import type { Lifetime, Reader, SecretHistory } from '../../../../shared/secret-history';
import type { Translate } from '../../../../shared/words/keys';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Verdict, type VerdictTone } from '../../../ui/Verdict';
import type { SecretVerbs } from '../secret-verbs';
import styles from './AuditPanel.module.css';

const PROOFS = { verified: 'verified', tried: 'tried', none: 'unproven' } as const;

/** What nobody has proven is neither good nor bad. */
const TONES: Readonly<Record<Lifetime['proof'], VerdictTone>> = {
  verified: 'ok',
  tried: 'unproven',
  none: 'unproven',
};

const timeOf = (at: string): string => at.replace('T', ' ').replace(/\.\d+$/u, '');

const proofOf = (t: Translate, { proof, unclear }: Lifetime): string =>
  [
    t(`secret.history.${PROOFS[proof]}`),
    ...(unclear > 0 ? [t('secret.history.unclear', { count: unclear })] : []),
  ].join('. ');

const Timeline = ({ lifetimes }: { readonly lifetimes: readonly Lifetime[] }) => {
  const t = useWords();
  if (lifetimes.length === 0)
    return <Empty what={t('secret.history.none')} next={t('secret.history.noneNext')} />;
  const title = t('secret.history.table');
  return (
    <div className={styles['scroller']} role="region" aria-label={title} tabIndex={0}>
      <table className={styles['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('secret.history.from')}</th>
            <th scope="col">{t('secret.history.until')}</th>
            <th scope="col">{t('secret.history.by')}</th>
            <th scope="col">{t('secret.history.proof')}</th>
          </tr>
        </thead>
        <tbody>
          {lifetimes.map((lifetime, index) => (
            <tr key={index}>
              <td className={styles['at']}>
                {lifetime.from === null ? t('secret.history.unknown') : timeOf(lifetime.from)}
              </td>
              <td className={styles['at']}>
                {lifetime.until === null ? t('secret.history.present') : timeOf(lifetime.until)}
              </td>
              <td>{[lifetime.by, lifetime.how].filter(Boolean).join(' · ')}</td>
              <td>
                <Verdict tone={TONES[lifetime.proof]}>{proofOf(t, lifetime)}</Verdict>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Readers = ({ readers }: { readonly readers: readonly Reader[] }) => {
  const t = useWords();
  if (readers.length === 0) return <p>{t('secret.history.nobody')}</p>;
  return (
    <ul aria-label={t('secret.history.people')}>
      {readers.map(({ who, how, count, lastAt }) => (
        <li key={who}>
          <strong>{who}</strong>
          {' · '}
          {t('secret.history.person', { how: how.join(', '), count, at: timeOf(lastAt) })}
        </li>
      ))}
    </ul>
  );
};

type View = 'timeline' | 'readers';

/** Read once somebody asks for it, and told as far as the audit goes. */
const useHistory = ({ history }: Pick<SecretVerbs, 'history'>) => {
  const [told, setTold] = useState<SecretHistory>();
  const [failure, setFailure] = useState<Failure>();
  const [view, setView] = useState<View>();
  const [isBusy, setBusy] = useState(false);

  const show = async (wanted: View) => {
    setView(wanted);
    if (told || isBusy) return;
    setBusy(true);
    setFailure(undefined);
    const reply = await history();
    setBusy(false);
    if (reply.ok) setTold(reply.value);
    else setFailure(reply.failure);
  };

  return { told, failure, view, isBusy, show };
};

/** What is known of the values that the secret had, and by whom. None of them is shown. */
export const HistoryPanel = ({ verbs }: { readonly verbs: SecretVerbs }) => {
  const t = useWords();
  const { told, failure, view, isBusy, show } = useHistory(verbs);
  return (
    <div className={styles['panel']} aria-busy={isBusy}>
      <p>{t('secret.history.intro')}</p>
      <div className={styles['export']}>
        {(['timeline', 'readers'] as const).map((each) => (
          <Button
            key={each}
            aria-pressed={view === each}
            unavailable={isBusy ? t('secret.reading') : verbs.unavailable}
            onClick={() => {
              void show(each);
            }}
          >
            {t(`secret.history.${each}`)}
          </Button>
        ))}
      </div>
      {failure && <FailureBanner failure={failure} title={t('secret.history.failed')} />}
      {told && view === 'timeline' && <Timeline lifetimes={told.lifetimes} />}
      {told && view === 'readers' && <Readers readers={told.readers} />}
      {told && (
        <p className={styles['count']}>
          {[t('secret.history.limits'), ...(told.isCut ? [t('secret.history.cut')] : [])].join(' ')}
        </p>
      )}
    </div>
  );
};

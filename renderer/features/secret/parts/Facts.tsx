import type { ReactNode } from 'react';
import { HEARTBEATS } from '../../../../shared/heartbeats';
import type { LookedSecret } from '../../../../shared/secret';
import { hasFailed } from '../../../../shared/standing';
import type { Translate } from '../../../../shared/words/keys';
import { heartbeatText } from '../../../app/heartbeat';
import { useWords } from '../../../app/words';
import { Verdict } from '../../../ui/Verdict';
import styles from './Facts.module.css';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt className={styles['name']}>{name}</dt>
    <dd className={styles['value']}>{children}</dd>
  </div>
);

/** A word of the server that nobody has written down says nothing here of good or bad. */
const Heartbeat = ({ heartbeat: word }: Pick<LookedSecret, 'heartbeat'>) => {
  const t = useWords();
  const heartbeat = HEARTBEATS.find((known) => known === word) ?? null;
  const text = heartbeatText(t, word) ?? word ?? t('secret.facts.unknown');
  if (heartbeat === 'Success') return <Verdict tone="ok">{text}</Verdict>;
  return hasFailed({ heartbeat }) ? <Verdict tone="danger">{text}</Verdict> : text;
};

const Sync = ({ outOfSync }: Pick<LookedSecret, 'outOfSync'>) => {
  const t = useWords();
  if (outOfSync === null) return t('secret.facts.inSync');
  return (
    <>
      <Verdict tone="danger">{t('secret.facts.outOfSync')}</Verdict>
      {outOfSync !== '' && <span className={styles['why']}>{outOfSync}</span>}
    </>
  );
};

const expiryOf = (t: Translate, days: number | null): ReactNode => {
  if (days === null) return t('secret.facts.never');
  return days <= 0 ? (
    <Verdict tone="warn">{t('secret.facts.expired')}</Verdict>
  ) : (
    t('secret.facts.days', { count: days })
  );
};

/** How the secret stands, as its server says. */
export const Facts = ({ looked }: { readonly looked: LookedSecret }) => {
  const t = useWords();
  const { heartbeat, outOfSync, daysLeft } = looked;
  return (
    <dl className={styles['facts']}>
      <Fact name={t('secret.facts.heartbeat')}>
        <Heartbeat heartbeat={heartbeat} />
      </Fact>
      <Fact name={t('secret.facts.sync')}>
        <Sync outOfSync={outOfSync} />
      </Fact>
      <Fact name={t('secret.facts.expires')}>{expiryOf(t, daysLeft)}</Fact>
    </dl>
  );
};

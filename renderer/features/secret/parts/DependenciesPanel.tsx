import { Fragment, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/reply';
import type { Dependency } from '../../../../shared/secret-dependencies';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Verdict, type VerdictTone } from '../../../ui/Verdict';
import type { SecretVerbs } from '../secret-verbs';
import styles from './AuditPanel.module.css';

interface Told {
  readonly records: readonly Dependency[];
  readonly total: number;
}

/** Asked for once the tab is open. */
const useDependencies = ({ dependencies }: Pick<SecretVerbs, 'dependencies'>) => {
  const [told, setTold] = useState<Told>();
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  const first = useRef(dependencies);

  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      const reply = await first.current();
      if (isOver) return;
      if (reply.ok) setTold(reply.value);
      setFailure(reply.ok ? undefined : reply.failure);
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [tries]);

  return {
    told,
    failure,
    again: () => {
      setTries((count) => count + 1);
    },
  };
};

interface Result {
  readonly tone: VerdictTone;
  readonly key: 'success' | 'failed' | 'notRun';
}

const FAILED: Result = { tone: 'danger', key: 'failed' };
const RESULTS: Readonly<Record<string, Result>> = {
  success: { tone: 'ok', key: 'success' },
  failed: FAILED,
  failure: FAILED,
  notrun: { tone: 'plain', key: 'notRun' },
};

/** Words of the server: one that nobody has written down is told as it is, and it is not known whether it is good. */
const LastResult = ({ result }: Pick<Dependency, 'result'>) => {
  const t = useWords();
  if (result === '') return <Verdict tone="unproven">{t('secret.depends.unknown')}</Verdict>;
  const known = RESULTS[result.toLowerCase()];
  if (!known) return <Verdict tone="unproven">{result}</Verdict>;
  return <Verdict tone={known.tone}>{t(`secret.depends.results.${known.key}`)}</Verdict>;
};

/** A name of many parts breaks between them rather than in the middle of one. */
const Machine = ({ machine }: Pick<Dependency, 'machine'>) =>
  machine.split(/(?<=\.)/u).map((part, place) => (
    <Fragment key={`${place} ${part}`}>
      {part}
      <wbr />
    </Fragment>
  ));

const Table = ({ records }: Pick<Told, 'records'>) => {
  const t = useWords();
  const title = t('secret.depends.table');
  return (
    <div className={styles['scroller']} role="region" aria-label={title} tabIndex={0}>
      <table className={styles['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('secret.depends.name')}</th>
            <th scope="col">{t('secret.depends.type')}</th>
            <th scope="col">{t('secret.depends.machine')}</th>
            <th scope="col">{t('secret.depends.result')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ id, name, type, machine, isEnabled, result }) => (
            <tr key={id}>
              <td>{isEnabled ? name : `${name} (${t('secret.depends.off')})`}</td>
              <td>{type}</td>
              <td>
                <Machine machine={machine} />
              </td>
              <td className={styles['words']}>
                <LastResult result={result} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What signs in elsewhere with the password of the secret: it fails where it is not told of a new one. */
export const DependenciesPanel = ({ verbs }: { readonly verbs: SecretVerbs }) => {
  const t = useWords();
  const { told, failure, again } = useDependencies(verbs);
  return (
    <div className={styles['panel']} aria-busy={!told && !failure}>
      {failure && (
        <FailureBanner
          failure={failure}
          title={t('secret.depends.failed')}
          actions={<Button onClick={again}>{t('controls.tryAgain')}</Button>}
        />
      )}
      {told?.total === 0 && <Empty what={t('secret.depends.none')} next={t('secret.depends.noneNext')} />}
      {told && told.records.length > 0 && <Table records={told.records} />}
      {told && told.total > told.records.length && <p>{t('secret.depends.more')}</p>}
    </div>
  );
};

import { useState } from 'react';
import { fold } from '../../../../shared/fold';
import type { AuditRecord } from '../../../../shared/secret-audits';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import type { SecretVerbs } from '../secret-verbs';
import { useAudits } from '../use-audits';
import { ExportAudits } from './ExportAudits';
import styles from './AuditPanel.module.css';

const Records = ({ records }: { readonly records: readonly AuditRecord[] }) => {
  const t = useWords();
  return (
    <div className={styles['scroller']} role="region" aria-label={t('secret.audit.table')} tabIndex={0}>
      <table className={styles['table']} aria-label={t('secret.audit.table')}>
        <thead>
          <tr>
            <th scope="col">{t('secret.audit.at')}</th>
            <th scope="col">{t('secret.audit.action')}</th>
            <th scope="col">{t('secret.audit.by')}</th>
            <th scope="col">{t('secret.audit.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record, index) => (
            <tr key={`${record.id} ${index}`}>
              <td className={styles['at']}>{record.at.replace('T', ' ').replace(/\.\d+$/u, '')}</td>
              <td>{record.action}</td>
              <td>{record.by}</td>
              <td>{[record.notes, record.ticket].filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const contains = (record: AuditRecord, sought: string): boolean =>
  [record.action, record.by, record.notes, record.ticket, record.at].some((text) =>
    fold(text).includes(fold(sought.trim())),
  );

interface FootProps {
  readonly known: number;
  readonly total: number | undefined;
  readonly isBusy: boolean;
  readonly onMore: (() => void) | undefined;
}

const Foot = ({ known, total, isBusy, onMore }: FootProps) => {
  const t = useWords();
  if (total === undefined) return null;
  return (
    <>
      <p className={styles['count']}>{t('secret.audit.count', { known, total })}</p>
      {known < total && onMore && (
        <div>
          <Button unavailable={isBusy ? t('secret.reading') : undefined} onClick={onMore}>
            {t('secret.audit.more')}
          </Button>
        </div>
      )}
    </>
  );
};

const NoRecords = ({ of }: { readonly of: 'none' | 'noMatch' }) => {
  const t = useWords();
  return <Empty what={t(`secret.audit.${of}`)} next={t(`secret.audit.${of}Next`)} />;
};

/** What was done to the secret, as its server has written it down: by the page, the newest first. */
export const AuditPanel = ({ verbs }: { readonly verbs: SecretVerbs }) => {
  const t = useWords();
  const [sought, setSought] = useState('');
  const { records, total, isBusy, failure, more } = useAudits(verbs);
  const found = records.filter((record) => contains(record, sought));

  return (
    <div className={styles['panel']} aria-busy={isBusy}>
      <Field label={t('secret.audit.filter')} hint={t('secret.audit.filterHint')}>
        {(wiring) => (
          <TextInput
            {...wiring}
            value={sought}
            onChange={(event) => {
              setSought(event.target.value);
            }}
          />
        )}
      </Field>
      <ExportAudits verbs={verbs} />
      {failure && (
        <FailureBanner
          failure={failure}
          title={t('secret.audit.failed')}
          actions={<Button onClick={more}>{t('controls.tryAgain')}</Button>}
        />
      )}
      {found.length > 0 && <Records records={found} />}
      {!isBusy && !failure && found.length === 0 && (
        <NoRecords of={records.length === 0 ? 'none' : 'noMatch'} />
      )}
      <Foot known={records.length} total={total} isBusy={isBusy} onMore={failure ? undefined : more} />
    </div>
  );
};

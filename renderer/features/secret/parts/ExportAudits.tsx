import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import type { SecretVerbs } from '../secret-verbs';
import { useAuditExport } from '../use-audit-export';
import styles from './AuditPanel.module.css';

/** All that is written down, not only what has been read, into a file. */
export const ExportAudits = ({ verbs }: { readonly verbs: SecretVerbs }) => {
  const t = useWords();
  const { news, run, stop } = useAuditExport(verbs);
  const isBusy = news?.kind === 'busy';
  const failure = news?.kind === 'failed' ? failureText(t, news.failure) : undefined;

  return (
    <>
      <div className={styles['export']}>
        <Button
          unavailable={isBusy ? t('secret.audit.exporting') : verbs.unavailable}
          onClick={() => {
            void run();
          }}
        >
          {t('secret.audit.export')}
        </Button>
        {isBusy && <Button onClick={stop}>{t('secret.audit.stopExport')}</Button>}
        {news?.kind === 'said' && <p className={styles['count']}>{news.text}</p>}
      </div>
      {failure && (
        <Banner tone="danger" title={t('secret.audit.notExported')}>
          <p>{`${failure.what} ${failure.next}`}</p>
          {failure.detail !== undefined && <p>{failure.detail}</p>}
        </Banner>
      )}
    </>
  );
};

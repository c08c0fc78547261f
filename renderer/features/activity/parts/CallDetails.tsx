import type { Call } from '../../../../shared/activity';
import { useWords } from '../../../app/words';
import { Mono } from '../../../ui/Mono';
import { readable, resultText } from '../call-words';
import styles from './CallDetails.module.css';

const ErrorName = ({ call: { result } }: { readonly call: Call }) => {
  const t = useWords();
  if (result.kind === 'answer' || result.name === null) return null;
  return (
    <>
      <dt className={styles['name']}>{t('activity.detail.error')}</dt>
      <dd>
        <Mono>{result.name}</Mono>
      </dd>
    </>
  );
};

/** All that is known of one call: what the table has no room for. */
export const CallDetails = ({ call }: { readonly call: Call }) => {
  const t = useWords();
  const { method, server, path, bytes, requestId, durationMs } = call;

  return (
    <section aria-label={t('activity.details')} className={styles['details']}>
      <dl className={styles['list']}>
        <dt className={styles['name']}>{t('activity.detail.address')}</dt>
        <dd>
          <Mono>{`${method} ${readable(`${server}${path}`)}`}</Mono>
        </dd>
        <dt className={styles['name']}>{t('activity.column.result')}</dt>
        <dd>{`${resultText(t, call)}, ${t('activity.ms', { ms: durationMs })}`}</dd>
        <ErrorName call={call} />
        <dt className={styles['name']}>{t('activity.column.why')}</dt>
        <dd>{t(`activity.why.${call.why}`)}</dd>
        {bytes !== null && (
          <>
            <dt className={styles['name']}>{t('activity.detail.received')}</dt>
            <dd>{t('activity.bytes', { count: bytes })}</dd>
            <dt className={styles['name']}>{t('activity.detail.requestId')}</dt>
            <dd>{requestId === null ? t('activity.noRequestId') : <Mono>{requestId}</Mono>}</dd>
          </>
        )}
      </dl>
    </section>
  );
};

import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { formatDate, type DateStyle } from '../../app/dates';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import styles from './ServerCertificate.module.css';
import type { TrustStore } from './store';

export interface ServerCertificateProps {
  readonly trust: Pick<TrustStore, 'store' | 'load' | 'forget'>;
  readonly dates: DateStyle;
  /** Name and port of the server. */
  readonly host: string;
}

/** What was decided about the certificate of one server, and the way back from it. */
export const ServerCertificate = ({ trust, dates, host }: ServerCertificateProps) => {
  const t = useWords();
  const id = useId();
  const { store, load, forget } = trust;
  const pin = useStore(store, ({ pins }) => pins?.find((each) => each.host === host));
  const [outcome, setOutcome] = useState<'forgotten' | 'failed'>();
  const said = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    void load();
  }, [load]);

  const stopTrusting = async () => {
    const isForgotten = await forget(host);
    setOutcome(isForgotten ? 'forgotten' : 'failed');
    // The button that was pressed is gone.
    if (isForgotten) said.current?.focus();
  };
  const decided = pin
    ? t('trust.pins.since', { date: formatDate(new Date(pin.since), dates), name: pin.certificate.name })
    : t('trust.ofServer.asSystem');

  return (
    <div role="group" aria-labelledby={`${id}-label`} className={styles['part']}>
      <span id={`${id}-label`} className={styles['label']}>
        {t('trust.ofServer.label')}
      </span>
      <div className={styles['line']}>
        <p id={`${id}-decided`} ref={said} tabIndex={-1} className={styles['decided']}>
          {decided}
        </p>
        {pin && (
          <Button
            size="s"
            aria-label={t('trust.pins.forgetHost', { host })}
            aria-describedby={`${id}-decided`}
            onClick={() => {
              void stopTrusting();
            }}
          >
            {t('trust.pins.forget')}
          </Button>
        )}
      </div>
      <p role="status" className={styles['outcome']}>
        {outcome === 'forgotten' && t('trust.pins.forgotten', { host })}
        {outcome === 'failed' && t('attempts.keep-certificates')}
      </p>
    </div>
  );
};

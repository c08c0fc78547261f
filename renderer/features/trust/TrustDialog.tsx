import { useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { Shown } from '../../../shared/trust';
import type { DateStyle } from '../../app/dates';
import { formatDate } from '../../app/dates';
import { failureText } from '../../app/failures';
import { useWords } from '../../app/words';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog, DialogText } from '../../ui/Dialog';
import { DialogSheet } from '../../ui/DialogSheet';
import { certificateText } from './certificate-text';
import { CertificateTable } from './parts/CertificateTable';
import type { TrustStore } from './store';
import styles from './TrustDialog.module.css';

export interface TrustDialogProps {
  readonly shown: Shown;
  readonly dates: DateStyle;
  readonly trust: Pick<TrustStore, 'trust' | 'copyFingerprint'>;
  readonly onTrusted: () => void;
  readonly onClose: () => void;
}

const Verdict = ({ shown, dates }: Pick<TrustDialogProps, 'shown' | 'dates'>) => {
  const t = useWords();
  const text = certificateText(t, { shown, dates });
  if (!text) return <p>{t('trust.fine', { host: shown.host })}</p>;

  const { pin, verdict } = shown;
  return (
    <Banner tone={verdict === 'changed' ? 'danger' : 'warn'} title={text.title}>
      {text.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {verdict === 'untrusted' && pin && (
        <p>{t('trust.sinceThen', { date: formatDate(new Date(pin.since), dates) })}</p>
      )}
    </Banner>
  );
};

const Failed = ({ failure }: { readonly failure: Failure | undefined }) => {
  const t = useWords();
  if (!failure) return null;

  const { what, next } = failureText(t, failure);
  return (
    <Banner tone="danger" title={what}>
      <p>{next}</p>
    </Banner>
  );
};

/** A certificate to be looked at. Whoever does nothing, or closes it, connects to nobody. */
export const TrustDialog = ({ shown, dates, trust, onTrusted, onClose }: TrustDialogProps) => {
  const t = useWords();
  const refuse = useRef<HTMLButtonElement>(null);
  const [failure, setFailure] = useState<Failure>();
  const [isCopied, setIsCopied] = useState(false);
  const { host, certificate, verdict, canBeTrusted } = shown;
  const isFine = verdict === 'trusted';

  const accept = async () => {
    const failed = await trust.trust({ server: `https://${host}`, sha256: certificate.sha256 });
    setFailure(failed);
    if (!failed) onTrusted();
  };
  const copy = async () => {
    setIsCopied(await trust.copyFingerprint(certificate.sha256));
  };

  return (
    <Dialog title={t('trust.title')} size="l" initialFocus={refuse} onClose={onClose}>
      <DialogSheet
        actions={
          <>
            <Button onClick={() => void copy()}>{t('trust.copy')}</Button>
            {/* Said here: while a dialog is open, nothing outside of it is read aloud. */}
            <span role="status" className={styles['said']}>
              {isCopied && t('trust.copied')}
            </span>
            {!isFine && canBeTrusted && <Button onClick={() => void accept()}>{t('trust.accept')}</Button>}
            <Button ref={refuse} variant="primary" onClick={onClose}>
              {t(isFine ? 'controls.close' : 'trust.refuse')}
            </Button>
          </>
        }
      >
        <DialogText>
          <Verdict shown={shown} dates={dates} />
        </DialogText>
        <CertificateTable shown={shown} dates={dates} />
        {!isFine && <p>{t(canBeTrusted ? 'trust.advice' : 'trust.revoked')}</p>}
        <Failed failure={failure} />
      </DialogSheet>
    </Dialog>
  );
};

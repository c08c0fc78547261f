import { Settings, Stethoscope } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import styles from './SubmitRow.module.css';

interface SubmitRowProps {
  /** Who is waited for, while a try is under way. */
  readonly waitingFor: string | undefined;
  readonly onCancel: () => void;
  readonly onNetworkSettings: () => void;
  readonly say: (text: string) => void;
  /** There is something for the doctor to look at: the last try did not work. */
  readonly onDoctor: (() => void) | undefined;
}

/** From here on somebody who waits wants to know what for. */
const LONG_MS = 10_000;

/** Says who is waited for, once it takes long. */
const LongWait = ({ host, say }: { readonly host: string; readonly say: (text: string) => void }) => {
  const t = useWords();
  const [isLong, setIsLong] = useState(false);
  const words = t('signIn.longWait', { host });

  useEffect(() => {
    const timer = window.setTimeout(() => {
      setIsLong(true);
      say(words);
    }, LONG_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [say, words]);

  return isLong && <p className={styles['wait']}>{words}</p>;
};

export const SubmitRow = ({ waitingFor, onCancel, onNetworkSettings, onDoctor, say }: SubmitRowProps) => {
  const t = useWords();
  const isRunning = waitingFor !== undefined;

  return (
    <div className={styles['actions']}>
      <div className={styles['try']}>
        <Button
          type="submit"
          name="submit"
          variant="primary"
          size="l"
          unavailable={isRunning ? t('signIn.waiting', { host: waitingFor }) : undefined}
        >
          {t(isRunning ? 'signIn.signingIn' : 'signIn.submit')}
        </Button>
        {isRunning && (
          <Button size="l" onClick={onCancel}>
            {t('controls.cancel')}
          </Button>
        )}
        {!isRunning && onDoctor && (
          <Button size="l" icon={Stethoscope} onClick={onDoctor}>
            {t('doctor.run')}
          </Button>
        )}
      </div>
      <Button variant="quiet" icon={Settings} onClick={onNetworkSettings}>
        {t('signIn.proxyAndCertificates')}
      </Button>
      {isRunning && <LongWait host={waitingFor} say={say} />}
    </div>
  );
};

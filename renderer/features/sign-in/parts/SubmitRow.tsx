import { Settings } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import styles from './SubmitRow.module.css';

interface SubmitRowProps {
  /** Who is waited for, while a try is under way. */
  readonly waitingFor: string | undefined;
  readonly onCancel: () => void;
  readonly onNetworkSettings: () => void;
}

export const SubmitRow = ({ waitingFor, onCancel, onNetworkSettings }: SubmitRowProps) => {
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
      </div>
      <Button variant="quiet" icon={Settings} onClick={onNetworkSettings}>
        {t('signIn.proxyAndCertificates')}
      </Button>
    </div>
  );
};

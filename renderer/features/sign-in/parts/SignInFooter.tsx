import { Activity, Globe } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { useSystemProxy, type NetworkStore } from '../../network';
import styles from './SignInFooter.module.css';

interface SignInFooterProps {
  readonly network: NetworkStore;
  readonly version: string | undefined;
}

export const SignInFooter = ({ network, version }: SignInFooterProps) => {
  const t = useWords();
  const proxy = useSystemProxy(network);

  return (
    <footer aria-label={t('app.status')} className={styles['footer']}>
      <span className={styles['proxy']}>
        <Icon of={Globe} size="s" />
        <span className={styles['line']}>{t('proxy.line', { proxy })}</span>
      </span>
      {version !== undefined && <span>{t('app.version', { version })}</span>}
      <Button variant="link" size="s" icon={Activity} unavailable={t('signIn.activityLater')}>
        {t('signIn.activity')}
      </Button>
    </footer>
  );
};

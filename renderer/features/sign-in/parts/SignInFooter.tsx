import { Globe, Ticket } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { useSystemProxy, type NetworkStore } from '../../network';
import styles from './SignInFooter.module.css';

interface SignInFooterProps {
  readonly network: NetworkStore;
  readonly version: string | undefined;
  readonly onTicketKeys: () => void;
  readonly children: ReactNode;
}

export const SignInFooter = ({ network, version, onTicketKeys, children }: SignInFooterProps) => {
  const t = useWords();
  const proxy = useSystemProxy(network);

  return (
    <footer aria-label={t('app.status')} className={styles['footer']}>
      <span className={styles['proxy']}>
        <Icon of={Globe} size="s" />
        <span className={styles['line']}>{t('proxy.line', { proxy })}</span>
      </span>
      {version !== undefined && <span>{t('app.version', { version })}</span>}
      <Button variant="quiet" size="s" icon={Ticket} onClick={onTicketKeys}>
        {t('ticketKeys.title')}
      </Button>
      {children}
    </footer>
  );
};

import { Lock, LogOut } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import styles from './SessionBar.module.css';
import { SessionGroup, type SessionGroupProps } from './SessionGroup';

export interface SessionBarProps extends SessionGroupProps {
  readonly onLock: () => void;
  readonly onSignOut: () => Promise<void>;
}

/** What can be done with the session, wherever in it one is. */
export const SessionBar = ({ onLock, onSignOut, ...group }: SessionBarProps) => {
  const t = useWords();
  const [isLeaving, setLeaving] = useState(false);

  const signOut = async () => {
    setLeaving(true);
    await onSignOut();
    setLeaving(false);
  };

  return (
    <div className={styles['bar']}>
      <SessionGroup {...group} />
      <Button size="s" icon={Lock} onClick={onLock}>
        {t('session.lock')}
      </Button>
      <Button
        size="s"
        icon={LogOut}
        unavailable={isLeaving ? t('session.signingOut') : undefined}
        onClick={() => {
          void signOut();
        }}
      >
        {t('session.signOut')}
      </Button>
    </div>
  );
};

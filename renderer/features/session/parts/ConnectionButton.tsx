import { ChevronDown } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { Pressable } from '../../../ui/Pressable';
import styles from './ConnectionButton.module.css';

interface ConnectionButtonProps {
  readonly host: string;
  readonly user: string;
  readonly controls: string;
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** Where one is and as whom, in two lines; pressed, it shows what else is known of the connection. */
export const ConnectionButton = ({ host, user, controls, shown, onToggle }: ConnectionButtonProps) => {
  const t = useWords();

  return (
    <div className={styles['place']}>
      <Pressable
        aria-label={t('session.connection', { host, user })}
        aria-expanded={shown}
        aria-controls={controls}
        className={styles['button']}
        onClick={onToggle}
      >
        <span className={styles['lines']}>
          <span className={styles['host']}>{host}</span>
          <span className={styles['user']}>{user}</span>
        </span>
        <Icon of={ChevronDown} size="s" />
      </Pressable>
    </div>
  );
};

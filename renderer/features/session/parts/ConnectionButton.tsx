import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { Pressable } from '../../../ui/Pressable';
import styles from './ConnectionButton.module.css';
import type { ConnectionMenuProps, ConnectionVerbs } from './ConnectionMenu';

interface ConnectionButtonProps extends ConnectionVerbs {
  readonly host: string;
  readonly user: string;
}

/** Read in when it is asked for: the frame is there sooner without it. */
const ConnectionMenu = lazy(async (): Promise<{ default: ComponentType<ConnectionMenuProps> }> => {
  const { ConnectionMenu: View } = await import('./ConnectionMenu');
  return { default: View };
});

/** Where one is and as whom, in two lines; pressed, it offers what can be asked and done about that. */
export const ConnectionButton = ({ host, user, ...verbs }: ConnectionButtonProps) => {
  const t = useWords();
  const [opener, setOpener] = useState<HTMLElement>();
  const label = t('session.connection', { host, user });

  return (
    <div className={styles['place']}>
      <Pressable
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opener !== undefined}
        className={styles['button']}
        onClick={(event) => {
          setOpener(opener ? undefined : event.currentTarget);
        }}
      >
        <span className={styles['lines']}>
          <span className={styles['host']}>{host}</span>
          <span className={styles['user']}>{user}</span>
        </span>
        <Icon of={ChevronDown} size="s" />
      </Pressable>
      {opener && (
        <Suspense fallback={null}>
          <ConnectionMenu
            {...verbs}
            label={label}
            opener={opener}
            onClose={() => {
              setOpener(undefined);
            }}
          />
        </Suspense>
      )}
    </div>
  );
};

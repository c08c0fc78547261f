import { Activity, ArrowLeft, Layers2, Settings, Ticket } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { NavLinks } from '../../../ui/NavLinks';
import styles from './MainNav.module.css';

/** The places of this frame that are there today. */
export type FramePlace = 'sign-in' | 'activity' | 'bulk' | 'handbook' | 'settings' | 'ticket-keys';

interface MainNavProps {
  readonly place: FramePlace;
  readonly onGo: (place: FramePlace) => void;
  /** The ways to the lists of the vault, above those to its tools. */
  readonly children: ReactNode;
}

export const MainNav = ({ place, onGo, children }: MainNavProps) => {
  const t = useWords();

  return (
    <nav aria-label={t('session.places')} className={styles['nav']}>
      {place !== 'sign-in' && (
        <div className={styles['back']}>
          <Button
            size="s"
            variant="quiet"
            icon={ArrowLeft}
            onClick={() => {
              onGo('sign-in');
            }}
          >
            {t('settings.backToSession')}
          </Button>
        </div>
      )}
      <div className={styles['lists']}>{children}</div>
      <span className={styles['title']}>{t('session.tools')}</span>
      <NavLinks
        current={place}
        onGo={onGo}
        links={[
          { value: 'bulk', icon: Layers2, label: t('bulk.title') },
          { value: 'ticket-keys', icon: Ticket, label: t('ticketKeys.title') },
          { value: 'activity', icon: Activity, label: t('activity.title') },
          { value: 'settings', icon: Settings, label: t('settings.title') },
        ]}
      />
    </nav>
  );
};

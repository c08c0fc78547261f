import { useStore } from 'zustand';
import { LockScreen, type LockStore } from '../features/lock';
import { LiveRegions } from '../ui/LiveRegions';
import type { Announcer } from './announcer';
import { useLocale, useWords } from './words';

interface LockedPageProps {
  readonly lock: LockStore;
  readonly announcer: Announcer;
}

/** The whole page while the app is locked. Nothing of what it locks has ever been in its process. */
export const LockedPage = ({ lock, announcer }: LockedPageProps) => {
  const t = useWords();
  const locale = useLocale();
  const locked = useStore(lock.store);
  const { polite, assertive } = useStore(announcer.store);

  return (
    <>
      <LiveRegions label={t('app.announcements')} polite={polite} assertive={assertive} />
      {locked.state === 'locked' && (
        <LockScreen
          locked={locked}
          locale={locale}
          unlock={lock.unlock}
          signOut={lock.signOut}
          alert={announcer.alert}
        />
      )}
    </>
  );
};

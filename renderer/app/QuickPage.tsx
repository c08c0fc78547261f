import { useStore } from 'zustand';
import { QuickView, type QuickStore } from '../features/quick';
import type { AccessStore } from '../features/access';
import { LiveRegions } from '../ui/LiveRegions';
import type { Announcer } from './announcer';
import { useLocale, useWords } from './words';

interface QuickPageProps {
  readonly quick: QuickStore;
  readonly acts: AccessStore;
  readonly announcer: Announcer;
}

/** The whole page of the popup. */
export const QuickPage = ({ quick, acts, announcer }: QuickPageProps) => {
  const t = useWords();
  const locale = useLocale();
  const { polite, assertive } = useStore(announcer.store);

  return (
    <>
      <LiveRegions label={t('app.announcements')} polite={polite} assertive={assertive} />
      <QuickView quick={quick} acts={acts} locale={locale} say={announcer.say} alert={announcer.alert} />
    </>
  );
};

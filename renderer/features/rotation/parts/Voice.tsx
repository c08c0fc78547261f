import { useStore } from 'zustand';
import type { Announcer } from '../../../app/announcer';
import { useWords } from '../../../app/words';
import { LiveRegions } from '../../../ui/LiveRegions';

/** What is said aloud in a dialog. */
export const Voice = ({ of }: { readonly of: Announcer }) => {
  const t = useWords();
  const { polite, assertive } = useStore(of.store);
  return <LiveRegions label={t('rotated.voice')} polite={polite} assertive={assertive} />;
};

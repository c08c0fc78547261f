import { CircleOff, Clock, KeyRound, Layers, Star, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useStore } from 'zustand';
import type { SecretsQuery } from '../../../shared/secrets';
import { useWords } from '../../app/words';
import { NavLinks } from '../../ui/NavLinks';
import type { SecretsStore } from './store';

export interface ViewLinksProps {
  /** So many changes of passwords wait for proof. */
  readonly waiting: number;
  readonly secrets: SecretsStore;
  /** Whether the list is what is shown. */
  readonly isHere: boolean;
  readonly onGo: () => void;
}

interface ViewLink {
  readonly icon: LucideIcon;
  readonly query: Partial<SecretsQuery> & Pick<SecretsQuery, 'view'>;
}

const LINKS: readonly ViewLink[] = [
  { query: { view: 'all' }, icon: Layers },
  { query: { view: 'favourites' }, icon: Star },
  { query: { view: 'recent', sort: 'last-used', isBackwards: true }, icon: Clock },
  { query: { view: 'my-checkouts' }, icon: KeyRound },
  { query: { view: 'attention' }, icon: TriangleAlert },
  { query: { view: 'inactive' }, icon: CircleOff },
];

/** The lists that a vault has besides its folders. */
export const ViewLinks = ({ secrets, waiting, isHere, onGo }: ViewLinksProps) => {
  const t = useWords();
  const view = useStore(secrets.store, ({ query }) => query.view);

  return (
    <NavLinks
      current={isHere ? view : ''}
      onGo={(next) => {
        onGo();
        const link = LINKS.find(({ query }) => query.view === next);
        if (link) void secrets.show(link.query);
      }}
      links={LINKS.map(({ query, icon }) => ({
        value: query.view,
        icon,
        label: t(`secrets.view.${query.view}`),
        ...(query.view === 'attention' && waiting > 0 && { count: waiting }),
      }))}
    />
  );
};

import { Suspense } from 'react';
import { useStore } from 'zustand';
import { LinkBanner } from '../features/links';
import type { Stores } from './stores';
import type { Home } from './use-home';

interface LinkPlaceProps {
  readonly stores: Pick<Stores, 'announcer' | 'links'>;
  readonly home: Pick<Home, 'stillOpen' | 'switchSignIn'>;
}

/** Above whatever is shown: a link may come at any time, and to any place. */
export const LinkPlace = ({ stores: { announcer, links }, home }: LinkPlaceProps) => {
  const turn = useStore(links.store);
  if (turn.kind === 'nothing' || turn.kind === 'open') return null;

  return (
    <Suspense fallback={null}>
      <LinkBanner
        // At the door one is on the way there already.
        turn={home.stillOpen && turn.kind === 'elsewhere' ? { ...turn, kind: 'wait' } : turn}
        say={announcer.say}
        onDrop={() => {
          void links.drop();
          document.querySelector<HTMLElement>('main h1[tabindex]')?.focus();
        }}
        onSwitch={home.switchSignIn}
      />
    </Suspense>
  );
};

import { ArrowLeft } from 'lucide-react';
import { Suspense, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { ActivityButton } from '../features/activity';
import { ClipboardStatus } from '../features/clipboard';
import { ViewLinks } from '../features/secrets';
import { SessionFrame } from '../features/session';
import { Button } from '../ui/Button';
import { Frame, FrameTitle } from '../ui/Frame';
import type { Whereabouts } from './place-store';
import type { Stores } from './stores';
import type { Home } from './use-home';
import { FoldersPlace } from './vault/FoldersPlace';
import { SearchPlace } from './vault/SearchPlace';
import { useWaiting } from './use-waiting';
import { useWords } from './words';

interface PlaceFrameProps {
  readonly stores: Stores;
  readonly home: Home;
  readonly place: Whereabouts['place'];
  readonly children: ReactNode;
}

const Lists = ({ stores, home, place }: Omit<PlaceFrameProps, 'children'>) => {
  const waiting = useWaiting(stores);
  return (
    <Suspense fallback={null}>
      <ViewLinks
        waiting={waiting}
        secrets={stores.secrets}
        isHere={place === 'sign-in'}
        onGo={() => {
          stores.places.goTo('sign-in');
        }}
      />
      <FoldersPlace stores={stores} home={home} isHere={place === 'sign-in'} />
    </Suspense>
  );
};

interface FrameAtTheDoorProps {
  readonly stillOpen: Home['stillOpen'];
  readonly onBack: () => void;
  readonly children: ReactNode;
}

const FrameAtTheDoor = ({ stillOpen, onBack, children }: FrameAtTheDoorProps) => {
  const t = useWords();
  const subtitle = stillOpen ? t('session.stillOpen.title', stillOpen) : t('app.notSignedIn');

  return (
    <Frame
      start={<FrameTitle title={t('app.name')} subtitle={subtitle} />}
      end={
        <Button size="s" icon={ArrowLeft} onClick={onBack}>
          {t('settings.back')}
        </Button>
      }
    >
      {children}
    </Frame>
  );
};

/** Around a place that is not the sign-in: that of the session, or, without one, a way back. */
export const PlaceFrame = ({ stores, home, place, children }: PlaceFrameProps) => {
  const { activity, announcer, places, session } = stores;
  const silentSince = useStore(activity.store, ({ sum }) => sum.silentSince);
  const openActivity = () => {
    places.goTo('activity');
  };

  if (home.open) {
    return (
      <SessionFrame
        session={home.open}
        silentSince={silentSince}
        extend={session.extend}
        practice={home.practice}
        locale={home.locale}
        say={announcer.say}
        place={place}
        onGo={places.goTo}
        onTrust={() => {
          places.openSettings('certificates');
        }}
        onLock={session.lock}
        onSignOut={home.signOut}
        onEndToken={home.endToken}
        onSwitch={home.switchSignIn}
        onSignInAgain={home.signInAgain}
        search={<SearchPlace stores={stores} home={home} />}
        lists={<Lists stores={stores} home={home} place={place} />}
        status={
          <>
            <Suspense fallback={null}>
              <ClipboardStatus clipboard={stores.clipboard} />
            </Suspense>
            <ActivityButton activity={activity} onOpen={openActivity} />
          </>
        }
      >
        {children}
      </SessionFrame>
    );
  }
  return (
    <FrameAtTheDoor
      stillOpen={home.stillOpen}
      onBack={() => {
        places.goTo('sign-in');
      }}
    >
      {children}
    </FrameAtTheDoor>
  );
};

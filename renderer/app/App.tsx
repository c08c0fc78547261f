import { Activity, Suspense } from 'react';
import { useStore } from 'zustand';
import { SessionView, useSessionEnd } from '../features/session';
import { SettingsView } from '../features/settings';
import { SignInView } from '../features/sign-in';
import { LiveRegions } from '../ui/LiveRegions';
import styles from './App.module.css';
import { Broken } from './Broken';
import { ErrorBoundary } from './ErrorBoundary';
import { Notices } from './Notices';
import type { Stores } from './stores';
import { useHome, type Home } from './use-home';
import { useWords } from './words';

interface AppProps {
  readonly stores: Stores;
  readonly onReload: () => void;
}

interface PlaceProps {
  readonly stores: Stores;
  readonly home: Home;
}

const SettingsPlace = ({ stores, home }: PlaceProps) => {
  const { announcer, network, places, run, sealing, settings } = stores;
  const whereabouts = useStore(places.store);
  const knownRun = useStore(run.store);
  if (whereabouts.place !== 'settings') return null;

  return (
    <SettingsView
      section={whereabouts.section}
      onSection={places.openSettings}
      back={home.back}
      onBack={() => {
        places.goTo('sign-in');
      }}
      standing={home.standing}
      say={announcer.say}
      run={knownRun}
      network={network}
      sealing={sealing}
      settings={settings}
    />
  );
};

const SessionPlace = ({ stores, home }: PlaceProps) => {
  const { announcer, places, session } = stores;
  if (!home.open) return null;

  return (
    <SessionView
      session={home.open}
      extend={session.extend}
      practice={home.practice}
      locale={home.locale}
      say={announcer.say}
      alert={announcer.alert}
      onSignOut={home.signOut}
      onSignInAgain={home.signInAgain}
      onSettings={() => {
        places.openSettings('general');
      }}
    />
  );
};

const Views = ({ stores }: { readonly stores: Stores }) => {
  const { announcer, network, places, practice, run, session } = stores;
  const whereabouts = useStore(places.store);
  const knownRun = useStore(run.store);
  const home = useHome(stores);
  const isHome = whereabouts.place === 'sign-in';
  useSessionEnd(home.session, announcer.alert);

  return (
    <>
      {/* Hidden, not ended, while another view is shown: what was typed stays, and only here. */}
      <Activity mode={isHome && !home.open ? 'visible' : 'hidden'}>
        <SignInView
          network={network}
          practice={practice}
          session={session}
          ended={home.ended}
          locale={home.locale}
          version={knownRun.known ? knownRun.versions.keyturn : undefined}
          onWindows={knownRun.known && knownRun.versions.platform.startsWith('win32')}
          say={announcer.say}
          alert={announcer.alert}
          onNetworkSettings={() => {
            places.openSettings('network');
          }}
        />
      </Activity>
      <Suspense fallback={null}>
        {isHome ? (
          <SessionPlace stores={stores} home={home} />
        ) : (
          <SettingsPlace stores={stores} home={home} />
        )}
      </Suspense>
    </>
  );
};

export const App = ({ stores, onReload }: AppProps) => {
  const t = useWords();
  const { polite, assertive } = useStore(stores.announcer.store);

  return (
    <div className={styles['app']}>
      <LiveRegions label={t('app.announcements')} polite={polite} assertive={assertive} />
      <Notices
        notices={stores.notices}
        announcer={stores.announcer}
        onTryAgain={() => {
          void stores.load();
        }}
      />
      <div className={styles['view']}>
        <ErrorBoundary fallback={<Broken onReload={onReload} />}>
          <Views stores={stores} />
        </ErrorBoundary>
      </div>
    </div>
  );
};

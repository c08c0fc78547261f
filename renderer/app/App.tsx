import { Activity, Suspense } from 'react';
import { useStore } from 'zustand';
import { SettingsView } from '../features/settings';
import { SignInView } from '../features/sign-in';
import { LiveRegions } from '../ui/LiveRegions';
import styles from './App.module.css';
import { Broken } from './Broken';
import { ErrorBoundary } from './ErrorBoundary';
import { Notices } from './Notices';
import type { Stores } from './stores';
import { useWords } from './words';

interface AppProps {
  readonly stores: Stores;
  readonly onReload: () => void;
}

const Views = ({ stores }: { readonly stores: Stores }) => {
  const { announcer, network, places, practice, run, sealing, settings } = stores;
  const whereabouts = useStore(places.store);
  const knownRun = useStore(run.store);

  return (
    <>
      {/* Hidden, not ended, while another view is shown: what was typed stays, and only here. */}
      <Activity mode={whereabouts.place === 'sign-in' ? 'visible' : 'hidden'}>
        <SignInView
          network={network}
          practice={practice}
          version={knownRun.known ? knownRun.versions.keyturn : undefined}
          onWindows={knownRun.known && knownRun.versions.platform.startsWith('win32')}
          say={announcer.say}
          alert={announcer.alert}
          onNetworkSettings={() => {
            places.openSettings('network');
          }}
        />
      </Activity>
      {whereabouts.place === 'settings' && (
        <Suspense fallback={null}>
          <SettingsView
            section={whereabouts.section}
            onSection={places.openSettings}
            onBack={() => {
              places.goTo('sign-in');
            }}
            say={announcer.say}
            run={knownRun}
            network={network}
            sealing={sealing}
            settings={settings}
          />
        </Suspense>
      )}
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

import { lazy, Suspense, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { ActivityView } from '../features/activity';
import { useClipboardNews } from '../features/clipboard';
import { HandbookView } from '../features/handbook';
import { SessionView, useInput, useSessionNews } from '../features/session';
import { SettingsView } from '../features/settings';
import type { WelcomeView } from '../features/welcome';
import { LiveRegions } from '../ui/LiveRegions';
import styles from './App.module.css';
import { Broken } from './Broken';
import { BulkPlace } from './BulkPlace';
import { DoctorPlace } from './DoctorPlace';
import { ErrorBoundary } from './ErrorBoundary';
import { LeavingPlace } from './LeavingPlace';
import { LinkPlace } from './LinkPlace';
import { Notices } from './Notices';
import type { Whereabouts } from './place-store';
import { PlaceFrame } from './PlaceFrame';
import { ProxyPlace } from './ProxyPlace';
import { ShortcutsPlace } from './ShortcutsPlace';
import { SignInPlace } from './SignInPlace';
import type { Stores } from './stores';
import { useHome, type Home } from './use-home';
import { CheckoutsPlace } from './vault/CheckoutsPlace';
import { DetailsPlace } from './vault/DetailsPlace';
import { FoundPlace } from './vault/FoundPlace';
import { useColumns } from './vault/use-columns';
import { useShownFolder } from './vault/use-shown-folder';
import { useWords } from './words';

const RotationPlace = lazy(async () => ({ default: (await import('./RotationPlace')).RotationPlace }));
const TicketKeysPlace = lazy(async () => ({ default: (await import('./TicketKeysPlace')).TicketKeysPlace }));
const KeptPlace = lazy(async () => ({ default: (await import('./vault/KeptPlace')).KeptPlace }));

interface AppProps {
  readonly stores: Stores;
  /** Of a start that is the first, as far as that can be told before it has said anything. */
  readonly welcome?: WelcomeView | undefined;
  readonly onReload: () => void;
}

interface PlaceProps {
  readonly stores: Stores;
  readonly home: Home;
}

const SettingsPlace = ({ stores, home }: PlaceProps) => {
  const { announcer, clipboard, network, places, run, sealing, settings, trust } = stores;
  const whereabouts = useStore(places.store);
  const knownRun = useStore(run.store);
  if (whereabouts.place !== 'settings') return null;

  return (
    <SettingsView
      section={whereabouts.section}
      onSection={places.openSettings}
      say={announcer.say}
      run={knownRun}
      clipboard={clipboard}
      network={network}
      sealing={sealing}
      settings={settings}
      licences={stores.licences}
      shortcut={stores.shortcut}
      tray={stores.tray}
      trust={trust}
      updates={stores.updates}
      dates={home.dates}
    />
  );
};

const ActivityPlace = ({ stores, home }: PlaceProps) => (
  <ActivityView activity={stores.activity} locale={home.locale} say={stores.announcer.say} />
);

const SessionPlace = ({ stores, home }: PlaceProps) => {
  const folder = useShownFolder(stores);
  const columns = useColumns(stores, home.dates);
  if (!home.open) return null;

  return (
    <SessionView
      session={home.open}
      secrets={stores.secrets}
      locale={home.locale}
      say={stores.announcer.say}
      columns={columns}
      folder={folder}
      found={
        <>
          <KeptPlace stores={stores} />
          <FoundPlace stores={stores} locale={home.locale} />
        </>
      }
      checkouts={<CheckoutsPlace stores={stores} home={home} />}
      details={<DetailsPlace stores={stores} home={home} />}
      onRotate={(ids) => {
        void stores.bulk.make().then(({ choose }) => {
          choose(ids);
          stores.places.goTo('bulk');
        });
      }}
      onSignInAgain={home.signInAgain}
    />
  );
};

/** Each place but the sign-in itself, which fills the window. */
const PLACES: Readonly<Record<Whereabouts['place'], (props: PlaceProps) => ReactNode>> = {
  'sign-in': SessionPlace,
  activity: ActivityPlace,
  bulk: BulkPlace,
  handbook: HandbookView,
  settings: SettingsPlace,
  'ticket-keys': TicketKeysPlace,
};

const Views = ({ stores, welcome }: Pick<AppProps, 'stores' | 'welcome'>) => {
  const { announcer, places, session } = stores;
  const { place } = useStore(places.store);
  const home = useHome(stores);
  useSessionNews(home.session, announcer.alert);
  useClipboardNews(stores.clipboard, announcer.say);
  useInput(home.session.state === 'active', session.used);
  const Place = PLACES[place];

  return (
    <>
      <LinkPlace stores={stores} home={home} />
      {home.open && (
        <Suspense fallback={null}>
          <RotationPlace stores={stores} home={home} />
        </Suspense>
      )}
      <div className={styles['place']}>
        <SignInPlace stores={stores} home={home} welcome={welcome} />
        {(home.open !== undefined || place !== 'sign-in') && (
          <Suspense fallback={null}>
            <PlaceFrame stores={stores} home={home} place={place}>
              <Suspense fallback={null}>
                <Place stores={stores} home={home} />
              </Suspense>
            </PlaceFrame>
          </Suspense>
        )}
      </div>
      <LeavingPlace stores={stores} />
      <ProxyPlace stores={stores} />
      <DoctorPlace stores={stores} home={home} />
      <ShortcutsPlace stores={stores} />
    </>
  );
};

export const App = ({ stores, welcome, onReload }: AppProps) => {
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
        onActivity={() => {
          stores.places.goTo('activity');
        }}
        onClearClipboard={() => {
          void stores.clipboard.clear();
        }}
        onProxyUser={stores.proxyAsking.bringUp}
      />
      <div className={styles['view']}>
        <ErrorBoundary fallback={<Broken onReload={onReload} />}>
          <Views stores={stores} welcome={welcome} />
        </ErrorBoundary>
      </div>
    </div>
  );
};

import { Activity } from 'react';
import { useStore } from 'zustand';
import { SignInView } from '../features/sign-in';
import type { WelcomeView } from '../features/welcome';
import type { Stores } from './stores';
import type { Home } from './use-home';
import { useWelcome } from './use-welcome';

interface SignInPlaceProps {
  readonly stores: Stores;
  readonly home: Home;
  readonly welcome: WelcomeView | undefined;
}

/** The form, and who is new to it. */
export const SignInPlace = ({ stores, home, welcome }: SignInPlaceProps) => {
  const { announcer, places, run } = stores;
  const whereabouts = useStore(places.store);
  const knownRun = useStore(run.store);
  const { wanted } = useStore(stores.wishes.store);
  const onWelcomed = useWelcome(stores, {
    isSignedIn: home.open !== undefined,
    isNewAtFirst: welcome !== undefined,
  });
  // Gone while somebody is signed in, and not only out of sight: a view that is kept keeps what was typed into it.
  if (home.open) return null;

  return (
    // Hidden while the settings or the calls are shown, and not ended: what was typed stays, and only here.
    <Activity mode={whereabouts.place === 'sign-in' ? 'visible' : 'hidden'}>
      <SignInView
        activity={stores.activity}
        computer={stores.computer}
        doctor={stores.doctor}
        finder={stores.finder}
        network={stores.network}
        practice={stores.practice}
        profiles={stores.profiles}
        session={stores.session}
        trust={stores.trust}
        dates={home.dates}
        earlier={home.earlier}
        stillOpen={home.stillOpen}
        isSwitching={home.isSwitching}
        onWelcomed={onWelcomed}
        welcome={welcome}
        wanting={{ wanted, onTaken: stores.wishes.taken }}
        locale={home.locale}
        version={knownRun.known ? knownRun.versions.keyturn : undefined}
        policy={knownRun.known ? knownRun.policy : undefined}
        onWindows={knownRun.known && knownRun.versions.platform.startsWith('win32')}
        say={announcer.say}
        alert={announcer.alert}
        onNetworkSettings={() => {
          places.openSettings('network');
        }}
        onActivity={() => {
          places.goTo('activity');
        }}
        onTicketKeys={() => {
          places.goTo('ticket-keys');
        }}
      />
    </Activity>
  );
};
